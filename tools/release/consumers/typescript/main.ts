// What a typed caller does: every line has to mean the same to every compiler and setting.
import { ApiError, type Balance, type Money } from "@org/core";
import { openTelemetry } from "@org/core/opentelemetry";
import { createFinix, type FinixClient, type GetBalanceResponse } from "@org/finix";
import * as schemas from "@org/finix/schemas";
import { createMuda } from "@org/muda";

// The packages need no types of Node, so not every environment has them.
declare const process: { env: Record<string, string | undefined> };

const base = process.env["PROVIDERS_URL"];
const finix: FinixClient = createFinix({
  baseUrl: `${base}/finix`,
  username: "u",
  password: "p",
  tracing: openTelemetry(),
});
const muda = createMuda({ baseUrl: `${base}/muda`, apiKey: "k", secretKey: "s" });

const raw: GetBalanceResponse = await finix.getBalance({ balance_id: "BA2" });
const currency: string = raw.currency;

const { entries } = await finix.fetchBalances({ balance_id: "BA1" }, { timeoutMs: 5000 });
const held: Money[] = [...entries, ...(await muda.fetchBalances()).entries].map(
  (entry: Balance): Money => entry.money,
);
const amounts: string[] = held.map(String);

const exact: FinixClient<"exact"> = createFinix({
  baseUrl: `${base}/finix`,
  username: "u",
  password: "p",
  numbers: "exact",
});
const answer = await exact.getBalance.withResponse({ balance_id: "BA1" });
const posted: number | bigint | null | undefined = answer.data.posted_amount;
const contentType: string | null = answer.response.headers.get("content-type");

const { data, response } = await finix.api.GET("/balances/{balance_id}", {
  params: { path: { balance_id: "BA2" } },
});
const id: string | null | undefined = data?.id;

let refused: number | undefined;
try {
  await finix.getBalance({ balance_id: "missing" });
} catch (error) {
  if (error instanceof ApiError) refused = error.status;
}

const parsed = schemas.Balance.safeParse({ currency });

function rounded(): number | null | undefined {
  // @ts-expect-error It may be a bigint.
  return answer.data.posted_amount;
}

function wrong() {
  // @ts-expect-error The compiler knows the arguments, whatever its settings.
  return finix.getBalance({ balance: "BA1" });
}

const found = [
  amounts.join("+"),
  currency,
  id,
  response.status,
  refused,
  parsed.success,
  posted,
  contentType,
  typeof rounded,
  typeof wrong,
];
const expected =
  "90071992547409.93 USD+-0.62 USD+0.00 USD+4621.0000001 cUGX,EUR,BA2,200,404,true,9007199254740993,application/json,function,function";
if (found.join() !== expected) throw new Error(`${found.join()}, not ${expected}`);

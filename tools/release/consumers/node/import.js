// ES modules: every provider at once.
import assert from "node:assert/strict";
import { balanceTask, collectBalances } from "@org/core";
import { createFinix } from "@org/finix";
import * as schemas from "@org/finix/schemas";
import { createGlomo } from "@org/glomo";
import { createMarqeta } from "@org/marqeta";
import { createMuda } from "@org/muda";
import { createWooshPay } from "@org/wooshpay";

function at(provider) {
  return { baseUrl: `${process.env.PROVIDERS_URL}/${provider}` };
}
const finix = createFinix({ ...at("finix"), username: "u", password: "p" });
const glomo = createGlomo({ ...at("glomo"), token: "t" });
const marqeta = createMarqeta({ ...at("marqeta"), applicationToken: "a", adminAccessToken: "b" });
const muda = createMuda({ ...at("muda"), apiKey: "k", secretKey: "s" });
const wooshpay = createWooshPay({ ...at("wooshpay"), secretKey: "s" });

const { reports, failures } = await collectBalances([
  balanceTask(finix, { balance_id: "BA1" }),
  balanceTask(glomo, {}),
  balanceTask(marqeta, { token: "user" }),
  balanceTask(muda, {}),
  balanceTask(wooshpay, {}),
]);

assert.deepEqual(failures, []);
const amounts = reports.flatMap(({ entries }) =>
  entries.map(({ provider, type, money }) => `${provider} ${type} ${money}`),
);
assert.deepEqual(amounts, [
  "finix booked 90071992547409.93 USD",
  "finix available -0.62 USD",
  "finix expected 0.00 USD",
  "glomo available 295.990 KWD",
  "marqeta booked 12345678901234567.89 USD",
  "marqeta available 0.00 USD",
  "marqeta pending 0.10 USD",
  "muda current 4621.0000001 cUGX",
  "wooshpay available 295 JPY",
]);
assert.equal(schemas.Balance.safeParse({ currency: 7 }).success, false);

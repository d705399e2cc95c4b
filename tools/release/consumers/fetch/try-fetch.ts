import { type Fetch, NotFoundError } from "@org/core";
import { createFinix } from "@org/finix";
import { createMuda } from "@org/muda";

const base = process.env["PROVIDERS_URL"];

/** Reads a balance, one behind a token, one by `api`, and an error, each through this `fetch`. */
export async function tryFetch(fetch: Fetch): Promise<void> {
  const finix = createFinix({ baseUrl: `${base}/finix`, username: "u", password: "p", fetch });
  const muda = createMuda({ baseUrl: `${base}/muda`, apiKey: "k", secretKey: "s", fetch });
  const reports = [await finix.fetchBalances({ balance_id: "BA1" }), await muda.fetchBalances()];
  const amounts = reports.flatMap(({ entries }) => entries.map(({ money }) => String(money)));
  const { data, response } = await finix.api.GET("/balances/{balance_id}", {
    params: { path: { balance_id: "BA2" } },
  });
  const error: unknown = await finix.getBalance({ balance_id: "missing" }).catch((e) => e);
  const found = [amounts.join("+"), data?.id, response.status, error instanceof NotFoundError];
  const expected = "90071992547409.93 USD+-0.62 USD+0.00 USD+4621.0000001 cUGX,BA2,200,true";
  if (found.join() !== expected) throw new Error(`${found.join()}, not ${expected}`);
}

// A script for a browser or a worker, that uses one provider of the five that are installed.
import { createFinix } from "@org/finix";

const baseUrl = `${globalThis.PROVIDERS_URL}/finix`;
const finix = createFinix({ baseUrl, username: "u", password: "p" });
const { entries } = await finix.fetchBalances({ balance_id: "BA1" });
const balance = String(entries[0].money);
if (balance !== "90071992547409.93 USD") throw new Error(`read ${balance}`);

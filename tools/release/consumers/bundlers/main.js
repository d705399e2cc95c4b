// An application that uses one provider of the five that are installed.
import { toDecimalString } from "@org/core";
import { createFinix } from "@org/finix";

const baseUrl = `${process.env.PROVIDERS_URL}/finix`;
const finix = createFinix({ baseUrl, username: "u", password: "p" });
const { entries } = await finix.fetchBalances({ balance_id: "BA1" });
const amount = toDecimalString(entries[0].money);
if (amount !== "90071992547409.93") throw new Error(`read ${amount}`);

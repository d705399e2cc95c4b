// Code written for one version, compiled again and run with the next.
import type { Balance } from "@org/core";
import {
  createFinix,
  type FinixClient,
  type FinixOptions,
  type GetBalanceArgs,
  type GetBalanceResponse,
} from "@org/finix";
import finixPackage from "@org/finix/package.json" with { type: "json" };

const options: FinixOptions = { username: "u", password: "p", environment: "sandbox" };
const args: GetBalanceArgs = { balance_id: "BA1" };

function currencyOf({ currency }: GetBalanceResponse): string {
  return currency.toUpperCase();
}

async function booked(client: FinixClient): Promise<Balance | undefined> {
  const { entries } = await client.fetchBalances(args);
  return entries.find(({ type }) => type === "booked");
}

const finix = createFinix({ ...options, baseUrl: `${process.env["PROVIDERS_URL"]}/finix` });
const balance = await booked(finix);
const text =
  balance && `${balance.money}, ${currencyOf(await finix.getBalance({ balance_id: "BA2" }))}`;
if (text !== "90071992547409.93 USD, EUR") throw new Error(`read ${text}`);
console.log(`compiled and ran with @org/finix ${finixPackage.version}`);

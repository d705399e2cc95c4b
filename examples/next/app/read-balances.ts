import type { BalanceType, MoneyJson } from "@org/core";
import { createFinix } from "@org/finix";

/** A balance as it crosses to the client: its amounts are texts. */
export interface Row {
  readonly type: BalanceType;
  readonly money: MoneyJson;
}

/** The balances of the account, as the provider has them now. */
export async function readBalances(): Promise<readonly Row[]> {
  // Also read from the environment: FINIX_USERNAME, FINIX_PASSWORD, FINIX_BASE_URL.
  const { FINIX_BALANCE_ID: balance_id } = process.env;
  if (balance_id === undefined) throw new Error("FINIX_BALANCE_ID is missing: an account's id.");
  const { entries } = await createFinix().fetchBalances({ balance_id });
  return entries.map(({ type, money }) => ({ type, money: money.toJSON() }));
}

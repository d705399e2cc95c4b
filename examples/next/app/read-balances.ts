import type { BalanceType, MoneyJson } from "@org/core";
import { createFinix } from "@org/finix";

/** A balance as it crosses to the client: its amounts are texts. */
export interface Row {
  readonly type: BalanceType;
  readonly money: MoneyJson;
}

/** The balances of the account, as the provider has them now. */
export async function readBalances(): Promise<readonly Row[]> {
  // Credentials: FINIX_USERNAME, FINIX_PASSWORD.
  const finix = createFinix({ baseUrl: process.env.FINIX_BASE_URL });
  const { entries } = await finix.fetchBalances({ balance_id: process.env.FINIX_BALANCE_ID ?? "" });
  return entries.map(({ type, money }) => ({ type, money: money.toJSON() }));
}

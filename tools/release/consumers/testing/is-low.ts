import { compare, fromDecimal } from "@org/core";
import type { FinixClient } from "@org/finix";

const least = fromDecimal("100.00", "USD");

/** Whether less than 100 dollars of an account are available. */
export async function isLow(finix: FinixClient, id: string): Promise<boolean> {
  const { entries } = await finix.fetchBalances({ balance_id: id });
  return entries.some(({ type, money }) => type === "available" && compare(money, least) < 0);
}

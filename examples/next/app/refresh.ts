"use server";

import { type Row, readBalances } from "./read-balances";

/** The server action: the balances again. */
export async function refresh(): Promise<readonly Row[]> {
  return readBalances();
}

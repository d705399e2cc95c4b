import { UsageError } from "../usage-error.ts";

/** Serves balances to an assistant. */
export async function mcp(): Promise<number> {
  throw new UsageError("this version serves no assistant yet.");
}

import type { CommandLine } from "../options.ts";
import { UsageError } from "../usage-error.ts";

/** Writes balances that were kept for other programs. */
export async function exportBalances(_: CommandLine): Promise<number> {
  throw new UsageError("not yet");
}

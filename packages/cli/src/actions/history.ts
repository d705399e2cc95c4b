import { withoutStack } from "../collecting/database-errors.ts";
import { databasePlace } from "../collecting/database-place.ts";
import { withHistory } from "../collecting/history-form.ts";
import { eachFilter } from "../collecting/kept-filters.ts";
import { readWith } from "../collecting/open-collector.ts";
import { printKept } from "../collecting/print-kept.ts";
import { exitCodes } from "../exit-codes.ts";
import { formatOf } from "../format.ts";
import type { CommandLine } from "../options.ts";
import { UsageError } from "../usage-error.ts";

/** Shows balances that were kept: the last ones, or what they were, or what became of them. */
export async function history(line: CommandLine): Promise<number> {
  const { collecting, flags, names } = line;
  if (collecting.since !== undefined && collecting.account === undefined) {
    throw new UsageError("--since shows every answer of an account: --account names it.");
  }
  const format = formatOf(flags, process.stdout);
  const place = databasePlace(collecting, flags);
  await withoutStack(() =>
    readWith(place, async (collector) => {
      const filters = await eachFilter(collector, names, collecting);
      await withHistory(collector, collecting, (form) => printKept(form, filters, format));
    }),
  );
  return exitCodes.complete;
}

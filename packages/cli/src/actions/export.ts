import type { Writable } from "node:stream";
import type { ExportReport } from "@org/collector";
import { withoutStack } from "../collecting/database-errors.ts";
import { databasePlace } from "../collecting/database-place.ts";
import { type ExportOutput, fileOutput, standardOutput } from "../collecting/export-output.ts";
import { eachFilter } from "../collecting/kept-filters.ts";
import { readWith } from "../collecting/open-collector.ts";
import { readSingerState } from "../collecting/singer-state.ts";
import { showPath } from "../connections/index.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExportFlags } from "../flags.ts";
import type { CommandLine } from "../options.ts";
import { OutputError, write } from "../output.ts";
import { showNumber } from "../progress.ts";
import { UsageError } from "../usage-error.ts";

/** Writes balances that were kept, for other programs. */
export async function exportBalances({ collecting, flags, names }: CommandLine): Promise<number> {
  const { format = "ndjson", output: file, state } = collecting;
  if (state !== undefined && format !== "singer") {
    throw new UsageError("--state is Singer's: --format singer goes on from it.");
  }
  if (format === "parquet" && file === undefined && process.stdout.isTTY) {
    throw new UsageError("Parquet is nothing for a terminal: --output names a file.");
  }
  const place = databasePlace(collecting, flags);
  const balances = await withoutStack(() =>
    readWith(place, async (collector) => {
      const [filter] = await eachFilter(collector, names, collecting);
      const options = { ...optionsOf(collecting), filter };
      return await writeTo(file, (stream) => collector.export(stream, options));
    }),
  );
  if (file !== undefined) {
    const words = `${showNumber(balances)} balances are written to ${showPath(file)}.\n`;
    await write(process.stdout, words);
  }
  return exitCodes.complete;
}

/** Writes to a file, or to standard output; gives how many balances that are. */
async function writeTo(
  file: string | undefined,
  work: (stream: Writable) => Promise<ExportReport>,
): Promise<number> {
  const output = file === undefined ? standardOutput() : fileOutput(file);
  try {
    const { balances } = await asOutput(output, () => work(output.stream));
    await output.keep();
    return balances;
  } finally {
    await output.discard();
  }
}

function optionsOf({ format = "ndjson", history, state }: ExportFlags) {
  if (format === "singer") {
    return { format, state: state === undefined ? undefined : readSingerState(state) };
  }
  return { format, rows: history ? ("history" as const) : ("latest" as const) };
}

/** @throws {OutputError} when it is the output that fails. */
async function asOutput<T>({ stream }: ExportOutput, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (stream.errored !== error || error instanceof OutputError) throw error;
    throw new OutputError(error as NodeJS.ErrnoException);
  }
}

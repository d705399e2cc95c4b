import type { Collector, RunReport } from "@org/collector";
import { withoutStack } from "../collecting/database-errors.ts";
import { databasePlace } from "../collecting/database-place.ts";
import { readWith } from "../collecting/open-collector.ts";
import { firstLetters, printRun } from "../collecting/print-run.ts";
import { isComplete, renderFailures, renderRuns } from "../collecting/render-run.ts";
import { shellWord } from "../collecting/shell-word.ts";
import { colorsFor } from "../colors.ts";
import { exitCodes } from "../exit-codes.ts";
import { renderLine, renderValue } from "../json.ts";
import type { CommandLine } from "../options.ts";
import { write } from "../output.ts";
import { showNumber } from "../progress.ts";
import { showName } from "../show.ts";
import { UsageError } from "../usage-error.ts";
import { proseWidthOf } from "../width.ts";

/** How many runs are listed. */
const LISTED = 10;

/** Says what became of runs, asks again for what failed, or ends one before its time. */
export async function runs(line: CommandLine): Promise<number> {
  const { collecting, flags, names } = line;
  const [name] = names;
  const { failed, retry, cancel } = collecting;
  const [wanted] = Object.entries({ failed, retry, cancel }).filter(([, isSaid]) => isSaid);
  if (name === undefined && wanted !== undefined) {
    throw new UsageError(`--${wanted[0]} is about one run: balances runs <name> --${wanted[0]}.`);
  }
  if (name !== undefined && collecting.limit !== undefined) {
    throw new UsageError("--limit says how many runs are listed: it has no say in one.");
  }
  const place = databasePlace(collecting, flags);
  return await withoutStack(() =>
    readWith(place, async (collector) => {
      if (name === undefined) return await list(collector, line);
      if (retry) return await askAgain(collector, name, line);
      if (cancel) return await end(collector, name, line);
      if (failed) return await listFailed(collector, name, line);
      return await show(collector, await collector.report(name), line);
    }),
  );
}

async function list(collector: Collector, { collecting, flags }: CommandLine): Promise<number> {
  const reports: RunReport[] = [];
  for (const { name } of await collector.runs(collecting.limit ?? LISTED)) {
    reports.push(await collector.report(name));
  }
  if (flags.json) await write(process.stdout, renderValue({ runs: reports }));
  else if (reports.length === 0) await write(process.stderr, "There is no run yet.\n");
  else await write(process.stdout, `${renderRuns(reports, colorsFor(process.stdout))}\n`);
  return exitCodes.complete;
}

async function show(
  collector: Collector,
  report: RunReport,
  { flags }: CommandLine,
): Promise<number> {
  if (flags.json) await write(process.stdout, renderValue(report));
  else await printRun(report, await firstLetters(collector, report.name));
  return isComplete(report) ? exitCodes.complete : exitCodes.incomplete;
}

/** All that failed, as it is read: there may be very much of it. */
async function listFailed(
  collector: Collector,
  name: string,
  { flags }: CommandLine,
): Promise<number> {
  const { stdout } = process;
  const { unlisted, accounts } = await collector.report(name);
  const [colors, width] = [colorsFor(stdout), proseWidthOf(stdout)];
  for (const one of unlisted) {
    const words = renderFailures({ unlisted: [one] }, [], colors, width);
    await write(stdout, `${flags.json ? renderLine({ account: null, ...one }) : words}\n`);
  }
  for await (const letter of collector.deadLetters(name)) {
    const words = renderFailures({ unlisted: [] }, [letter], colors, width);
    const { account, ...others } = letter;
    const row = { connection: letter.connection, account: account === "" ? null : account };
    await write(stdout, `${flags.json ? renderLine({ ...row, ...others }) : words}\n`);
  }
  return unlisted.length + accounts.failed === 0 ? exitCodes.complete : exitCodes.incomplete;
}

async function askAgain(
  collector: Collector,
  name: string,
  { flags }: CommandLine,
): Promise<number> {
  const before = await collector.report(name);
  if (before.state !== "ended") {
    throw new UsageError(
      `The run ${showName(name)} is ${before.state}: one that has ended can be asked for again.`,
    );
  }
  const accounts = await collector.retry(name);
  const lists = before.unlisted.length;
  const parts = [`${showNumber(accounts)} accounts`, ...(lists > 0 ? [`${lists} lists`] : [])];
  const words = `${parts.join(" and ")} are asked for again: by workers, or by balances collect --run ${shellWord(showName(name))}\n`;
  await write(process.stdout, flags.json ? renderValue({ run: name, accounts, lists }) : words);
  return exitCodes.complete;
}

async function end(collector: Collector, name: string, { flags }: CommandLine): Promise<number> {
  const skipped = await collector.cancel(name);
  const words = `The run ${showName(name)} is over: ${showNumber(skipped)} accounts are skipped.\n`;
  await write(process.stdout, flags.json ? renderValue({ run: name, skipped }) : words);
  return exitCodes.complete;
}

import type { Collector, DeadLetter, RunReport } from "@org/collector";
import { clientSettingsOf } from "../client-settings.ts";
import { withoutStack } from "../collecting/database-errors.ts";
import { type DatabasePlace, databasePlace } from "../collecting/database-place.ts";
import { type Opened, openToCollect } from "../collecting/open-collector.ts";
import { readAccountsFile } from "../collecting/read-accounts-file.ts";
import { isComplete, renderFailures, renderRun } from "../collecting/render-run.ts";
import { colorsFor } from "../colors.ts";
import { escapeLines } from "../escape.ts";
import { exitCodes } from "../exit-codes.ts";
import { ENDING, untilInterrupt } from "../interrupt.ts";
import type { CommandLine } from "../options.ts";
import { write } from "../output.ts";
import { type ProgressLine, showLine, showNumber } from "../progress.ts";
import { showName } from "../show.ts";
import { UsageError } from "../usage-error.ts";
import { proseWidthOf, wrap } from "../width.ts";

/** So many accounts that failed are told of at once; `balances runs` has all. */
const FIRST = 10;

/** Who waits at a terminal does not want to: in a folder nobody else looks at the queue either. */
const POLL_MS = 100;

/** Where nobody else works, somebody waits for the end: what is down is tried again by who asks again. */
const RETRIES_IN_FOLDER = 2;

/** Asks for the balances of accounts, once each, and keeps them. */
export async function collect(line: CommandLine): Promise<number> {
  const { collecting, flags } = line;
  const place = databasePlace(collecting, flags);
  if (collecting.wait === false && place.kind === "folder") {
    throw new UsageError(
      `--no-wait leaves it to workers, and nobody else can open ${place.shown}: DATABASE_URL names a server for several.`,
    );
  }
  return await withoutStack(() => untilInterrupt((signal) => run(line, place, signal), ENDING));
}

async function run(line: CommandLine, place: DatabasePlace, signal: AbortSignal): Promise<number> {
  const { collecting, flags } = line;
  const inFolder = place.kind === "folder" ? { retries: RETRIES_IN_FOLDER } : {};
  const progress = showLine(process.stderr, flags.verbose === true, "Opening the database");
  try {
    const options = { pollMs: POLL_MS, ...inFolder, onError: tell };
    const opened = await openToCollect(line, place, options);
    await using collector = opened.collector;
    const name = collecting.run ?? new Date().toISOString();
    if (!(await ask(opened, line, name, signal))) return await sayInterrupted(line, name, progress);
    if (collecting.wait === false) return await sayAsked(collector, line, name);
    const { jobs, concurrency } = collecting;
    await collector.work({ jobs, concurrency, client: clientSettingsOf(flags) });
    const report = await waitFor(collector, name, signal, progress);
    if (report === undefined) return await sayInterrupted(line, name, progress, collector);
    progress.end();
    await print(collector, report, line, place);
    return isComplete(report) ? exitCodes.complete : exitCodes.incomplete;
  } finally {
    progress.end();
  }
}

/** Asks for the run; false: it was interrupted before all of its accounts were read. */
async function ask(
  { collector, chosen }: Opened,
  { collecting }: CommandLine,
  run: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { accounts: file } = collecting;
  const accounts = file === undefined ? undefined : readAccountsFile(file, signal);
  try {
    await collector.collect({ run, connections: chosen, accounts });
    return !signal.aborted;
  } catch (error) {
    if (signal.aborted) return false;
    // A run of half a file would wait for the rest for ever. One with a name can go on with a file that is mended.
    if (file !== undefined && collecting.run === undefined) {
      await collector.cancel(run).catch(() => {});
    }
    throw error;
  }
}

async function waitFor(
  collector: Collector,
  run: string,
  signal: AbortSignal,
  progress: ProgressLine,
): Promise<RunReport | undefined> {
  try {
    const onProgress = (report: RunReport): void => progress.say(progressOf(report));
    return await collector.wait(run, { signal, onProgress });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

function progressOf({ state, accounts, unlisted }: RunReport): string {
  const { came, failed, waiting } = accounts;
  const failures = failed + unlisted.length;
  const total = came + failed + waiting;
  const of = state === "listing" ? "" : ` of ${showNumber(total)}`;
  const more = failures === 0 ? "" : `, ${showNumber(failures)} failed`;
  return `Collecting balances: ${showNumber(came)}${of} came${more}`;
}

/** Jobs under way are done, or left to who goes on. */
async function sayInterrupted(
  { collecting }: CommandLine,
  run: string,
  progress: ProgressLine,
  collector?: Collector,
): Promise<number> {
  progress.say("Handing over");
  await collector?.close();
  progress.end();
  const { accounts } = collecting;
  const again = ["balances collect", "--run", quoted(run)];
  if (accounts !== undefined) again.push("--accounts", quoted(accounts));
  const words = `Interrupted. What came is kept. To go on: ${again.join(" ")}`;
  await write(process.stderr, `${wrap(words, proseWidthOf(process.stderr))}\n`);
  return exitCodes.interrupted;
}

function quoted(word: string): string {
  return /^[\w.:@/+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

async function sayAsked(
  collector: Collector,
  { flags }: CommandLine,
  name: string,
): Promise<number> {
  const report = await collector.report(name);
  const words = `Run ${showName(name)} is asked for: workers do it. How far it is: balances runs ${quoted(name)}`;
  await write(
    process.stdout,
    flags.json ? jsonOf(report) : `${wrap(words, proseWidthOf(process.stdout))}\n`,
  );
  return exitCodes.complete;
}

async function print(
  collector: Collector,
  report: RunReport,
  { flags }: CommandLine,
  place: DatabasePlace,
): Promise<void> {
  const { stdout, stderr } = process;
  const letters: DeadLetter[] = [];
  for await (const letter of collector.deadLetters(report.name)) {
    letters.push(letter);
    if (letters.length === FIRST) break;
  }
  if (flags.json) return await write(stdout, jsonOf({ ...report, deadLetters: letters }));
  await write(stdout, `${renderRun(report)}\n`);
  const failures = renderFailures(report, letters, colorsFor(stderr), proseWidthOf(stderr));
  const hints = hintsFor(report, letters, place);
  const notes = [failures, ...hints.map((hint) => wrap(hint, proseWidthOf(stderr)))];
  await write(stderr, `${notes.filter((note) => note !== "").join("\n")}\n`);
}

function hintsFor(
  { name, accounts, unlisted }: RunReport,
  letters: readonly DeadLetter[],
  { shown }: DatabasePlace,
): string[] {
  const rest = accounts.failed - letters.length;
  const run = quoted(name);
  return [
    ...(rest > 0
      ? [`And ${showNumber(rest)} more that failed: balances runs ${run} --failed`]
      : []),
    ...(accounts.failed + unlisted.length > 0
      ? [
          `To ask again for what failed: balances runs ${run} --retry, then balances collect --run ${run}`,
        ]
      : []),
    `Kept in ${shown}: balances history`,
  ];
}

function jsonOf(value: object): string {
  return `${escapeLines(JSON.stringify(value, null, 2))}\n`;
}

/** What goes wrong meanwhile, and nobody waits for. */
function tell(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const words = wrap(showName(message, 300), proseWidthOf(process.stderr));
  void write(process.stderr, `${words}\n`).catch(() => {});
}

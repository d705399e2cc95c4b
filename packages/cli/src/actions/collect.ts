import type { Collector, RunReport } from "@org/collector";
import { clientSettingsOf } from "../client-settings.ts";
import { withoutStack } from "../collecting/database-errors.ts";
import { type DatabasePlace, databasePlace } from "../collecting/database-place.ts";
import { type Opened, openToCollect } from "../collecting/open-collector.ts";
import { firstLetters, printRun } from "../collecting/print-run.ts";
import { readAccountsFile } from "../collecting/read-accounts-file.ts";
import { isComplete } from "../collecting/render-run.ts";
import { shellWord } from "../collecting/shell-word.ts";
import { exitCodes } from "../exit-codes.ts";
import { ENDING, endingAtOnce, untilInterrupt } from "../interrupt.ts";
import { renderValue } from "../json.ts";
import type { CommandLine } from "../options.ts";
import { write } from "../output.ts";
import { type ProgressLine, showLine, showNumber } from "../progress.ts";
import { showName } from "../show.ts";
import { UsageError } from "../usage-error.ts";
import { proseWidthOf, wrap } from "../width.ts";

/**
 * Nobody else looks at the queue of a folder, so looking often costs nobody anything; and what is down is tried again by
 * who waits, and may ask again.
 */
const IN_FOLDER = { pollMs: 100, retries: 2 };

/** Somebody waits for the end, and workers look as well. */
const ON_SERVER = { pollMs: 250 };

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
  const progress = showLine(process.stderr, flags.verbose === true, "Opening the database");
  let collector: Collector | undefined;
  try {
    const settings = place.kind === "folder" ? IN_FOLDER : ON_SERVER;
    const opened = await endingAtOnce(exitCodes.interrupted, () =>
      openToCollect(line, place, {
        ...settings,
        onError: tell,
        // Standard output is for what became of the run.
        events: process.stderr,
      }),
    );
    collector = opened.collector;
    const { hasTargets } = opened;
    const name = collecting.run ?? new Date().toISOString();
    if (!(await ask(opened, line, name, signal))) return await sayInterrupted(line, name, progress);
    if (collecting.wait === false) return await sayAsked(collector, line, name);
    const { jobs, concurrency } = collecting;
    await collector.work({ jobs, concurrency, client: clientSettingsOf(flags) });
    const report = await waitFor(collector, name, signal, progress);
    if (report === undefined) return await sayInterrupted(line, name, progress, collector);
    progress.say("Telling what is to be told");
    const untold = hasTargets ? await tellAll(collector, signal) : 0;
    progress.end();
    const letters = await firstLetters(collector, name);
    const hint = `Kept in ${place.shown}: balances history`;
    if (!flags.json) await printRun(report, letters, hint);
    else await write(process.stdout, renderValue({ ...report, deadLetters: letters }));
    if (untold > 0) await sayUntold(untold, place);
    return isComplete(report) ? exitCodes.complete : exitCodes.incomplete;
  } finally {
    progress.end();
    await collector?.close();
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

/** Gives how many events are still to be told: what is interrupted is told later. */
async function tellAll(collector: Collector, signal: AbortSignal): Promise<number> {
  try {
    return await collector.tellAll({ signal });
  } catch (error) {
    if (signal.aborted) return 0;
    throw error;
  }
}

/** A run that came is none that failed because somebody was not told of it. */
async function sayUntold(events: number, { kind }: DatabasePlace): Promise<void> {
  const what = events === 1 ? "1 event is" : `${showNumber(events)} events are`;
  const who = kind === "folder" ? "the next balances collect" : "a worker";
  const words = `${what} still to be told: ${who} tries again.`;
  await write(process.stderr, `${wrap(words, proseWidthOf(process.stderr))}\n`);
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
  const again = ["balances collect", "--run", shellWord(run)];
  if (accounts !== undefined) again.push("--accounts", shellWord(accounts));
  const words = `Interrupted. What came is kept. To go on: ${again.join(" ")}`;
  await write(process.stderr, `${wrap(words, proseWidthOf(process.stderr))}\n`);
  return exitCodes.interrupted;
}

async function sayAsked(
  collector: Collector,
  { flags }: CommandLine,
  name: string,
): Promise<number> {
  const report = await collector.report(name);
  const words = `Run ${showName(name)} is asked for: workers do it. How far it is: balances runs ${shellWord(name)}`;
  await write(
    process.stdout,
    flags.json ? renderValue(report) : `${wrap(words, proseWidthOf(process.stdout))}\n`,
  );
  return exitCodes.complete;
}

/** What goes wrong meanwhile, and nobody waits for. */
function tell(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const words = wrap(showName(message, 300), proseWidthOf(process.stderr));
  void write(process.stderr, `${words}\n`).catch(() => {});
}

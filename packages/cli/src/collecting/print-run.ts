import type { Collector, DeadLetter, RunReport } from "@org/collector";
import { colorsFor } from "../colors.ts";
import { write } from "../output.ts";
import { showNumber } from "../progress.ts";
import { proseWidthOf, wrap } from "../width.ts";
import { renderFailures, renderRun } from "./render-run.ts";
import { shellWord } from "./shell-word.ts";

/** So many accounts that failed are told of; `--failed` lists all. */
const FIRST = 10;

/** The first accounts of a run that failed. */
export async function firstLetters(collector: Collector, run: string): Promise<DeadLetter[]> {
  const letters: DeadLetter[] = [];
  for await (const letter of collector.deadLetters(run)) {
    letters.push(letter);
    if (letters.length === FIRST) break;
  }
  return letters;
}

/**
 * Prints what became of a run; and to standard error what failed, and what can be done about it.
 *
 * @throws {OutputError} when a part of it can't be written.
 */
export async function printRun(
  report: RunReport,
  letters: readonly DeadLetter[],
  hint = "",
): Promise<void> {
  const { stderr, stdout } = process;
  const width = proseWidthOf(stderr);
  await write(stdout, `${renderRun(report)}\n`);
  const hints = [...hintsFor(report, letters), hint].map((words) => wrap(words, width));
  const notes = [renderFailures(report, letters, colorsFor(stderr), width), ...hints].filter(
    (words) => words !== "",
  );
  if (notes.length > 0) await write(stderr, `${notes.join("\n")}\n`);
}

function hintsFor(
  { name, state, accounts, unlisted }: RunReport,
  letters: readonly DeadLetter[],
): string[] {
  const run = shellWord(name);
  const rest = accounts.failed - letters.length;
  const more = `And ${showNumber(rest)} more that failed: balances runs ${run} --failed`;
  const again = `To ask again for what failed: balances runs ${run} --retry, then balances collect --run ${run}`;
  const canRetry = state === "ended" && accounts.failed + unlisted.length > 0;
  return [...(rest > 0 ? [more] : []), ...(canRetry ? [again] : [])];
}

import { CollectorError } from "../collector-error.ts";
import { isAboutValues } from "../database/is-about-values.ts";
import type { Outcome } from "./write-batch.ts";

/**
 * Writes what came of accounts, together. Where that can't be, an answer that can't be kept costs the others nothing: each
 * is written by `writeOne`, and `write` is given the rest, with a reason for each that failed so. Other errors say nothing of
 * an answer: they are thrown, for another attempt.
 */
export async function writeOutcomes<T>(
  outcomes: readonly Outcome[],
  write: (outcomes: readonly Outcome[]) => Promise<T>,
  writeOne: (outcome: Outcome) => Promise<unknown>,
): Promise<T> {
  try {
    return await write(outcomes);
  } catch (error) {
    if (!isAboutValues(error)) throw error;
  }
  const rest: Outcome[] = [];
  for (const outcome of outcomes) {
    if ("error" in outcome) {
      rest.push(outcome);
      continue;
    }
    try {
      await writeOne(outcome);
    } catch (error) {
      if (!isAboutValues(error)) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      const { account } = outcome;
      rest.push({ account, error: new CollectorError(`its answer can't be kept: ${reason}`) });
    }
  }
  return await write(rest);
}

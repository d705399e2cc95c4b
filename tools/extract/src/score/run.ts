import { UsageError, visibleJson, visibleLines } from "@org/command";
import { readCorpus } from "./corpus.ts";
import { differencesText, scoreJson, scoreText } from "./print.ts";
import { extracted, madeElsewhere } from "./reading.ts";
import { belowBar, scorePage, summarize } from "./score.ts";

/** How to score. */
export interface ScoreFlags {
  /** A folder with the documents that another tool made of the pages. */
  readonly documents?: string;
  /** The least recall and precision of every kind, over all pages. */
  readonly min?: number;
  readonly verbose?: true;
  readonly json?: true;
}

/**
 * Scores the pages of a folder and prints how they were read; whether that is good enough.
 *
 * @throws {UsageError} when the folder has no pages with facts, or facts are not as they must be.
 */
export function runScore(folder: string, flags: ScoreFlags): boolean {
  const { pages, withoutFacts } = readCorpus(folder);
  if (pages.length === 0) throw new UsageError(`${folder} has no page with facts`);
  for (const name of withoutFacts) console.error(`${name} has no facts: it is left out`);
  const read = flags.documents === undefined ? extracted : madeElsewhere(flags.documents);
  const scores = pages.map((page) => scorePage(page, read));
  if (flags.json) process.stdout.write(`${visibleJson(scoreJson(scores))}\n`);
  else {
    if (flags.verbose) process.stdout.write(`${visibleLines(differencesText(scores))}\n\n`);
    process.stdout.write(`${visibleLines(scoreText(scores))}\n`);
  }
  const below = flags.min === undefined ? [] : belowBar(summarize(scores), flags.min);
  for (const what of below) console.error(`below ${flags.min}: ${what}`);
  return below.length === 0;
}

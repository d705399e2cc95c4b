import { performance } from "node:perf_hooks";
import { type Comparison, comparePage } from "./compare.ts";
import type { CorpusPage } from "./corpus.ts";
import { lostInSilence } from "./lost.ts";
import type { ReadPage } from "./reading.ts";
import { type Counts, KINDS, precision, recall, sum } from "./tally.ts";

/** How one page was read. */
export interface PageScore extends Comparison {
  readonly page: string;
  readonly format: string;
  readonly refusal: string | undefined;
  /** What is neither in the document nor doubted; undefined where doubts are not known. */
  readonly lost: readonly string[] | undefined;
  readonly milliseconds: number;
}

/** How several pages were read. */
export interface Summary {
  readonly pages: number;
  /** Pages of which the document says what they state, and nothing else. */
  readonly right: number;
  readonly refused: number;
  /** Operations and statuses that were lost without a doubt. */
  readonly lost: number;
  readonly counts: Counts;
}

/** Reads a page and holds what came of it against what the page states. */
export function scorePage(page: CorpusPage, read: ReadPage): PageScore {
  const start = performance.now();
  const { facts, refusal, doubts } = read(page);
  const milliseconds = performance.now() - start;
  const lost = doubts && lostInSilence(page.facts, facts, doubts, page.text);
  const comparison = comparePage(page.facts, facts);
  return { page: page.name, format: page.format, refusal, lost, milliseconds, ...comparison };
}

/** The scores of pages together: every fact counts the same, whatever page it is of. */
export function summarize(scores: readonly PageScore[]): Summary {
  return {
    pages: scores.length,
    right: scores.filter(isRight).length,
    refused: scores.filter(({ refusal }) => refusal !== undefined).length,
    lost: scores.reduce((total, { lost }) => total + (lost?.length ?? 0), 0),
    counts: sum(scores.map(({ counts }) => counts)),
  };
}

/** The same by format, in the order of the pages. */
export function summarizeFormats(scores: readonly PageScore[]): [format: string, Summary][] {
  const formats = [...new Set(scores.map(({ format }) => format))];
  return formats.map((format) => [
    format,
    summarize(scores.filter((score) => score.format === format)),
  ]);
}

/** Whether a page without operations was refused, or any other read as it stands. */
function isRight({ differences, refusal, counts }: PageScore): boolean {
  return differences.length === 0 && (refusal === undefined || counts.operations.expected === 0);
}

/** What is below a bar: `fields recall 0.912`. */
export function belowBar({ counts }: Summary, bar: number): string[] {
  return KINDS.flatMap((kind) =>
    Object.entries({ recall: recall(counts[kind]), precision: precision(counts[kind]) })
      .filter(([, value]) => value !== undefined && value < bar)
      .map(([name, value]) => `${kind} ${name} ${value?.toFixed(3)}`),
  );
}

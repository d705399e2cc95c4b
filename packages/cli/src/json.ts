import type { Answer } from "./answer.ts";
import { escapeLines } from "./escape.ts";
import type { Report } from "./report.ts";

/**
 * The answer as JSON of the form that `balances.schema.json` states. Every text is whole; what a
 * terminal would obey, or not show, is an escape of JSON.
 */
export function renderJson(answer: Answer | Report): string {
  return escapeLines(JSON.stringify(membersOf(answer), null, 2));
}

/**
 * The same as lines of JSON: an object for each entry, total, alert, problem, drift and failure, its `kind`
 * first, and one at the end, by which a reader knows that the answer is whole.
 */
export function renderLines(answer: Answer | Report): string {
  const { entries, problems, drift, failures, fetchedAt, ...made } = membersOf(answer);
  const { sums = [], unsummed = [], alerts = [] } = made;
  const lines = [
    ...entries.map((entry) => ({ kind: "entry", ...entry })),
    ...sums.map((sum) => ({ kind: "sum", ...sum })),
    ...unsummed.map((one) => ({ kind: "unsummed", ...one })),
    ...alerts.map(({ kind, ...alert }) => ({ kind: "alert", alert: kind, ...alert })),
    ...problems.map((problem) => ({ kind: "problem", ...problem })),
    ...drift.map((issue) => ({ kind: "drift", ...issue })),
    ...failures.map((failure) => ({ kind: "failure", ...failure })),
    { kind: "end", fetchedAt, entries: entries.length, failures: failures.length },
  ];
  return lines.map((line) => `${escapeLines(JSON.stringify(line))}\n`).join("");
}

/** Any value as JSON of several lines, with an end; what a terminal would obey is an escape of JSON. */
export function renderValue(value: object): string {
  return `${escapeLines(JSON.stringify(value, null, 2))}\n`;
}

/** The same as one line, without its end. */
export function renderLine(value: object): string {
  return escapeLines(JSON.stringify(value));
}

/** What the schema has: what only the table needs is left out. */
export function membersOf(answer: Answer | Report): Omit<Report, "came" | "timeless"> {
  const { came: _, timeless: __, ...members } = { came: 0, timeless: 0, ...answer };
  return members;
}

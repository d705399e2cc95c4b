import CliTable from "cli-table3";
import { type PageScore, type Summary, summarize, summarizeFormats } from "./score.ts";
import { type Count, type Difference, KINDS, precision, recall } from "./tally.ts";

/** Longer names of formats would make the table wider than 100 columns. */
const MAX_NAME = 22;

/** The score as text: a row for each format, what all come to, refusals, losses, times. */
export function scoreText(scores: readonly PageScore[]): string {
  const all = summarize(scores);
  return [
    formatsTable([...summarizeFormats(scores), ["all", all]]),
    totalsTable(all),
    ...refusals(scores),
    ...losses(scores),
    times(scores),
  ].join("\n\n");
}

/** What is different on each page. */
export function differencesText(scores: readonly PageScore[]): string {
  return scores
    .filter(({ differences }) => differences.length > 0)
    .map(({ page, differences }) =>
      [page, ...differences.map((difference) => `  ${differenceText(difference)}`)].join("\n"),
    )
    .join("\n");
}

/** The score for programs. */
export function scoreJson(scores: readonly PageScore[]): unknown {
  return {
    all: withRatios(summarize(scores)),
    formats: Object.fromEntries(
      summarizeFormats(scores).map(([format, summary]) => [format, withRatios(summary)]),
    ),
    pages: scores.map(({ counts: _, milliseconds, ...score }) => ({
      ...score,
      milliseconds: Math.round(milliseconds),
    })),
  };
}

function withRatios({ counts, ...summary }: Summary): object {
  const kinds = KINDS.map((kind) => {
    const ratios = { recall: recall(counts[kind]), precision: precision(counts[kind]) };
    return [kind, { ...counts[kind], ...ratios }];
  });
  return { ...summary, ...Object.fromEntries(kinds) };
}

function differenceText({ what, expected, found }: Difference): string {
  if (found === undefined) return `missing ${what}${valueText(expected)}`;
  if (expected === undefined) return `extra ${what}${valueText(found)}`;
  return `wrong ${what}: ${found} instead of ${expected}`;
}

function valueText(value: string | undefined): string {
  return value === undefined || value === "stated" ? "" : `: ${value}`;
}

function formatsTable(rows: readonly (readonly [string, Summary])[]): string {
  const heads = KINDS.map((kind) => (kind === "parameters" ? "params" : kind));
  const table = plainTable(["recall/precision", "right", ...heads]);
  for (const [format, { pages, right, counts }] of rows) {
    const name = format.length > MAX_NAME ? `${format.slice(0, MAX_NAME - 1)}…` : format;
    const cells = KINDS.map((kind) => ratios(counts[kind]));
    table.push([name, `${right}/${pages}`, ...cells]);
  }
  return trimmed(table.toString());
}

function ratios(count: Count): string {
  return [recall(count), precision(count)].map(percent).join("/");
}

/** Rounded down: only what is whole is 100. */
function percent(ratio: number | undefined): string {
  return ratio === undefined ? "–" : String(Math.floor(ratio * 100));
}

function totalsTable({ counts }: Summary): string {
  const table = plainTable(["all formats", "expected", "found", "right", "recall", "precision"]);
  for (const kind of KINDS) {
    const { expected, found, right } = counts[kind];
    const decimals = [recall(counts[kind]), precision(counts[kind])].map(
      (ratio) => ratio?.toFixed(3) ?? "–",
    );
    table.push([kind, ...[expected, found, right].map(String), ...decimals]);
  }
  return trimmed(table.toString());
}

function refusals(scores: readonly PageScore[]): string[] {
  const lines = scores.flatMap(({ page, refusal }) => (refusal ? [`  ${page}: ${refusal}`] : []));
  return section(`refused: ${lines.length} of ${scores.length} pages`, lines);
}

function losses(scores: readonly PageScore[]): string[] {
  const lines = scores.flatMap(({ page, lost = [] }) => lost.map((one) => `  ${page}: ${one}`));
  return section(`lost without a doubt: ${lines.length}`, lines);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [[title, ...lines].join("\n")];
}

function times(scores: readonly PageScore[]): string {
  const total = scores.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const [slowest] = [...scores].sort((a, b) => b.milliseconds - a.milliseconds);
  const last = slowest ? `; slowest ${slowest.page}: ${Math.round(slowest.milliseconds)} ms` : "";
  return `${scores.length} pages in ${(total / 1000).toFixed(1)} s${last}`;
}

function plainTable(head: readonly string[]): CliTable.Table {
  const sides = ["top", "bottom", "left", "right"];
  const corners = sides.flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`]);
  const none = [...corners, "mid", "left-mid", "mid-mid", "right-mid"].map((name) => [name, ""]);
  return new CliTable({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? "left" : "right")),
    chars: { ...Object.fromEntries(none), middle: "  " },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
  });
}

function trimmed(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

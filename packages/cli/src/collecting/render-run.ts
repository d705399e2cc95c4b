import type { DeadLetter, Run, RunReport } from "@org/collector";
import type { Colors } from "../colors.ts";
import { showNumber } from "../progress.ts";
import { showTime } from "../row.ts";
import { showName, showSentence } from "../show.ts";
import { wrap } from "../width.ts";
import { renderColumns } from "./render-columns.ts";

const STATES: Readonly<Record<Run["state"], string>> = {
  listing: "is finding its accounts",
  running: "goes on",
  ended: "has ended",
  cancelled: "was cancelled",
};

/** What became of a run, line by line: what is not there is not told of. */
export function renderRun(report: RunReport): string {
  const { name, state, accounts, failedByClass, withProblems } = report;
  const classes = Object.entries(failedByClass).map(
    ([errorClass, count]) => `${showNumber(count)} ${showName(errorClass)}`,
  );
  const counts: readonly (readonly [string, number, string])[] = [
    ["came", accounts.came, withProblems === 0 ? "" : `${showNumber(withProblems)} in part`],
    ["failed", accounts.failed, classes.join(", ")],
    ["skipped", accounts.skipped, ""],
    ["waiting", accounts.waiting, ""],
  ];
  const isOpen = state === "listing" || state === "running";
  const rows = counts
    .filter(([word, count]) => count > 0 || word === "came" || (word === "waiting" && isOpen))
    .map(([word, count, note]) => [word, showNumber(count), note]);
  return `Run ${showName(name)} ${STATES[state]}.\n${renderColumns(rows, ["left", "right", "left"])}`;
}

/** Runs as a table, the newest first. */
export function renderRuns(reports: readonly RunReport[], colors: Pick<Colors, "bold">): string {
  const head = ["Run", "State", "Began (UTC)", "Took", "Came", "Failed", "Skipped", "Waiting"];
  const rows = reports.map((report) => [
    showName(report.name),
    report.state,
    showTime(report.createdAt),
    report.endedAt === null ? "-" : showSpan(report.endedAt.getTime() - report.createdAt.getTime()),
    ...(["came", "failed", "skipped", "waiting"] as const).map((word) =>
      showNumber(report.accounts[word]),
    ),
  ]);
  const sides = head.map((_, column) => (column < 3 ? "left" : "right"));
  return renderColumns([head, ...rows], sides, colors.bold);
}

/** Connections whose accounts could not be found, and accounts that failed: a line each. */
export function renderFailures(
  { unlisted }: Pick<RunReport, "unlisted">,
  letters: readonly DeadLetter[],
  colors: Pick<Colors, "red">,
  width: number,
): string {
  const lists = unlisted.map(({ connection, error }) => `${connection}: ${sentenceOf(error)}`);
  const accounts = letters.map(({ connection, account, error }) => {
    const whose = account === "" ? connection : `${connection} ${account}`;
    return `${whose}: ${sentenceOf(error)}`;
  });
  return [...lists, ...accounts]
    .map((line) => `${colors.red("✖")} ${wrap(showSentence(line), width)}`)
    .join("\n");
}

/** Whether nothing is missing of a run. */
export function isComplete({ state, accounts, unlisted, withProblems }: RunReport): boolean {
  const { failed, skipped, waiting } = accounts;
  return state === "ended" && failed + skipped + waiting + unlisted.length + withProblems === 0;
}

/** Why something failed, as its row has it: the error as JSON. */
function sentenceOf(error: unknown): string {
  const { name = "Error", message = "" } = Object(error) as Partial<Record<string, unknown>>;
  return `${String(message)} [${String(name)}]`;
}

/** 3 s, 12 min, 4.5 h: as exactly as a person asks. */
function showSpan(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 120) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const minutes = seconds / 60;
  return minutes < 120 ? `${Math.round(minutes)} min` : `${(minutes / 60).toFixed(1)} h`;
}

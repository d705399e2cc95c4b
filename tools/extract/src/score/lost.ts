import { METHODS } from "@org/openapi";
import type { Doubt } from "../base/doubts.ts";
import { operationPairs } from "./compare.ts";
import type { OperationFacts, PageFacts } from "./page-facts.ts";

const METHOD = new RegExp(`\\b(?:${METHODS.join("|").toUpperCase()})\\b`, "g");

/**
 * The expected operations and statuses that a document lacks and no doubt speaks of, neither in its
 * words nor by the line of the page that it names.
 */
export function lostInSilence(
  expected: PageFacts,
  found: PageFacts,
  doubts: readonly Doubt[],
  page: string,
): string[] {
  const lines = page.split(/\r\n?|\n/);
  const told = doubts.flatMap(({ line, says, assumed }) => [says, assumed, lines[line - 1] ?? ""]);
  return operationPairs(expected, found).flatMap(([mine, theirs]) => {
    if (mine === undefined || mine.maybe) return [];
    const name = `${mine.method} ${mine.path}`;
    if (theirs === undefined) return told.some((text) => tellsOperation(text, mine)) ? [] : [name];
    const statuses = [...mine.responses].filter(
      ([status, { maybe }]) => !maybe && !theirs.responses.has(status),
    );
    return statuses
      .filter(([status]) => !told.some((text) => tellsStatus(text, status)))
      .map(([status]) => `${name}, ${status}`);
  });
}

/** Whether a text names the operation: its path, and no other method alone. */
function tellsOperation(text: string, { method, path }: OperationFacts): boolean {
  const wanted = plainPath(path);
  const [, ...after] = plainPath(text).split(wanted);
  if (after.every((rest) => /^[\w/{-]/.test(rest))) return false;
  const methods: readonly string[] = text.match(METHOD) ?? [];
  return methods.length === 0 || methods.includes(method);
}

/** A text whose paths have their parameters without names, in whichever way these are written. */
function plainPath(text: string): string {
  return text.replaceAll("\\", "").replace(/\{\w+\}|:[a-z]\w*|<\w+>|\[\w+\]/gi, "{}");
}

function tellsStatus(text: string, status: string): boolean {
  return text.toLowerCase().split(/\W+/).includes(status.toLowerCase());
}

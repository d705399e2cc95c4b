import { bodyAt, indentOf } from "./indented.ts";
import { inlineOf } from "./inline.ts";

/** A term in code, and perhaps what it is: "``amount`` : integer". */
const TERM = /^( *)``([\w.[\]-]{1,80})``(?: : (\S.*))?$/;

/** A list, a directive or a field, which stays what it is. */
const OTHER = /^ *(?:[-*+] |\d+[.)] |\.\. |:\w|``[\w.[\]-]{1,80}``(?: : |$))/;

/**
 * A term and what is set in right below it, as Markdown's definitions have it: its paragraphs as one. A body that
 * holds more than words is left as it is.
 */
export function termAt(lines: readonly string[], index: number): readonly string[] | undefined {
  const [term, indent = "", name = "", type = ""] = TERM.exec(lines[index] ?? "") ?? [];
  const next = lines[index + 1] ?? "";
  const isBelow = next.trim() !== "" && indentOf(next) > indent.length;
  if (term === undefined || !isBelow) return undefined;
  const body = bodyAt(lines, index, indent.length);
  const words = body.filter((line) => line.trim() !== "");
  if (words.some((line) => OTHER.test(line))) return undefined;
  const [first = "", ...others] = words.map((line) => inlineOf(line.trim()));
  const said = [`${indent}: ${first}`, ...others.map((line) => indent + line)];
  const blanks = body.slice(words.length).map(() => "");
  return [`${indent}\`${name}\`${type === "" ? "" : ` (${type})`}`, ...said, ...blanks];
}

import { bodyAt, indentOf, setOut } from "./indented.ts";
import { inlineOf } from "./inline.ts";

/** An option of a directive, which stands right below it. */
const OPTION = /^ +:[\w-]{1,30}:/;

/** A paragraph that ends with `::` and the code below it, where there is some. */
export function codeBelow(lines: readonly string[], index: number): readonly string[] | undefined {
  const line = lines[index] ?? "";
  if (!line.trimEnd().endsWith("::") || lines[index + 1]?.trim() !== "") return undefined;
  const indent = line.slice(0, indentOf(line));
  const body = bodyAt(lines, index, indent.length);
  if (body.length === 0) return undefined;
  const words = line.trim() === "::" ? "" : line.trimEnd().slice(0, -1);
  return fencedBody(indent, "", inlineOf(words), body);
}

/**
 * A line and the code below it, in a fence, which opens on the line above the code and closes on the one below
 * it: these are blank, or say what the code is.
 */
export function fencedBody(
  indent: string,
  language: string,
  words: string,
  body: readonly string[],
): readonly string[] {
  const first = firstOfCode(body);
  if (first === undefined) return [words, ...body.map(() => "")];
  const set = indent.slice(0, 3);
  const code = setOut(body.slice(first));
  const sign = code.some((line) => line.includes("```")) ? "~~~~" : "```";
  const above = [words, ...body.slice(0, first).map(() => "")];
  if (above.length === 1 && words !== "") return [words, ...body];
  above[above.length - 1] = `${set}${sign}${language}`;
  return [...above, ...code.map((line) => `${set}${line}`), `${set}${sign}`];
}

export function endsFence(line = ""): boolean {
  return /^ {0,3}(?:`{3}|~{4})$/.test(line);
}

function firstOfCode(body: readonly string[]): number | undefined {
  const options = body.findIndex((line) => !OPTION.test(line));
  const first = body.findIndex((line, index) => index >= options && line.trim() !== "");
  return options === -1 || first === -1 ? undefined : first;
}

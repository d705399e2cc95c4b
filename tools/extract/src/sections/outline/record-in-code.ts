import type { Code } from "../../page/block.ts";
import { type Label, labelOf } from "../labels.ts";
import { areOfOperation, labelsInCode } from "./block-labels.ts";

/** What a block of code says in words rather than shows: labels, or labels and samples. */
export function saidInCode(code: Code): (Label | Code)[] | undefined {
  return labelsInCode(code) ?? recordInCode(code);
}

/**
 * The labels and samples that a block of code is, where they say one after another what an operation is:
 * `path: /purses`, `method: POST`, `request body:` and JSON below it.
 */
function recordInCode(code: Code): (Label | Code)[] | undefined {
  const parts = partsOf(code);
  const labels = parts.filter((part) => part.kind === "label");
  const isRecord = parts.length > labels.length && areOfOperation(labels);
  return isRecord ? parts : undefined;
}

function partsOf(code: Code): (Label | Code)[] {
  const lines = code.text.split("\n");
  const parts: (Label | Code)[] = [];
  let depth = 0;
  let from: number | undefined;
  for (const [index, text] of lines.entries()) {
    const label = depth === 0 ? labelOf(text.trim(), code.textLine + index) : undefined;
    const ends = label !== undefined && from !== undefined;
    if (ends) parts.push(...sample(code, lines, from, index));
    if (label) from = undefined;
    if (label) parts.push(label);
    else from ??= index;
    depth = Math.max(0, depth + opened(text));
  }
  if (from !== undefined) parts.push(...sample(code, lines, from, lines.length));
  return parts;
}

/** The lines that are JSON; words among them are none. */
function sample(
  code: Code,
  lines: readonly string[],
  from: number | undefined,
  to: number,
): Code[] {
  const own = lines.slice(from, to);
  const start = own.findIndex((line) => /^\s*[[{]/.test(line));
  if (start < 0 || from === undefined) return [];
  const line = code.textLine + from + start;
  const text = own.slice(start).join("\n").trimEnd();
  const end = line + text.split("\n").length - 1;
  return [{ ...code, meta: "", language: "json", text, textLine: line, line, end }];
}

/** How many more brackets a line opens than it closes, outside of texts. */
function opened(line: string): number {
  const signs = line.replaceAll(/"(?:\\.|[^"\\])*(?:"|$)|\/\/.*$/g, "");
  return signs.split(/[[{]/).length - signs.split(/[\]}]/).length;
}

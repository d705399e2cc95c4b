import { readSample } from "../samples/sample.ts";

/** Where a program makes a text of an object that it sends. */
const STRINGIFY = /\b(?:body|data)["']?\s*:\s*JSON\.stringify\(\s*(?=\{)/;

/** Longer than any object in a program. */
const MAX_CHARACTERS = 20_000;

/** The object that a program sends as JSON, where it stands in the call with values only: a sample like every other. */
export function jsonSent(program: string): string | undefined {
  const found = STRINGIFY.exec(program);
  if (!found) return undefined;
  const start = found.index + found[0].length;
  const text = objectAt(program.slice(start, start + MAX_CHARACTERS));
  const isSample = text !== undefined && isOfValues(text) && readSample(text) !== undefined;
  return isSample ? text : undefined;
}

/** Whether an object has nothing to compute: no variables, no calls, no sums. */
function isOfValues(text: string): boolean {
  const bare = text
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "0")
    .replaceAll(/\/\/[^\n]*|\/\*[^*]*\*\//g, "")
    .replaceAll(/(?<=[{,]\s*)[A-Za-z_$][\w$]*(?=\s*:)/g, "0")
    .replaceAll(/\b(?:true|false|null)\b/g, "0");
  return !/[A-Za-z_$`()+*]|\.\.\./.test(bare);
}

/** The object that a text begins with, up to its closing brace. */
function objectAt(text: string): string | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(
    /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[{}[\]]/g,
  )) {
    if (token === "{" || token === "[") depth += 1;
    if (token === "}" || token === "]") depth -= 1;
    if (depth === 0) return text.slice(0, index + token.length);
  }
  return undefined;
}

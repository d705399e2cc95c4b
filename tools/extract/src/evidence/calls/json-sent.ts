import { readSample } from "../samples/sample.ts";
import { literalAt } from "./literal.ts";

/** Longer than any program that sends one body. */
const MAX_CHARACTERS = 20_000;

/** More objects than a program has before the one that it sends. */
const MAX_OBJECTS = 20;

/** Before an object that a program sends as JSON, in the languages of its clients. */
const BEFORE = new RegExp(
  [
    /\b(?:body|data)["']?\s{0,9}:\s{0,9}JSON\.stringify\(\s{0,99}/,
    /\baxios\s{0,9}\.\s{0,9}(?:post|put|patch)(?:<[^<>\n]{0,80}(?:<[^<>\n]{0,80}>)?[^<>\n]{0,80}>)?\(\s{0,99}[^,\n]{1,300},\s{0,99}/,
    /\bjson\s{0,9}[=:]\s{0,9}/,
    /["']json["']\s{0,9}=>\s{0,9}/,
    /\b(?:json\.dumps|json_encode|json\.Marshal|JsonContent\.Create|SerializeObject|JsonSerializer\.Serialize)\(\s{0,99}/,
    /\bP(?:ost|ut|atch)AsJsonAsync\(\s{0,99}[^,\n]{1,300},\s{0,99}/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

/** Before the text of a body, as Java, Go and C# have it. */
const TEXT =
  /\b(?:ofString|NewReader|NewBufferString|StringContent|RequestBody\.create|byte)\(\s{0,99}(?:"((?:[^"\\\n]|\\.){2,5000})"|`([^`]{2,5000})`|"""([\s\S]{2,5000}?)""")/;

/** A body in a program, and whether the program makes it: then it is read from another notation than JSON. */
export interface SentBody {
  readonly body: string;
  readonly isMade?: boolean;
}

/** What a program shows, answers or has in a comment, in the line before an object: it is not sent. */
const NOT_SENT =
  /(?:^|\s)(?:\/\/|#)|\b(?:print(?:ln|f)?|echo|puts|var_dump|render|console\.\w+|Response\.\w+|res(?:ponse)?\.(?:json|send)|return\s*\{)[^\n]*$/i;

/** The object that a program sends as JSON, where it stands in the call. */
export function jsonSent(program: string, method: string): SentBody | undefined {
  if (program.length > MAX_CHARACTERS) return undefined;
  const shown = ofValues(program) ?? ofText(program);
  if (shown !== undefined) return { body: shown };
  if (/^(?:get|head|delete)$/.test(method)) return undefined;
  for (const { 0: before, index } of program.matchAll(BEFORE).take(MAX_OBJECTS)) {
    const line = program.slice(program.lastIndexOf("\n", index) + 1, index);
    if (NOT_SENT.test(line)) continue;
    const text = literalAt(program, index + before.length);
    const isShown = text !== undefined && text.length > 2 && readSample(text) !== undefined;
    if (isShown) return { body: text, isMade: true };
  }
  return undefined;
}

/** The text of a body in quotes. */
function ofText(program: string): string | undefined {
  const [, quoted, raw, block] = TEXT.exec(program) ?? [];
  const text = raw ?? block ?? quoted?.replaceAll(/\\(["\\/])/g, "$1").replaceAll("\\n", "\n");
  const isSample = text !== undefined && /^\s*[[{]/.test(text) && readSample(text) !== undefined;
  return isSample ? text.trim() : undefined;
}

/** Where a program of JavaScript makes a text of an object that it sends. */
const STRINGIFY = /\b(?:body|data)["']?\s*:\s*JSON\.stringify\(\s*(?=\{)/;

/** The same with its comments, where it has values only. */
function ofValues(program: string): string | undefined {
  const found = STRINGIFY.exec(program);
  if (!found) return undefined;
  const text = objectAt(program.slice(found.index + found[0].length));
  const isSample = text !== undefined && hasNoNames(text) && readSample(text) !== undefined;
  return isSample ? text : undefined;
}

/** Whether an object has nothing to compute: no variables, no calls, no sums. */
function hasNoNames(text: string): boolean {
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

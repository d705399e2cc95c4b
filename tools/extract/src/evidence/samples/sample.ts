import { setMember } from "@org/openapi";
import JSON5 from "json5";
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { isDeeper } from "../../base/is-deeper.ts";
import type { Json, JsonObject } from "../../base/json.ts";
import { repairJson } from "./repaired-sample.ts";

/** A JSON value of a page, and how its numbers were written. */
export interface Sample {
  readonly node: Node;
  readonly value: Json;
  /** The text that `node` counts in. */
  readonly text: string;
  /** The line of the page on which a node stands; 0 where it is not known. */
  readonly lineOf: (node: Node) => number;
  /** Whether the page's text is no JSON, and what is missing in it was put there. */
  readonly isRepaired?: boolean;
}

/** Larger than any sample on a page; what is deeper would not be read by a client either. */
const MAX_CHARACTERS = 500_000;
const MAX_DEPTH = 100;

/** Longer than what anybody copies without its first line. */
const MAX_WITHOUT_BEGIN = 20_000;

/**
 * Reads a JSON sample as people write them: with comments, trailing commas, `...` for the rest, a
 * line of HTTP above. Undefined where it is no JSON object or array even so.
 *
 * @param line the line of the page on which the text starts
 */
export function readSample(written: string, line = 0): Sample | undefined {
  if (written.length > MAX_CHARACTERS || isDeeper(written, MAX_DEPTH)) return undefined;
  const source = withoutFilter(written);
  if (lacksBegin(source)) return sketched(readSample(`{${source}`, line));
  if (areMembers(source)) return sketched(readSample(`{${source}}`, line));
  const start = source.search(/[[{]/);
  if (start < 0) return undefined;
  const head = source.slice(0, start).trim();
  if (head !== "" && !/^(HTTP\/|\/\/|\/\*|#)/.test(head)) return undefined;
  const text = withoutEllipses(withUnions(withoutBullets(source.slice(start))));
  const above = line === 0 ? 0 : line + source.slice(0, start).split("\n").length - 1;
  return (
    parseJsonc(text, above) ??
    parseJson5(text, above) ??
    sketched(parseJson5(withoutRemarks(text), above)) ??
    sketched(parseJsonc(withTypes(text), above)) ??
    sketched(parseJsonc(withoutEllipses(withPlaces(source.slice(start))), above)) ??
    sketched(parseJsonc(withTypes(withoutEllipses(withTypedLines(text))), above)) ??
    sketched(parseJsonc(withTypes(withoutBracketed(text)), above)) ??
    parseRepaired(text, above)
  );
}

/** What a template has its server print, `{{ format({ … }) }}`, or a program send, `JSON.stringify({ … })`, without that. */
function withoutFilter(text: string): string {
  const [, wrapper = "", json] =
    /^(\s*(?:(?:body|data|payload)\s*[:=]\s*)?JSON\.stringify\()(\s*[{[][\s\S]*[}\]])\s*\)[\s,;]*$/.exec(
      text,
    ) ?? [];
  if (json !== undefined) return wrapper.replaceAll(/\S/g, " ") + json;
  const [, before = "", inner] =
    /^(\s*\{\{\s*[\w.$]{1,60}\()([\s\S]*)\)\s*\}\}\s*$/.exec(text) ?? [];
  return inner === undefined ? text : before.replaceAll(/\S/g, " ") + inner;
}

/** Whether a text is nothing but members with plain values, each on a line: `"id": 1,`. */
function areMembers(source: string): boolean {
  if (source.length > MAX_WITHOUT_BEGIN) return false;
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  const isMember = (line: string) =>
    /^\s*"[\w$.-]{1,80}"\s*:\s*(?:"[^"]{0,500}"|-?\d[\d.]{0,30}|true|false|null)\s*,?\s*$/.test(
      line,
    );
  return lines.length > 0 && lines.every(isMember);
}

/** Whether an object begins with its first member, and only its end has a brace. */
function lacksBegin(source: string): boolean {
  if (source.length > MAX_WITHOUT_BEGIN) return false;
  if (!/^\s*"[\w$.-]{1,80}"\s*:/.test(source) || !/\}\s*$/.test(source)) return false;
  const signs = source.replaceAll(/"(?:\\.|[^"\\\n])*(?:"|$|(?=\n))/g, "");
  const count = (sign: string) => signs.split(sign).length;
  return count("}") === count("{") + 1 && count("]") === count("[");
}

/** Members as a list has them, `* "id": 1`, as converters make of samples that fold. */
function withoutBullets(text: string): string {
  return /^[ \t]*[-*•]\s+"/m.test(text) ? text.replaceAll(/^([ \t]*)[-*•](?=\s)/gm, "$1 ") : text;
}

/** `"A" | "B"` where a value belongs, as the text `"A|B"`: one of them. */
function withUnions(text: string): string {
  return text.replaceAll(/(?<=:\s*)"[\w-]{1,40}"(?:\s?\|\s?"[\w-]{1,40}"){1,20}/g, (all) =>
    all.replaceAll(/"\s?\|\s?"/g, "|"),
  );
}

/** A sample of which the page does not write all. */
function sketched(sample: Sample | undefined): Sample | undefined {
  return sample && { ...sample, isRepaired: true };
}

function parseRepaired(text: string, line: number): Sample | undefined {
  const repaired = repairJson(text);
  return repaired === undefined ? undefined : sketched(parseJsonc(repaired, line));
}

/** Without what stands behind `#` or `<-`, as no notation of JSON has it, and without `null |` and `[optional]`. */
function withoutRemarks(text: string): string {
  return text.replaceAll(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(?<=[\s,])(?:#|<-+|←)[^\n]*|\bnull\s*\|\s*(?=[{[])|\[(?:optional|required)\](?=[ \t]*["'])/g,
    (_all, string?: string) => string ?? "",
  );
}

/** A type and a name on a line, as Java has them, and `"name" = :` as members with a placeholder: `Long id;`. */
function withTypedLines(text: string): string {
  return text
    .replaceAll(/("[\w.-]{1,80}")[ \t]*=[ \t]*:/g, "$1:")
    .replaceAll(
      /^([ \t]*)(String|string|int|Integer|Long|long|[Bb]oolean|bool|[Dd]ouble|[Ff]loat|BigDecimal|decimal|LocalDateTime|LocalDate|Date|UUID)[ \t]+([A-Za-z_]\w{0,60})[ \t]{0,40}[,;]?(?=[ \t]{0,80}(?:\/\/[^\n]*)?$)/gm,
      '$1"$3": "<$2>",',
    );
}

/** Without remarks in brackets at the ends of lines, and with a colon for an arrow: `"id": 1, (required)`. */
function withoutBracketed(text: string): string {
  return text
    .replaceAll(/(?<=["',\]}\w/][ \t]{0,40})(?:\([^()"\n]{2,100}\)[ \t]{0,20}){1,4}$/gm, "")
    .replaceAll(/(?<="[\w.-]{1,80}"\s?)=>/g, ":");
}

/** A bare word or nothing where a value belongs: what the page says of it, as a placeholder. */
function withTypes(text: string): string {
  return text
    .replaceAll(
      /("(?:\\.|[^"\\\n])*")|(:\s{0,200})(?!\s{0,200}[{[])([A-Za-z][\w |/<>-]{0,40}?)?(?=\s{0,200}(?:[,}\n]|\/\/))/g,
      (all: string, string?: string, colon?: string, word?: string) => {
        if (string !== undefined || colon === undefined) return all;
        return /^(?:true|false|null)$/.test(word ?? "") ? all : `${colon}"<${word ?? "any"}>"`;
      },
    )
    .replaceAll(/(?<=[{,]\s*)"<[^">]*>"(?=\s*[,}])/g, "");
}

/** `<number...the owner's id>` where a value belongs, as the text `"<number>"`. */
function withPlaces(text: string): string {
  return text.replaceAll(
    /("(?:\\.|[^"\\\n])*")|<([a-z]{1,20})(?:[ .:…][^<>\n]{0,80})?>/gi,
    (_all, string?: string, type?: string) => string ?? `"<${type}>"`,
  );
}

/** Samples as Example Objects, with names. */
export function namedSamples(samples: readonly Sample[]): JsonObject {
  return Object.fromEntries(
    samples.map(({ value }, index) => [
      index === 0 ? "example" : `example_${index + 1}`,
      { value },
    ]),
  );
}

function parseJsonc(text: string, line: number): Sample | undefined {
  const errors: ParseError[] = [];
  const node = parseTree(text, errors, { allowTrailingComma: true });
  // A comma that is missing is easily seen through.
  const isRead = errors.every(({ error }) => printParseErrorCode(error) === "CommaExpected");
  if (!node || !isRead) return undefined;
  return { node, value: toJson(node), text, lineOf: lineCounter(text, line) };
}

/** Counts the lines of a text once, for all its nodes. */
function lineCounter(text: string, line: number): Sample["lineOf"] {
  let ends: number[] | undefined;
  return ({ offset }) => {
    if (line === 0) return 0;
    ends ??= [...text.matchAll(/\n/g)].map(({ index }) => index);
    let [from, to] = [0, ends.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ends[middle] ?? 0) < offset) from = middle + 1;
      else to = middle;
    }
    return line + from;
  };
}

/** Samples in the notation of JavaScript: single quotes, names without quotes. */
function parseJson5(text: string, line: number): Sample | undefined {
  try {
    const rewritten = JSON.stringify(JSON5.parse(text.replaceAll(/[\u2028\u2029]/g, " ")));
    return rewritten.startsWith("{") || rewritten.startsWith("[")
      ? parseJsonc(rewritten, line)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Strings are kept as they are, dots outside of them stand for what is left out. */
function withoutEllipses(text: string): string {
  return text.replaceAll(
    /("(?:\\.|[^"\\])*")|,?\s{0,200}(?:\.{3}|…)/g,
    (_all, string) => string ?? "",
  );
}

function toJson(node: Node): Json {
  if (node.type === "array") return (node.children ?? []).map(toJson);
  if (node.type === "string") return String(node.value).toWellFormed();
  if (node.type !== "object") return node.value ?? null;
  const object: JsonObject = {};
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key && value) setMember(object, String(key.value).toWellFormed(), toJson(value));
  }
  return object;
}

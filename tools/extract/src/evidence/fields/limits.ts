import type { JsonObject } from "../../base/json.ts";

/** A number as limits are written: `1`, `0.01`, `1,000`. */
const NUMBER = String.raw`(-?\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,10})?)`;

const RANGE = new RegExp(
  `(?:between |from )?${NUMBER}\\s*(?:-|–|to|and|\\.{2,3}|~|…)\\s*${NUMBER}`,
  "i",
);

const CHARACTERS =
  /(?<![\d.])(\d{1,6})\s*(?:-|–|to|a|bis|à|до)\s*(\d{1,6})[ -](?:char|caract|zeichen|символ)/i;

/** Wordings of a longest text, each of which means only that. */
const LONGEST: readonly RegExp[] = [
  /\bmax(?:imum|\.)? ?(?:length|len)\s*(?:is|of|:|=)?\s*(\d{1,6})\b/i,
  /\bmax(?:imum|\.)?(?: of)?:?\s*(\d{1,6}) char/i,
  /\b(?:up to|at most|no more than|≤) ?(\d{1,6}) char/i,
  /(?<![\d.])(\d{1,6})\s*char(?:acter)?s? (?:max|or (?:less|fewer))/i,
  /(?:最大长度|最长|不超过|最多)[:： ]*(\d{1,6})(?! ?(?:个月|天|条|元))/,
  /(?:máximo|máx\.?|hasta|até|höchstens|maximal|bis zu|au plus|maximum|максимум|не более)(?: de)?:? (\d{1,6}) (?:caracteres|zeichen|caractères|символ)/i,
];

const SHORTEST: readonly RegExp[] = [
  /\bmin(?:imum|\.)? ?(?:length|len)\s*(?:is|of|:|=)?\s*(\d{1,6})\b/i,
  /\bmin(?:imum|\.)?(?: of)?:?\s*(\d{1,6}) char/i,
  /\bat least (\d{1,6}) char/i,
];

const LEAST = new RegExp(
  `(?:\\bmin(?:imum|\\.)?(?: value)?(?: is| of|:|=)?|>=|≥)\\s*${NUMBER}(?![\\w%]|,\\d)`,
  "i",
);
const MOST = new RegExp(
  `(?:\\bmax(?:imum|\\.)?(?: value)?(?: is| of|:|=)?|<=|≤)\\s*${NUMBER}(?![\\w%]|,\\d)`,
  "i",
);

/** Puts the limits that a text states into a schema, where its type has such. Whether it did. */
export function applyLimits(schema: JsonObject, text: string): boolean {
  const types = [schema["type"] ?? []].flat();
  if (types.includes("string")) {
    const range = CHARACTERS.exec(text);
    const shortest = range?.[1] ?? firstOf(SHORTEST, text);
    const longest = range?.[2] ?? firstOf(LONGEST, text);
    return [set(schema, "minLength", shortest), set(schema, "maxLength", longest)].includes(true);
  }
  if (!types.includes("integer") && !types.includes("number")) return false;
  const range = /\bbetween /i.test(text) ? RANGE.exec(text) : undefined;
  const least = range?.[1] ?? LEAST.exec(text)?.[1];
  const most = range?.[2] ?? MOST.exec(text)?.[1];
  return [set(schema, "minimum", least), set(schema, "maximum", most)].includes(true);
}

/** A cell of a column of lengths: `64`, `1-64`, `max 64`, `36 char max`. Whether it could be used. */
export function applyLength(schema: JsonObject, text: string): boolean {
  if (![schema["type"] ?? "string"].flat().includes("string")) return false;
  const range = /^\D{0,12}(\d{1,6})\s*(?:-|–|to|\.{2,3}|~|,)\s*(\d{1,6})\b/i.exec(text.trim());
  const most = /^(?:max(?:imum)?\.?|up to|<=|≤)?:?\s*(\d{1,6})\b(?!\.)/i.exec(text.trim());
  schema["type"] ??= "string";
  set(schema, "minLength", range?.[1]);
  return set(schema, "maxLength", range?.[2] ?? most?.[1]);
}

/** A cell of a column of least or greatest values, which for texts are lengths. */
export function applyBound(
  schema: JsonObject,
  bound: "minLength" | "maxLength" | "minimum" | "maximum",
  text: string,
): boolean {
  if (bound === "maxLength" && /\d\s*(?:-|–|to|\.\.)\s*\d/.test(text)) {
    return applyLength(schema, text);
  }
  const number = new RegExp(`^\\D{0,3}?${NUMBER}`).exec(text.trim())?.[1];
  const types = [schema["type"] ?? []].flat();
  const lengths = { minimum: "minLength", maximum: "maxLength" } as const;
  const isText = types.includes("string");
  if (bound === "minLength" || bound === "maxLength") {
    return (isText || types.length === 0) && set(schema, bound, number);
  }
  if (isText) return set(schema, lengths[bound], number);
  return (types.includes("integer") || types.includes("number")) && set(schema, bound, number);
}

/** A range of numbers as allowed values: `1 - 100`. */
export function applyRange(schema: JsonObject, text: string): boolean {
  const types = [schema["type"] ?? []].flat();
  const range = new RegExp(`^${RANGE.source}$`, "i").exec(text.trim());
  if (!range || !(types.includes("integer") || types.includes("number"))) return false;
  set(schema, "minimum", range[1]);
  return set(schema, "maximum", range[2]);
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
}

function set(schema: JsonObject, key: string, text: string | undefined): boolean {
  if (text === undefined) return false;
  schema[key] ??= Number(text.replaceAll(",", ""));
  return true;
}

import type { JsonObject } from "../../base/json.ts";
import { listedValues, valuesIn } from "../../evidence/types/listed-values.ts";
import { readType } from "../../evidence/types/type-words.ts";
import type { Entry } from "./members.ts";

/** A collection that was made of an OpenAPI document has types for values: `<integer>`. */
const PLACEHOLDER = /^<\s*([\w -]+?)\s*>$/;

/** What is a text although it is written in digits. */
const DIGITS = /pin|otp|code|phone|msisdn|mobile|zip|postal|passw|secret|token/i;

/** What such a type is called here. */
const TYPES: Readonly<Record<string, string>> = { datetime: "date-time", long: "int64" };

/** JSON values that stand for the types. */
const STANDING: Readonly<Record<string, string>> = {
  integer: "0",
  long: "0",
  number: "0.5",
  float: "0.5",
  double: "0.5",
  boolean: "true",
  dateTime: '"2020-01-01T00:00:00Z"',
  date: '"2020-01-01"',
  uuid: '"00000000-0000-4000-8000-000000000000"',
};

/** What one value that was sent says of its field, and its words. */
export function schemaOfEntry({ key, value, description, type }: Entry): JsonObject {
  if (type === "file") return { type: "string", format: "binary", description: plain(description) };
  const [, word] = PLACEHOLDER.exec(value.trim()) ?? [];
  const words = { description: plain(description) };
  if (word !== undefined) {
    return { ...(readType(TYPES[word.toLowerCase()] ?? word) ?? { type: "string" }), ...words };
  }
  // A variable stands for any text.
  if (value === "" || value.includes("{{")) return { type: "string", ...words };
  const values = listedValues(description) ?? listWith(value, description);
  if (values) return { type: "string", enum: values, ...words };
  if (/^-?(0|[1-9]\d{0,14})$/.test(value) && !DIGITS.test(key)) {
    return { type: "integer", ...words, examples: [Number(value)] };
  }
  if (/^(true|false)$/.test(value)) {
    return { type: "boolean", ...words, examples: [value === "true"] };
  }
  return { type: "string", ...words, examples: [value] };
}

/** The values that a description is a list of, where the one that was sent is among them. */
function listWith(value: string, description: string): string[] | undefined {
  const values = valuesIn(description);
  return values?.includes(value) ? values : undefined;
}

/** Whether the words say that a value must be sent, as they begin: `(Required) The purse`. */
export function isRequired({ description }: Entry): boolean {
  return /^[\s([*_]*(required|mandatory)\b/i.test(description);
}

function plain(description: string): string {
  return description.replace(/^\s*[([](required|mandatory)[)\]]\s*/i, "");
}

/** A JSON text with values for the types in it; undefined where it has none. */
export function withStandingValues(text: string): string | undefined {
  let found = false;
  const result = text.replaceAll(/"<(\w+)>"/g, (all, word) => {
    found = true;
    return Object.hasOwn(STANDING, word) ? (STANDING[word] ?? all) : all;
  });
  return found ? result : undefined;
}

import { setMember } from "@org/openapi";
import type { Node } from "jsonc-parser";
import type { JsonObject } from "../../base/json.ts";
import type { Lines } from "../../base/lines.ts";
import { isMap, isSketchOfMap } from "./maps.ts";
import { readPlaceholder } from "./placeholder-value.ts";
import type { Sample } from "./sample.ts";

/** One value of a sample, and the sample. */
interface Value {
  readonly node: Node;
  readonly of: Sample;
}

/**
 * The schema of what several samples show at one place: the types of all of them, formats that
 * every text has, and no member required that a
 * sample does not say to be. Where `lines` is given, it learns
 * where each part was read.
 */
export function inferSchema(samples: readonly Sample[], lines?: Lines): JsonObject {
  return infer(
    samples.map((sample) => ({ node: sample.node, of: sample })),
    lines,
  );
}

function infer(values: readonly Value[], lines: Lines | undefined): JsonObject {
  const schema = joined(values, lines);
  const [first] = values;
  const line = first?.of.lineOf(first.node) ?? 0;
  return lines && line > 0 ? lines.mark(schema, line) : schema;
}

function joined(all: readonly Value[], lines: Lines | undefined): JsonObject {
  const values = withoutWords(all);
  const shown = [
    objectSchema(
      values.filter(({ node }) => node.type === "object"),
      lines,
    ),
    arraySchema(
      values.filter(({ node }) => node.type === "array"),
      lines,
    ),
    stringSchema(values.filter(({ node }) => node.type === "string")),
    numberSchema(values.filter(({ node }) => node.type === "number")),
    values.some(({ node }) => node.type === "boolean") ? { type: "boolean" } : undefined,
  ].filter((schema): schema is JsonObject => schema !== undefined);
  const schemas = withoutNarrower([...shown, ...placeholderSchemas(values, shown)]);
  const nullable = values.some(({ node }) => node.type === "null");
  const [only] = schemas;
  if (schemas.length === 0) return nullable ? { type: "null" } : {};
  if (schemas.length === 1 && only) {
    return nullable ? { ...only, type: [only["type"] ?? [], "null"].flat() } : only;
  }
  return { anyOf: nullable ? [...schemas, { type: "null" }] : schemas };
}

/** Without an integer that a sample shows where another says that it is any number. */
function withoutNarrower(schemas: JsonObject[]): JsonObject[] {
  const isAny = schemas.some(({ type }) => type === "number");
  return isAny ? schemas.filter(({ type }) => type !== "integer") : schemas;
}

/** Without `[id of the purse]`, words in brackets that stand for a value, where another sample shows one. */
function withoutWords(values: readonly Value[]): readonly Value[] {
  const shown = values.filter(({ node }) => node.type !== "string" || !isWords(String(node.value)));
  return shown.some(({ node }) => node.type !== "null") ? shown : values;
}

function isWords(text: string): boolean {
  return /^\[[^\]]* [^\]]*\]$|^<[^>]* [^>]*>$/.test(text) && readPlaceholder(text) === undefined;
}

function objectSchema(values: readonly Value[], lines: Lines | undefined): JsonObject | undefined {
  if (values.length === 0) return undefined;
  const members = new Map<string, Value[]>();
  const starred = new Set<string>();
  for (const { node, of } of values) {
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      const written = String(key.value).toWellFormed();
      if (/^(?:\.{2,3}|…)$/.test(written)) continue;
      // `"name*": "string"`: a sketch marks what is required so.
      const name = /^[A-Za-z_]\w*\*$/.test(written) ? written.slice(0, -1) : written;
      if (name !== written) starred.add(name);
      members.set(name, [...(members.get(name) ?? []), { node: value, of }]);
    }
  }
  if (isMap(members) || values.some(isSketchOfMap)) {
    return { type: "object", additionalProperties: infer([...members.values()].flat(), lines) };
  }
  if (members.size === 0) return { type: "object" };
  const properties: JsonObject = {};
  for (const [name, found] of members) setMember(properties, name, infer(found, lines));
  const required = [...members]
    .filter(([name, found]) => starred.has(name) || found.some(isRequired))
    .map(([name]) => name);
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

function isRequired({ node }: Value): boolean {
  return node.type === "string" && readPlaceholder(String(node.value))?.required === true;
}

function arraySchema(values: readonly Value[], lines: Lines | undefined): JsonObject | undefined {
  if (values.length === 0) return undefined;
  const items = values.flatMap(({ node, of }) =>
    (node.children ?? []).map((child) => ({ node: child, of })),
  );
  return items.length > 0 ? { type: "array", items: infer(items, lines) } : { type: "array" };
}

/** A number that is written with decimals is no integer, also where they are zeros. */
function numberSchema(values: readonly Value[]): JsonObject | undefined {
  if (values.length === 0) return undefined;
  const whole = values.every(({ node, of }) =>
    /^-?\d+$/.test(of.text.slice(node.offset, node.offset + node.length)),
  );
  return { type: whole ? "integer" : "number" };
}

function stringSchema(values: readonly Value[]): JsonObject | undefined {
  const texts = values.map(({ node }) => String(node.value));
  const said = texts.filter((text) => readPlaceholder(text) === undefined);
  if (said.length === 0) return undefined;
  const listed = texts.map((text) => readPlaceholder(text)?.schema["enum"]);
  const enumeration = listed.find(
    (one) => Array.isArray(one) && said.every((text) => one.includes(text)),
  );
  if (enumeration) return { type: "string", enum: enumeration };
  const format = formatOf(said);
  return format ? { type: "string", format } : { type: "string" };
}

/** What samples say in place of values; only where no value says the same. */
function placeholderSchemas(values: readonly Value[], shown: readonly JsonObject[]): JsonObject[] {
  const types = new Set(shown.flatMap(({ type }) => type ?? []));
  const found = values.flatMap(({ node }) =>
    node.type === "string" ? (readPlaceholder(String(node.value)) ?? []) : [],
  );
  // A decimal that is shown as a text is that.
  const isText = shown.some(({ type, format }) => type === "string" && format === "decimal");
  const own = found
    .map(({ schema }) => schema)
    .filter(({ type }) => !types.has(type ?? "") && !(isText && type === "number"));
  return [...new Map(own.map((schema) => [JSON.stringify(schema), schema])).values()];
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d)$/,
  date: /^\d{4}-(0\d|1[0-2])-[0-3]\d$/,
  decimal: /^-?\d+(\.\d+)?$/,
};

/** The format that every text has. Digits alone are no decimal: they may be a phone number. */
function formatOf(texts: readonly string[]): string | undefined {
  const said = texts.filter((text) => text !== "");
  if (said.length === 0) return undefined;
  return Object.keys(FORMATS).find(
    (name) =>
      said.every((text) => FORMATS[name]?.test(text)) &&
      (name !== "decimal" || said.some((text) => text.includes("."))),
  );
}

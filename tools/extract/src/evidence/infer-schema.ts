import { setMember } from "@org/openapi";
import type { Node } from "jsonc-parser";
import type { JsonObject } from "../json.ts";
import type { Sample } from "./sample.ts";

/** One value of a sample, with the text its numbers stand in. */
interface Value {
  readonly node: Node;
  readonly text: string;
}

/**
 * The schema of what several samples show at one place: the types of all of them, formats that
 * every text has, and no member required, because a sample does not say so.
 */
export function inferSchema(samples: readonly Sample[]): JsonObject {
  return infer(samples.map(({ node, text }) => ({ node, text })));
}

function infer(values: readonly Value[]): JsonObject {
  const schemas = [
    objectSchema(values.filter(({ node }) => node.type === "object")),
    arraySchema(values.filter(({ node }) => node.type === "array")),
    stringSchema(values.filter(({ node }) => node.type === "string")),
    numberSchema(values.filter(({ node }) => node.type === "number")),
    values.some(({ node }) => node.type === "boolean") ? { type: "boolean" } : undefined,
  ].filter((schema): schema is JsonObject => schema !== undefined);
  const nullable = values.some(({ node }) => node.type === "null");
  const [only] = schemas;
  if (schemas.length === 0) return nullable ? { type: "null" } : {};
  if (schemas.length === 1 && only) {
    return nullable ? { ...only, type: [only["type"] ?? [], "null"].flat() } : only;
  }
  return { anyOf: nullable ? [...schemas, { type: "null" }] : schemas };
}

function objectSchema(values: readonly Value[]): JsonObject | undefined {
  if (values.length === 0) return undefined;
  const members = new Map<string, Value[]>();
  for (const { node, text } of values) {
    for (const property of node.children ?? []) {
      const [key, value] = property.children ?? [];
      if (!key || !value) continue;
      const name = String(key.value).toWellFormed();
      members.set(name, [...(members.get(name) ?? []), { node: value, text }]);
    }
  }
  if (isMap(members)) {
    return { type: "object", additionalProperties: infer([...members.values()].flat()) };
  }
  const properties: JsonObject = {};
  for (const [name, found] of members) setMember(properties, name, infer(found));
  return members.size > 0 ? { type: "object", properties } : { type: "object" };
}

/** Objects whose names are all currency codes are maps by currency: the names are data. */
function isMap(members: ReadonlyMap<string, readonly Value[]>): boolean {
  const entries = [...members];
  return (
    entries.length > 0 &&
    entries.every(([name, values]) => /^[A-Z]{3}$/.test(name) && values.every(isContainer))
  );
}

function isContainer({ node }: Value): boolean {
  return node.type === "object" || node.type === "array";
}

function arraySchema(values: readonly Value[]): JsonObject | undefined {
  if (values.length === 0) return undefined;
  const items = values.flatMap(({ node, text }) =>
    (node.children ?? []).map((child) => ({ node: child, text })),
  );
  return items.length > 0 ? { type: "array", items: infer(items) } : { type: "array" };
}

/** A number that is written with decimals is no integer, also where they are zeros. */
function numberSchema(values: readonly Value[]): JsonObject | undefined {
  if (values.length === 0) return undefined;
  const whole = values.every(({ node, text }) =>
    /^-?\d+$/.test(text.slice(node.offset, node.offset + node.length)),
  );
  return { type: whole ? "integer" : "number" };
}

function stringSchema(values: readonly Value[]): JsonObject | undefined {
  if (values.length === 0) return undefined;
  const format = formatOf(values.map(({ node }) => String(node.value)));
  return format ? { type: "string", format } : { type: "string" };
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

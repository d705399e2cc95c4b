/** Whether texts and numbers can be read by the formats that code was written for. */
import type { Schema } from "@org/generate";
import { isObject } from "@org/openapi";
import formats from "ajv-formats";
import { membersOf } from "./members.ts";

/** How far a value is looked into. */
const DEPTH = 6;

/** The format of the first text or number in a value that is not of the format it was said to have. */
export function unreadable(schema: Schema, value: unknown, depth = 0): string | undefined {
  if (value === null || value === undefined || depth > DEPTH) return undefined;
  const { shape, docs } = schema;
  if (docs.format !== undefined && !isOfFormat(docs.format, value)) return docs.format;
  if (shape.kind === "ref") return unreadable(shape.to.schema, value, depth + 1);
  if (shape.kind === "union") {
    const faults = shape.branches.map((branch) => unreadable(branch, value, depth + 1));
    return faults.includes(undefined) ? undefined : faults[0];
  }
  if (shape.kind === "array" && Array.isArray(value)) {
    return first(
      value.map((one, index) => [shape.prefix[index] ?? shape.items, one]),
      depth,
    );
  }
  if (!isObject(value)) return undefined;
  const whole = membersOf(schema);
  const schemaOf = (name: string) =>
    whole?.members.find((member) => member.name === name)?.schema ?? whole?.maps[0]?.schema;
  return first(
    Object.entries(value).map(([name, one]) => [schemaOf(name), one]),
    depth,
  );
}

function first(
  pairs: readonly (readonly [Schema | undefined, unknown])[],
  depth: number,
): string | undefined {
  for (const [schema, value] of pairs) {
    const fault = schema && unreadable(schema, value, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** What of values a format speaks of, and its test: a format that nobody knows is none. */
function isOfFormat(name: string, value: unknown): boolean {
  const format = formatNamed(name);
  const kind = isObject(format) && format["type"] === "number" ? "number" : "string";
  const test: unknown = isObject(format) && "validate" in format ? format["validate"] : format;
  if (typeof value !== kind) return true;
  if (test instanceof RegExp) return test.test(String(value));
  return typeof test === "function" ? test(value) === true : true;
}

function formatNamed(name: string): unknown {
  try {
    return formats.default.get(name as "date");
  } catch {
    return undefined;
  }
}

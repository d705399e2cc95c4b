/** The fields of an answer, each with its place, its type and what it means. */
import { code, type Model, prose, type Schema } from "@org/generate";

/** A row of the table of fields, as Markdown. */
export type FieldRow = readonly [place: string, type: string, meaning: string];

/** How deep a table goes: below that nobody reads it. */
const DEEPEST = 6;

/** All fields of a schema, in the order of the spec. `[]` is every item of a list, `*` every entry of a map. */
export function fieldRows(schema: Schema): FieldRow[] {
  return [...walk(schema, "", [])];
}

function* walk(schema: Schema, place: string, above: readonly unknown[]): Generator<FieldRow> {
  if (above.length > DEEPEST) return;
  const { shape } = schema;
  switch (shape.kind) {
    case "ref":
      // A schema that is in itself has been told of.
      if (!above.includes(shape.to)) yield* walk(shape.to.schema, place, [...above, shape.to]);
      return;
    case "array":
      if (shape.items !== undefined) yield* walk(shape.items, `${place}[]`, above);
      return;
    case "allOf":
      for (const part of shape.parts) yield* walk(part, place, above);
      return;
    case "union":
      for (const branch of shape.branches) yield* walk(branch, place, above);
      return;
    case "object": {
      for (const member of shape.members) {
        const own = place === "" ? member.name : `${place}.${member.name}`;
        const optional = member.required ? "" : ", may be missing";
        yield [code(own), typeOf(member.schema) + optional, meaningOf(member.schema)];
        yield* walk(member.schema, own, [...above, member]);
      }
      if (shape.additional !== undefined) yield* walk(shape.additional, `${place}.*`, above);
      return;
    }
    default:
  }
}

/** How many values are shown of a list of them. */
const MOST_VALUES = 6;

/** The type of a value, in words. */
export function typeOf(schema: Schema): string {
  const nullable = schema.nullable ? " or null" : "";
  return `${plainType(schema)}${nullable}`;
}

function plainType({ shape, docs }: Schema): string {
  switch (shape.kind) {
    case "ref":
      return plainType(shape.to.schema);
    case "array":
      return "list";
    case "object":
      return shape.members.length === 0 && shape.additional !== undefined ? "map" : "object";
    case "allOf":
      return shape.parts.length === 1 && shape.parts[0] ? plainType(shape.parts[0]) : "object";
    case "union":
      return [...new Set(shape.branches.map(typeOf))].join(" or ");
    case "scalar": {
      const format = docs.format === undefined ? "" : ` (${docs.format})`;
      const known = shape.known.slice(0, MOST_VALUES).map((value) => code(String(value)));
      const more =
        shape.known.length > MOST_VALUES ? `, and ${shape.known.length - MOST_VALUES} more` : "";
      const values = known.length === 0 ? "" : `: ${known.join(", ")}${more}`;
      return shape.types.map((type) => WORDS[type]).join(" or ") + format + values;
    }
    case "null":
      return "null";
    default:
      return "anything";
  }
}

const WORDS = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
};

function meaningOf({ docs, shape }: Schema): string {
  const own = docs.text ?? (shape.kind === "ref" ? shape.to.schema.docs.text : undefined);
  return prose(own ?? "");
}

/** The body of a good answer of an operation. */
export function goodBody({ responses }: Model["operations"][number]): Schema | undefined {
  const good = responses.find(({ status }) => status.startsWith("2"));
  return good?.content[0]?.schema;
}

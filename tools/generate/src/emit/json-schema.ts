/** Schemas as JSON Schema in the forms that openapi-typescript is exact about. */
import { step } from "@org/openapi";
import type { Discriminator, Literal, Member, NamedSchema, ObjectShape, Schema } from "../model.ts";
import { docText } from "./comment.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Which way a value travels. */
export type Way = "request" | "response" | "both";

/** The values of a member that tells kinds of objects apart. */
interface Tag {
  readonly values: ReadonlySet<Literal>;
  /** Whether any value that no other kind has is one of these as well. */
  readonly isOpen?: boolean;
}

type Tags = ReadonlyMap<string, Tag>;

/** A component; the members that unions know it by have those values alone. */
export function taggedSchemaOf(named: NamedSchema): JsonSchema {
  const tags = [...named.tags].map(([property, values]) => [property, { values }] as const);
  return tagged(named.schema, new Map(tags), wayOf(named));
}

function wayOf({ inRequest, inResponse }: NamedSchema): Way {
  if (inRequest) return inResponse ? "both" : "request";
  return inResponse ? "response" : "both";
}

/** A schema as it is used in a place. */
export function schemaOf(schema: Schema, way: Way): JsonSchema {
  const inner = shapeOf(schema, way);
  return schema.nullable ? { anyOf: [inner, { type: "null" }] } : inner;
}

function shapeOf(schema: Schema, way: Way): JsonSchema {
  const { shape } = schema;
  switch (shape.kind) {
    case "unknown":
      return {};
    case "never":
      return { type: "string", "x-ts": "never" };
    case "null":
      return { type: "null" };
    case "ref":
      return { $ref: `#/components/schemas${step(shape.to.key)}` };
    case "scalar": {
      if (shape.isFile) return { type: "string", "x-ts": "sent" };
      const options = shape.types.map((type) => ({
        type,
        "x-known": shape.known.filter((value) => typeof value === jsType(type)),
      }));
      return options.length === 1 ? (options[0] ?? {}) : { anyOf: options };
    }
    case "array": {
      const items = shape.items === undefined ? undefined : schemaOf(shape.items, way);
      if (shape.prefix.length === 0) return { type: "array", items: items ?? {} };
      const prefix = shape.prefix.map((item) => schemaOf(item, way));
      return { type: "array", "x-tuple": { prefix, items, minItems: shape.minItems } };
    }
    case "object":
      return objectOf(shape, new Map(), way);
    case "allOf":
      return { allOf: shape.parts.map((part) => schemaOf(part, way)) };
    case "union":
      return {
        anyOf: shape.branches.map((branch, index) =>
          branch.shape.kind === "ref"
            ? schemaOf(branch, way)
            : tagged(branch, tagsOf(shape.discriminator, index), way),
        ),
      };
  }
}

function jsType(type: string): string {
  return type === "integer" ? "number" : type;
}

function tagsOf(discriminator: Discriminator | undefined, branch: number): Tags {
  if (discriminator === undefined) return new Map();
  const values = [...discriminator.values].filter(([, index]) => index === branch);
  const isOpen = branch === discriminator.otherwise;
  return new Map([
    [discriminator.property, { values: new Set(values.map(([value]) => value)), isOpen }],
  ]);
}

function tagged(schema: Schema, tags: Tags, way: Way): JsonSchema {
  if (tags.size === 0) return schemaOf(schema, way);
  const inner =
    schema.shape.kind === "object"
      ? objectOf(schema.shape, tags, way)
      : { allOf: [shapeOf(schema, way), objectOf(NO_MEMBERS, tags, way)] };
  return schema.nullable ? { anyOf: [inner, { type: "null" }] } : inner;
}

/** These values alone: a union could not be narrowed by an open one. */
function only({ values, isOpen }: Tag): JsonSchema {
  return { type: "string", "x-only": [...values], "x-open": isOpen };
}

const NO_MEMBERS: ObjectShape = {
  kind: "object",
  members: [],
  patterns: [],
  absent: [],
  additional: undefined,
};

function objectOf(shape: ObjectShape, tags: Tags, way: Way): JsonSchema {
  const properties = Object.create(null) as Record<string, JsonSchema>;
  const required = [...tags.keys()];
  for (const member of shape.members) {
    const { schema } = member;
    if (member.required) required.push(member.name);
    const type = tags.has(member.name) ? {} : memberType(member, way);
    const { deprecated, ...docs } = schema.docs;
    const title = docText(docs);
    properties[member.name] = {
      ...type,
      ...(title !== "" && { title }),
      ...(deprecated && { deprecated }),
      ...(schema.readOnly && { readOnly: true }),
    };
  }
  for (const [name, tag] of tags) properties[name] = { ...properties[name], ...only(tag) };
  return { type: "object", properties, required, ...indexOf(shape, way) };
}

/**
 * The type of members that have no name here. To TypeScript every member is one of these as well: were
 * the named ones of other types, nobody could write a value of what is sent.
 */
function indexOf({ members, patterns, additional }: ObjectShape, way: Way): JsonSchema {
  const schemas = [additional, ...patterns.map(({ schema }) => schema)].filter(
    (schema) => schema !== undefined,
  );
  if (schemas.length === 0) return {};
  const named = way === "response" ? [] : members.map((member) => memberType(member, way));
  const all = [...schemas.map((schema) => schemaOf(schema, way)), ...named];
  const types = [...new Map(all.map((type) => [JSON.stringify(type), type])).values()];
  const anything = types.find((type) => Object.keys(type).length === 0);
  const [only = {}] = types;
  return { additionalProperties: anything ?? (types.length === 1 ? only : { anyOf: types }) };
}

function memberType({ required, schema }: Member, way: Way): JsonSchema {
  if (required) return schemaOf(schema, way);
  return way === "response" ? schemaOf(orNull(schema), way) : orUndefined(schemaOf(schema, way));
}

/** What may be left out of what is sent may be undefined too: JSON and forms leave that out. */
export function orUndefined(schema: JsonSchema): JsonSchema {
  const { anyOf, ...rest } = schema;
  const options = Array.isArray(anyOf) && Object.keys(rest).length === 0 ? anyOf : [schema];
  return { anyOf: [...options, { type: "string", "x-ts": "absent" }] };
}

/** What the client takes for an absent member, its type says. */
function orNull(schema: Schema): Schema {
  const { kind } = schema.shape;
  return kind === "unknown" || kind === "null" ? schema : { ...schema, nullable: true };
}

import { isObject, type UnknownObject } from "@org/openapi";

/** Ways to write a document otherwise that mean the same; `random` decides where each is used. */

type Random = () => number;

const SCHEMA_KEYS = new Set(["schema", "items", "additionalProperties"]);
const SCHEMA_LISTS = new Set(["oneOf", "anyOf", "allOf", "prefixItems"]);
/** Values whose members are data, not OpenAPI, or that are compared as text. */
const UNTOUCHED = new Set(["example", "examples", "default", "enum", "const", "not", "if", "then"]);
/** Lists and maps whose order means something: of media types, the first is sent unless told. */
const ORDERED = new Set(["prefixItems", "servers", "content"]);

/** The whole document with its schemas, orders and defaults written otherwise. */
export function rewrite(document: unknown, random: Random): unknown {
  return walk(document, "", random);
}

function walk(value: unknown, key: string, random: Random): unknown {
  if (UNTOUCHED.has(key) || key.startsWith("x-")) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) =>
      SCHEMA_LISTS.has(key) && key !== "allOf" ? schema(item, random) : walk(item, "", random),
    );
    return ORDERED.has(key) ? items : shuffled(items, random);
  }
  // A discriminator speaks of references: wrapped variants would be others.
  if (!isObject(value) || "discriminator" in value) return value;
  const schemas = key === "properties" || key === "schemas";
  const entries = Object.entries(value).map(([name, item]) => [
    name,
    schemas || (SCHEMA_KEYS.has(name) && isObject(item))
      ? schema(item, random)
      : walk(item, name, random),
  ]);
  return Object.fromEntries(ORDERED.has(key) ? entries : shuffled(entries, random));
}

function schema(value: unknown, random: Random): unknown {
  const inner = walk(value, "", random);
  if (!isObject(inner) || "discriminator" in inner || extendsOther(inner)) return inner;
  const ways = WAYS.filter(({ fits }) => fits(inner));
  const way = ways[Math.floor(random() * (ways.length + 1))];
  return way ? way.write(inner) : inner;
}

/** A child of a parent with a discriminator extends it by `allOf`: wrapped in a union it would be none. */
function extendsOther({ allOf }: UnknownObject): boolean {
  return (
    Array.isArray(allOf) && allOf.length > 1 && allOf.some((part) => Object.hasOwn(part, "$ref"))
  );
}

interface Way {
  readonly fits: (schema: UnknownObject) => boolean;
  readonly write: (schema: UnknownObject) => unknown;
}

function always() {
  return true;
}

const WAYS: readonly Way[] = [
  { fits: always, write: (schema) => ({ allOf: [schema] }) },
  { fits: always, write: (schema) => ({ oneOf: [schema] }) },
  { fits: always, write: (schema) => ({ anyOf: [{ anyOf: [schema] }] }) },
  { fits: always, write: (schema) => ({ allOf: [{}, schema] }) },
  {
    fits: ({ type }) => typeof type === "string",
    write: (schema) => ({ ...schema, type: [schema["type"]] }),
  },
  {
    fits: ({ type }) => Array.isArray(type) && type.includes("null") && type.length === 2,
    write: ({ type, ...schema }) => {
      const rest = Array.isArray(type) ? type.filter((name) => name !== "null") : type;
      return { anyOf: [{ type: "null" }, { ...schema, type: rest }] };
    },
  },
  {
    fits: ({ required, properties }) => Array.isArray(required) && isObject(properties),
    write: ({ required, ...schema }) => ({ allOf: [{ required }, schema] }),
  },
  {
    fits: ({ properties, additionalProperties, unevaluatedProperties }) =>
      isObject(properties) &&
      additionalProperties === undefined &&
      unevaluatedProperties === undefined,
    write: (schema) => ({ ...schema, additionalProperties: true }),
  },
  {
    fits: ({ type, enum: values }) =>
      type === "string" && Array.isArray(values) && !values.includes(null),
    write: ({ enum: values, ...schema }) => ({
      ...schema,
      oneOf: Array.isArray(values) ? values.map((value) => ({ const: value })) : [],
    }),
  },
  {
    fits: ({ oneOf }) => Array.isArray(oneOf),
    write: ({ oneOf, ...schema }) => ({ ...schema, anyOf: oneOf }),
  },
];

function shuffled<T>(items: readonly T[], random: Random): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

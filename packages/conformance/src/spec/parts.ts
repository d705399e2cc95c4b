/** An answer taken apart beside its schema: what each part of it may be. */
import type { Member, ObjectShape, Schema } from "@org/generate";
import { isObject, pointerTo } from "@org/openapi";

/** A part of an answer, and what its schema says of it. */
export interface Part {
  /** Where it is: a JSON pointer. */
  readonly pointer: string;
  readonly value: unknown;
  /** The one type that the schema allows, as validators name it; null where there is not just one. */
  readonly type: string | null;
  /** The schema wants it there, and not null. */
  readonly required: boolean;
  /** The schema lets it be absent: what must be there may be null, and is not required either. */
  readonly optional: boolean;
  /** Its schema lists values. */
  readonly listed: boolean;
  /** A map: the one type of its entries, whatever they are called; null where it is none. */
  readonly entries: string | null;
}

/**
 * The parts of an answer that its schema describes, the whole first, in the order of the answer. Of
 * a `oneOf` or `anyOf` there is the whole alone: what is wrong within may fit another branch.
 */
export function partsOf(schema: Schema, answer: unknown): Part[] {
  return [...walk([schema], answer, "", true)];
}

function* walk(
  schemas: readonly Schema[],
  value: unknown,
  pointer: string,
  present: boolean,
): Generator<Part> {
  const flat = schemas.flatMap(flatten);
  yield {
    pointer,
    value,
    type: typeOf(flat),
    required: present && !flat.every(({ nullable }) => nullable),
    optional: !present,
    listed: flat.some(({ shape }) => shape.kind === "scalar" && shape.known.length > 0),
    entries: entriesOf(flat),
  };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const own = flat.flatMap(({ shape }) =>
        shape.kind === "array" ? (shape.prefix[index] ?? shape.items ?? []) : [],
      );
      if (own.length > 0) yield* walk(own, item, pointerTo(pointer, index), true);
    }
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      const found = objectsOf(flat).flatMap((shape) => memberOf(shape, key));
      if (found.length === 0) continue;
      const own = found.map(({ schema }) => schema);
      yield* walk(own, member, pointerTo(pointer, key), found.some(isRequired));
    }
  }
}

function isRequired({ required }: Pick<Member, "required">): boolean {
  return required;
}

/** The schemas at the end of references and in `allOf`. */
function flatten(schema: Schema): Schema[] {
  const { shape, nullable } = schema;
  if (shape.kind === "allOf") return shape.parts.flatMap(flatten);
  if (shape.kind !== "ref") return [schema];
  return flatten(shape.to.schema).map((one) => (nullable ? { ...one, nullable } : one));
}

function objectsOf(schemas: readonly Schema[]): ObjectShape[] {
  return schemas.flatMap(({ shape }) => (shape.kind === "object" ? shape : []));
}

/** What an object says of a member: by its name, or as an entry of a map. */
function memberOf(
  { members, patterns, additional }: ObjectShape,
  key: string,
): Pick<Member, "schema" | "required">[] {
  const named = members.find(({ name }) => name === key);
  if (named !== undefined) return [named];
  const fitting = patterns.filter(({ pattern }) => new RegExp(pattern, "u").test(key));
  const schemas = fitting.length > 0 ? fitting.map(({ schema }) => schema) : [additional];
  // An entry of a map need not be there, but is not null.
  return schemas.flatMap((schema) => (schema === undefined ? [] : { schema, required: true }));
}

function typeOf(schemas: readonly Schema[]): string | null {
  const types = new Set(schemas.flatMap(({ shape }) => typesOf(shape)));
  const [type = null] = types;
  return types.size > 1 || type === "union" ? null : type;
}

function typesOf(shape: Schema["shape"]): readonly string[] {
  if (shape.kind === "scalar") return shape.types;
  return shape.kind === "unknown" ? [] : [shape.kind];
}

/** The one type of a map's entries. */
function entriesOf(schemas: readonly Schema[]): string | null {
  const entries = objectsOf(schemas).flatMap(({ patterns, additional }) => [
    ...patterns.map(({ schema }) => schema),
    ...(additional === undefined ? [] : [additional]),
  ]);
  return typeOf(entries.flatMap(flatten));
}

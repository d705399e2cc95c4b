/** Ways through the schemas of a model. */
import type { Literal, Member, NamedSchema, ObjectShape, Operation, Schema } from "./model.ts";

/** The schemas that a value must fit as well, or one of: those of the same value. */
export function alternatives(schema: Schema): readonly Schema[] {
  const { shape } = schema;
  if (shape.kind === "allOf") return shape.parts;
  if (shape.kind === "union") return shape.branches;
  return [];
}

/** The schemas of members and items: those of the values within. */
export function contents(schema: Schema): readonly Schema[] {
  const { shape } = schema;
  if (shape.kind === "array") {
    return shape.items === undefined ? shape.prefix : [...shape.prefix, shape.items];
  }
  if (shape.kind !== "object") return [];
  return [
    ...shape.members.map((member) => member.schema),
    ...shape.patterns.map((pattern) => pattern.schema),
    ...(shape.additional === undefined ? [] : [shape.additional]),
  ];
}

/** The names that the object has a word of, whichever way their members travel. */
export function namesOf({ members, absent }: ObjectShape): string[] {
  return [...members.map(({ name }) => name), ...absent];
}

/** The schema and all that is written inside it; references are met, not followed. */
export function* within(schema: Schema): Generator<Schema> {
  yield schema;
  for (const part of alternatives(schema)) yield* within(part);
  for (const part of contents(schema)) yield* within(part);
}

/** The schemas that the schema refers to, and those refer to. */
export function reachable(schemas: Iterable<Schema>): Set<NamedSchema> {
  const found = new Set<NamedSchema>();
  const open = [...schemas];
  for (let schema = open.pop(); schema !== undefined; schema = open.pop()) {
    for (const { shape } of within(schema)) {
      if (shape.kind !== "ref" || found.has(shape.to)) continue;
      found.add(shape.to);
      open.push(shape.to.schema);
    }
  }
  return found;
}

/** The schemas of the bodies that an operation answers with. */
export function responseSchemas(operation: Operation): Schema[] {
  return operation.responses.flatMap((response) => response.content.map((media) => media.schema));
}

/** The schemas of the headers that an operation answers with. */
export function headerSchemas(operation: Operation): Schema[] {
  return operation.responses.flatMap((response) => response.headers.map(({ schema }) => schema));
}

/** The schemas of what an operation is sent. */
export function requestSchemas(operation: Operation): Schema[] {
  return [
    ...operation.parameters.map((parameter) => parameter.schema),
    ...(operation.body?.content ?? []).map((media) => media.schema),
  ];
}

/** The schema at the end of the references, and whether null is a value of any on the way. */
export function dereference(schema: Schema): Schema {
  let current = schema;
  let nullable = schema.nullable;
  while (current.shape.kind === "ref") {
    current = current.shape.to.schema;
    nullable ||= current.nullable;
  }
  return nullable === current.nullable ? current : { ...current, nullable };
}

/** The member `name` of the objects that fit the schema; the strictest where several say so. */
export function memberOf(schema: Schema, name: string): Member | undefined {
  const { shape } = dereference(schema);
  if (shape.kind === "object") return shape.members.find((member) => member.name === name);
  if (shape.kind !== "allOf") return undefined;
  const found = shape.parts
    .map((part) => memberOf(part, name))
    .filter((member) => member !== undefined);
  const spoken = found.find((member) => member.schema.shape.kind !== "unknown") ?? found[0];
  if (spoken === undefined) return undefined;
  return { ...spoken, required: found.some((member) => member.required) };
}

/** The values that a member is known to have. */
export function constantsOf(schema: Schema, name: string): readonly Literal[] {
  const { shape: whole } = dereference(schema);
  // Of kinds that are told apart by this member, each has values of its own.
  if (whole.kind === "union" && whole.discriminator?.property === name) {
    return [...whole.discriminator.values.keys()];
  }
  const member = memberOf(schema, name);
  if (member === undefined) return [];
  const { shape } = dereference(member.schema);
  return shape.kind === "scalar" ? shape.known : [];
}

/** Whether every value that fits is an object. */
export function isObjectSchema(schema: Schema): boolean {
  const { shape } = dereference(schema);
  if (shape.kind === "union") return shape.branches.every(isObjectSchema);
  return shape.kind === "object" || (shape.kind === "allOf" && shape.parts.some(isObjectSchema));
}

/** The names of the members of the objects that fit the schema. */
export function memberNames(schema: Schema): string[] {
  const { shape } = dereference(schema);
  if (shape.kind === "object") return shape.members.map((member) => member.name);
  return shape.kind === "allOf" ? shape.parts.flatMap(memberNames) : [];
}

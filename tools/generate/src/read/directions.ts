/**
 * What travels one way alone: `readOnly` is not sent, `writeOnly` does not come (OpenAPI 3.1, section
 * 4.8.24; JSON Schema Validation 2020-12, section 9.4).
 */
import type { NamedSchema, ObjectShape, Operation, Schema, Shape } from "../model.ts";
import { alternatives, contents, memberNames, reachable, requestSchemas, within } from "../walk.ts";
import type { Reading } from "./reading.ts";

/** The mark of what a direction leaves out. */
type Mark = "readOnly" | "writeOnly";

type Names = ReadonlySet<string>;

const NO_NAMES: Names = new Set();

/**
 * Leaves in every schema what travels its way. A schema that is written differently than it is read,
 * however deep the difference is, stays what is read; where a request holds it, there is a second one of
 * what is written. Gives all schemas, that one after the first.
 */
export function separateDirections(
  schemas: readonly NamedSchema[],
  operations: readonly Operation[],
  reading: Reading,
): NamedSchema[] {
  const different = differentSchemas(schemas);
  const written = new Map<NamedSchema, NamedSchema>();
  for (const named of reachable(operations.flatMap(requestSchemas))) {
    if (different.has(named)) written.set(named, reading.addBeside(named, "Writable"));
  }
  const read = travelling("writeOnly", (named) => named);
  const write = travelling("readOnly", (named) => written.get(named) ?? named);
  // What is written is made of schemas as they are before they become what is read.
  for (const [named, other] of written) {
    other.schema = write(named.schema);
    other.tags = tagsWithout(named, "readOnly");
  }
  for (const { parameters, body } of operations) {
    for (const sent of [...parameters, ...(body?.content ?? [])]) sent.schema = write(sent.schema);
  }
  const answers = operations.flatMap(({ responses }) => responses);
  for (const { headers, content } of answers) {
    for (const received of [...headers, ...content]) received.schema = read(received.schema);
  }
  const changes = [...different].map((named) => ({
    named,
    schema: read(named.schema),
    tags: tagsWithout(named, "writeOnly"),
  }));
  for (const { named, schema, tags } of changes) {
    named.schema = schema;
    named.tags = tags;
    named.inResponse = true;
  }
  return schemas.flatMap((named) => [named, written.get(named) ?? []].flat());
}

/** The schemas that hold a member of one way, or hold a schema that does. */
function differentSchemas(schemas: readonly NamedSchema[]): Set<NamedSchema> {
  const holders = new Map<NamedSchema, NamedSchema[]>();
  const found = new Set<NamedSchema>();
  for (const named of schemas) {
    for (const schema of within(named.schema)) {
      if (
        contents(schema).some(
          (inner) => isMarked(inner, "readOnly") || isMarked(inner, "writeOnly"),
        )
      ) {
        found.add(named);
      }
      if (schema.shape.kind !== "ref") continue;
      const known = holders.get(schema.shape.to);
      if (known === undefined) holders.set(schema.shape.to, [named]);
      else known.push(named);
    }
  }
  // A set's loop comes to what is added meanwhile.
  for (const named of found) for (const holder of holders.get(named) ?? []) found.add(holder);
  return found;
}

/** Whether a member of this schema has the mark: by itself, or by what it refers to. */
function isMarked(schema: Schema, mark: Mark): boolean {
  if (schema[mark]) return true;
  const { shape } = schema;
  if (shape.kind === "ref") return isMarked(shape.to.schema, mark);
  if (shape.kind === "allOf") return shape.parts.some((part) => isMarked(part, mark));
  return shape.kind === "union" && shape.branches.every((branch) => isMarked(branch, mark));
}

/** The names of the members with the mark, of any schema that the same value must or may fit. */
function markedNames(schema: Schema, mark: Mark): Names {
  const { shape } = schema;
  if (shape.kind === "ref") return markedNames(shape.to.schema, mark);
  if (shape.kind === "object") {
    const marked = shape.members.filter((member) => isMarked(member.schema, mark));
    return marked.length === 0 ? NO_NAMES : new Set(marked.map(({ name }) => name));
  }
  const all = alternatives(schema).flatMap((part) => [...markedNames(part, mark)]);
  return all.length === 0 ? NO_NAMES : new Set(all);
}

function tagsWithout(named: NamedSchema, mark: Mark): NamedSchema["tags"] {
  const lost = markedNames(named.schema, mark);
  return new Map([...named.tags].filter(([property]) => !lost.has(property)));
}

/**
 * Leaves out what has the mark. What holds nothing of the kind comes back as it is.
 *
 * @param other the schema to refer to in place of one that is referred to
 */
function travelling(
  mark: Mark,
  other: (named: NamedSchema) => NamedSchema,
): (schema: Schema) => Schema {
  /** @param names those that a schema beside this one marks, for the same value */
  function without(schema: Schema, names: Names): Schema {
    const shape = shapeWithout(schema, names);
    return shape === schema.shape ? schema : { ...schema, shape };
  }

  function shapeWithout(schema: Schema, names: Names): Shape {
    const { shape } = schema;
    const whole = (inner: Schema): Schema => without(inner, NO_NAMES);
    switch (shape.kind) {
      case "ref":
        return refWithout(schema, shape, names);
      case "object":
        return objectWithout(shape, names);
      case "array": {
        const prefix = mapped(shape.prefix, whole);
        const items = shape.items && whole(shape.items);
        const same = prefix === shape.prefix && items === shape.items;
        return same ? shape : { ...shape, prefix, items };
      }
      case "allOf": {
        const all = union(names, markedNames(schema, mark));
        const telling = shape.parts.filter((part) => !isEmptied(part, all));
        const kept = telling.length === 0 ? shape.parts : telling;
        const parts = mapped(kept, (part) => without(part, all));
        const same = parts === kept && kept.length === shape.parts.length;
        return same ? shape : { ...shape, parts };
      }
      case "union": {
        const branches = mapped(shape.branches, (branch) => without(branch, names));
        if (branches === shape.branches) return shape;
        const property = shape.discriminator?.property;
        const lost = union(names, markedNames(schema, mark));
        const isLost = property !== undefined && lost.has(property);
        return { ...shape, branches, ...(isLost && { discriminator: undefined }) };
      }
      default:
        return shape;
    }
  }

  /** What another schema marks, the one referred to may not: then it stands here, without that. */
  function refWithout(schema: Schema, shape: Shape & { kind: "ref" }, names: Names): Shape {
    const { to } = shape;
    const own = markedNames(to.schema, mark);
    const isMore = memberNames(schema).some((name) => names.has(name) && !own.has(name));
    if (isMore) return without(to.schema, names).shape;
    const target = other(to);
    return target === to ? shape : { ...shape, to: target };
  }

  /**
   * Whether an object has members, and none of them travels: what is left says nothing, and its type would
   * take any member.
   */
  function isEmptied({ shape }: Schema, names: Names): boolean {
    if (shape.kind === "ref") return isEmptied(shape.to.schema, names);
    if (shape.kind === "allOf") return shape.parts.every((part) => isEmptied(part, names));
    if (shape.kind !== "object") return false;
    const isGone = (inner: Schema): boolean => isMarked(inner, mark);
    const { members, patterns, additional } = shape;
    return (
      members.length + patterns.length > 0 &&
      members.every(({ name, schema: inner }) => names.has(name) || isGone(inner)) &&
      patterns.every(({ schema: inner }) => isGone(inner)) &&
      (additional === undefined || isGone(additional))
    );
  }

  function objectWithout(shape: ObjectShape, names: Names): ObjectShape {
    const travels = (schema: Schema): boolean => !isMarked(schema, mark);
    const whole = (schema: Schema): Schema => without(schema, NO_NAMES);
    const kept = shape.members.filter(({ name, schema }) => !names.has(name) && travels(schema));
    const gone = shape.members.filter((member) => !kept.includes(member)).map(({ name }) => name);
    const members = mapped(kept, (member) => {
      const schema = whole(member.schema);
      return schema === member.schema ? member : { ...member, schema };
    });
    const patterns = mapped(
      shape.patterns.filter(({ schema }) => travels(schema)),
      (one) => {
        const schema = whole(one.schema);
        return schema === one.schema ? one : { ...one, schema };
      },
    );
    const { additional } = shape;
    const rest = additional !== undefined && travels(additional) ? whole(additional) : undefined;
    const same =
      gone.length === 0 &&
      members === kept &&
      patterns.length === shape.patterns.length &&
      patterns.every((one, index) => one === shape.patterns[index]) &&
      rest === additional;
    if (same) return shape;
    return { ...shape, members, patterns, absent: [...shape.absent, ...gone], additional: rest };
  }

  return (schema) => without(schema, NO_NAMES);
}

function union(some: Names, others: Names): Names {
  return others.size === 0 ? some : new Set([...some, ...others]);
}

/** The same list, where the same comes of every item. */
function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const changed = list.map(change);
  return changed.every((item, index) => item === list[index]) ? list : changed;
}

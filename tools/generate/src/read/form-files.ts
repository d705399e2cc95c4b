/** The files of a multipart body: OpenAPI 3.1, section 4.8.14.4, Considerations for File Uploads. */
import type { NamedSchema, Schema } from "../model.ts";

type Above = ReadonlySet<NamedSchema>;

/**
 * The schema of a multipart body, with the members that are sent as files marked; anywhere else, in JSON
 * too, binary is a text. Where there are none, the schema is what it was.
 */
export function withFiles(schema: Schema): Schema {
  return onMembers(schema, new Set()) ?? schema;
}

/** The schema with its members' files marked; undefined where it has none. */
function onMembers(schema: Schema, above: Above): Schema | undefined {
  const { shape } = schema;
  if (shape.kind !== "object") return through(schema, above, onMembers);
  const members = shape.members.map((member) => {
    const marked = asFile(member.schema, above);
    return marked === undefined ? member : { ...member, schema: marked };
  });
  const additional = shape.additional && asFile(shape.additional, above);
  const isSame = additional === undefined && members.every((one, at) => one === shape.members[at]);
  if (isSame) return undefined;
  return { ...schema, shape: { ...shape, members, additional: additional ?? shape.additional } };
}

/** The schema of a file, or of a list of some; undefined for any other. */
function asFile(schema: Schema, above: Above): Schema | undefined {
  const { shape } = schema;
  if (shape.kind === "scalar") {
    return shape.binary ? { ...schema, shape: { ...shape, isFile: true } } : undefined;
  }
  if (shape.kind !== "array") return through(schema, above, asFile);
  const items = shape.items && asFile(shape.items, above);
  return items && { ...schema, shape: { ...shape, items } };
}

/** Where the value itself is described elsewhere, too: what `mark` does to that. */
function through(schema: Schema, above: Above, mark: typeof asFile): Schema | undefined {
  const { shape } = schema;
  if (shape.kind === "ref") {
    // What refers to itself without end is refused later, when all is read.
    if (above.has(shape.to)) return undefined;
    const marked = mark(shape.to.schema, new Set([...above, shape.to]));
    return marked && { ...marked, nullable: schema.nullable || marked.nullable };
  }
  if (shape.kind !== "allOf" && shape.kind !== "union") return undefined;
  const parts = shape.kind === "allOf" ? shape.parts : shape.branches;
  const marked = parts.map((part) => mark(part, above) ?? part);
  if (marked.every((part, at) => part === parts[at])) return undefined;
  return {
    ...schema,
    shape:
      shape.kind === "allOf"
        ? { kind: "allOf", parts: marked }
        : { kind: "union", branches: marked },
  };
}

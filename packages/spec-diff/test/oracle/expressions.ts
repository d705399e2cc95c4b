/** Values of a schema as a caller writes them down: text of TypeScript. */
import { keyCode, type Literal, type Schema, type Shape, type UnionShape } from "@org/generate";
import { type Members, membersOf } from "./members.ts";

/** How often a schema may hold itself in a value. */
const DEPTH = 2;

/** Values by which a union knows the branch that is written, by member. */
type Tags = ReadonlyMap<string, Literal>;

/**
 * Values that together have every member, every branch of a union, every known value, and null where that
 * may be; the first has all members. None where no finite value is written down.
 */
export function expressionsOf(schema: Schema, within: readonly Shape[] = []): readonly string[] {
  const values = ofShape(schema.shape, within, new Map());
  return schema.nullable ? [...values, "null"] : values;
}

function ofShape(shape: Shape, within: readonly Shape[], tags: Tags): readonly string[] {
  if (within.filter((one) => one === shape).length >= DEPTH) return [];
  const inside = [...within, shape];
  switch (shape.kind) {
    case "unknown":
      return ['"anything"', "7"];
    case "never":
      return [];
    case "null":
      return ["null"];
    case "ref": {
      const { schema } = shape.to;
      const values = ofShape(schema.shape, inside, tags);
      return schema.nullable ? [...values, "null"] : values;
    }
    case "scalar":
      if (shape.isFile) return ["new Uint8Array([1])"];
      if (shape.known.length > 0) return shape.known.map((value) => JSON.stringify(value));
      return shape.types.flatMap((type) => SCALARS[type]);
    case "array": {
      const prefix = shape.prefix.map((item) => expressionsOf(item, inside));
      const items = shape.items === undefined ? [] : expressionsOf(shape.items, inside);
      if (prefix.length > 0) {
        const rest = items.slice(0, 1);
        return rows(prefix).map((row) => `[${[...row, ...rest].join(", ")}]`);
      }
      const empty = shape.minItems > 0 ? [] : ["[]"];
      const next = (at: number) => items[(at + 1) % items.length];
      return [...items.map((item, at) => `[${item}, ${next(at)}]`), ...empty];
    }
    case "object":
    case "allOf": {
      const choices = choicesIn(shape);
      if (choices !== undefined) return ofShape(choices, inside, tags);
      // What must be an object and a text is nothing.
      const isNothing = shape.kind === "allOf" && shape.parts.some(isScalar);
      const whole = membersOf({ shape });
      if (whole !== undefined && isNothing) return [];
      return whole === undefined ? scalarOf(shape, inside, tags) : objects(whole, inside, tags);
    }
    case "union":
      return ofUnion(shape, inside, tags);
  }
}

function ofUnion(
  { branches, discriminator }: UnionShape,
  within: readonly Shape[],
  tags: Tags,
): readonly string[] {
  return branches.flatMap((branch, index) => {
    const values = [...(discriminator?.values ?? [])].filter(([, at]) => at === index);
    // What stands for all other tags is nothing that a caller writes.
    if (discriminator?.otherwise === index) return [];
    if (discriminator === undefined || values.length === 0) {
      return [...ofShape(branch.shape, within, tags), ...(branch.nullable ? ["null"] : [])];
    }
    return values.flatMap(([value]) =>
      ofShape(branch.shape, within, new Map([...tags, [discriminator.property, value]])),
    );
  });
}

/** Where one of several schemas that all hold is a union, the union of what each branch makes of them. */
function choicesIn(shape: Shape): UnionShape | undefined {
  if (shape.kind !== "allOf") return undefined;
  for (const [at, part] of shape.parts.entries()) {
    const one = part.shape.kind === "ref" ? part.shape.to.schema.shape : part.shape;
    if (one.kind !== "union") continue;
    const branches = one.branches.map((branch): Schema => {
      return { ...part, shape: { kind: "allOf", parts: shape.parts.with(at, branch) } };
    });
    return { ...one, branches };
  }
  return undefined;
}

function isScalar({ shape }: Schema): boolean {
  return shape.kind === "scalar";
}

const SCALARS = {
  // With a character that only some places of a request take as it is.
  string: ['"a:text"'],
  number: ["1.5"],
  integer: ["12"],
  boolean: ["true", "false"],
};

/** Of several schemas that all hold, the values that all of them have, else those of the first. */
function scalarOf(shape: Shape, within: readonly Shape[], tags: Tags): readonly string[] {
  if (shape.kind !== "allOf") return [];
  const parts = shape.parts.map((part) => ofShape(part.shape, within, tags));
  const [first = [], ...others] = parts.filter((values) => values.length > 0);
  const common = first.filter((value) => others.every((values) => values.includes(value)));
  return common.length > 0 ? common : first;
}

function objects(
  { members, maps }: Members,
  within: readonly Shape[],
  tags: Tags,
): readonly string[] {
  const columns = members.map(({ name, required, schema }) => {
    const tag = tags.get(name);
    const values = tag === undefined ? expressionsOf(schema, within) : [JSON.stringify(tag)];
    return { name, required, values };
  });
  if (columns.some(({ required, values }) => required && values.length === 0)) return [];
  const full = columns.filter(({ values }) => values.length > 0);
  const write = (row: readonly string[], more: readonly string[] = []) =>
    `{ ${[...full.flatMap(({ name }, at) => (row[at] ? [`${keyCode(name)}: ${row[at]}`] : [])), ...more].join(", ")} }`;
  const others = maps.flatMap(({ names, schema }) =>
    (schema ? expressionsOf(schema, within) : ['"anything"']).map((value) =>
      names.map((name) => `${keyCode(name)}: ${value}`),
    ),
  );
  return [
    ...rows(full.map(({ values }) => values)).map((row) => write(row)),
    write(
      full.map(({ name, required, values: [first = ""] }) =>
        required || tags.has(name) ? first : "",
      ),
    ),
    ...others.map((other) =>
      write(
        full.map(({ values: [first] }) => first ?? ""),
        other,
      ),
    ),
  ];
}

/** Each value of each column at least once. */
function rows(columns: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const count = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: count }, (_, row) =>
    columns.map((column) => column[row % column.length] ?? ""),
  );
}

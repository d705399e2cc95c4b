/** What reads a value whole, member by member, into variables of the types it had before. */
import type { Schema, Shape, UnionShape } from "@org/generate";
import { membersOf } from "./members.ts";

const DEPTH = 2;

/**
 * Statements that read `now` as `before`, what one of several bodies may be.
 *
 * @param others how many bodies there are that have no schema: text, bytes
 */
export function readsOf(bodies: readonly Schema[], others: number): readonly string[] {
  const lines: string[] = [];
  let count = 0;
  const fresh = () => `${count++}`;

  function read(at: string, { shape }: Pick<Schema, "shape">, within: readonly Shape[]): void {
    if (within.filter((one) => one === shape).length >= DEPTH) return;
    const inside = [...within, shape];
    if (shape.kind === "ref") read(at, shape.to.schema, inside);
    if (shape.kind === "array") {
      for (const [index, item] of shape.prefix.entries()) step(at, index, item, inside);
      if (shape.items !== undefined) step(at, shape.prefix.length, shape.items, inside);
    }
    if (shape.kind === "union") branches(at, shape, inside);
    const whole = shape.kind === "ref" ? undefined : membersOf({ shape });
    for (const { name, schema } of whole?.members ?? []) step(at, name, schema, inside);
    for (const { names, schema } of whole?.maps ?? []) {
      const [name] = names;
      if (schema !== undefined && name !== undefined) step(at, name, schema, inside);
    }
  }

  function step(at: string, key: string | number, schema: Schema, within: readonly Shape[]): void {
    const next = fresh();
    const access = `?.[${JSON.stringify(key)}]`;
    lines.push(
      `const before${next} = before${at}${access}; const now${next} = now${at}${access};`,
      `let kept${next} = before${next}; kept${next} = now${next}; void kept${next};`,
    );
    read(next, schema, within);
  }

  function branches(at: string, shape: UnionShape, within: readonly Shape[]): void {
    const whole =
      shape.discriminator === undefined
        ? { ...shape, branches: shape.branches.flatMap(flat) }
        : shape;
    for (const [index, branch] of whole.branches.entries()) {
      const test = testOf(whole, index);
      if (test === undefined) continue;
      lines.push(`if (${test(`before${at}`)} && ${test(`now${at}`)}) {`);
      read(at, branch, within);
      lines.push("}");
    }
  }

  lines.push("{ let whole = before; whole = now; void whole; }");
  const shapes = new Map(bodies.map((body) => [identityOf(body), body]));
  const [only] = shapes.values();
  const branches_ = [...shapes.values()];
  if (only !== undefined && shapes.size + others === 1) read("", only, []);
  else branches("", { kind: "union", branches: branches_ }, []);
  return ["{", ...lines, "}"];
}

/** What is the same for the same schema. */
function identityOf({ shape }: Schema): unknown {
  return shape.kind === "ref" ? shape.to : shape;
}

/** The branches of a union, those of unions within it too. */
function flat(schema: Schema): readonly Schema[] {
  const { shape } = schema;
  if (shape.kind === "union" && shape.discriminator === undefined) {
    return shape.branches.flatMap(flat);
  }
  if (shape.kind === "ref" && shape.to.schema.shape.kind === "union") return flat(shape.to.schema);
  return [schema];
}

/** How code tells one branch of a union from the others: by its tag, or by a member of its own. */
function testOf(
  { branches, discriminator }: UnionShape,
  index: number,
): ((value: string) => string) | undefined {
  const tag = [...(discriminator?.values ?? [])].find(([, at]) => at === index)?.[0];
  if (discriminator !== undefined && tag !== undefined) {
    return (value) =>
      `${value}?.[${JSON.stringify(discriminator.property)}] === ${JSON.stringify(tag)}`;
  }
  const branch = branches[index];
  if (branch?.shape.kind === "union") return undefined;
  const others = branches.filter((other) => other !== branch);
  const own = membersIn(branch).find(
    (name) => !others.some((other) => membersIn(other).includes(name)),
  );
  if (own === undefined) return undefined;
  return (value) =>
    `typeof ${value} === "object" && ${value} !== null && ${JSON.stringify(own)} in ${value}`;
}

function membersIn(schema: Schema | undefined): readonly string[] {
  if (schema?.shape.kind === "union") return schema.shape.branches.flatMap(membersIn);
  if (schema?.shape.kind === "ref" && schema.shape.to.schema.shape.kind === "union") {
    return membersIn(schema.shape.to.schema);
  }
  return (schema && membersOf(schema)?.members.map(({ name }) => name)) ?? [];
}

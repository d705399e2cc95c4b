/**
 * A discriminator at the parent (Discriminator Object, OpenAPI 3.1, section 4.8.25): children extend it
 * by `allOf`, and where the parent is expected, any of them may come.
 */
import type { Literal, NamedSchema, Schema } from "../model.ts";
import { type Children, childrenOf, type Family, familiesOf } from "./family.ts";
import type { Reading } from "./reading.ts";
import { bare } from "./schema.ts";

/**
 * Makes of every such parent a union of its children, and of itself for any other value of the property;
 * what the children extend becomes a schema of its own. Gives all schemas, that one after its parent.
 */
export function openParents(schemas: readonly NamedSchema[], reading: Reading): NamedSchema[] {
  const children = childrenOf(schemas, reading.files);
  const parents = familiesOf(children, reading.files).flatMap((family) =>
    parentsIn(family, children),
  );
  const bases = new Map(parents.map(({ parent }) => [parent, reading.addBeside(parent, "Base")]));
  for (const named of schemas) {
    const extended = extending(named.schema, (to) =>
      children.basesOf(named).includes(to) ? (bases.get(to) ?? to) : to,
    );
    const base = bases.get(named);
    if (base === undefined) named.schema = extended;
    else base.schema = extended;
  }
  for (const one of parents) one.parent.schema = unionOf(one, bases);
  return schemas.flatMap((named) => [named, bases.get(named) ?? []].flat());
}

/** A parent, and what may come in its place, each with the values that stand for it. */
interface Parent {
  readonly parent: NamedSchema;
  readonly property: string;
  readonly kinds: readonly (readonly [NamedSchema, readonly Literal[]])[];
  /** The values of the parent itself. */
  readonly own: readonly Literal[];
}

function parentsIn({ root, property, members, values }: Family, children: Children): Parent[] {
  return members.flatMap((parent) => {
    const kinds = children.below(parent, property).flatMap((named) => {
      const known = values.get(named);
      return known === undefined ? [] : [[named, known] as const];
    });
    const isOther = parent !== root && !children.isWithin(parent, property);
    if (kinds.length === 0 || isOther) return [];
    return [{ parent, property, kinds, own: values.get(parent) ?? [] }];
  });
}

/** The schema, extending the bases of parents in place of parents. */
function extending(schema: Schema, baseOf: (parent: NamedSchema) => NamedSchema): Schema {
  const { shape } = schema;
  if (shape.kind === "ref") return { ...schema, shape: { kind: "ref", to: baseOf(shape.to) } };
  if (shape.kind !== "allOf") return schema;
  const parts = shape.parts.map((part) => extending(part, baseOf));
  return { ...schema, shape: { kind: "allOf", parts } };
}

function unionOf(
  { parent, property, kinds, own }: Parent,
  bases: ReadonlyMap<NamedSchema, NamedSchema>,
): Schema {
  const { node, schema } = parent;
  const itself = (named: NamedSchema): Schema => {
    const ref = bare(node, { kind: "ref", to: bases.get(named) ?? named });
    // The base has no value of its own: it is a branch by what stands beside it.
    return bases.has(named) ? bare(node, { kind: "allOf", parts: [ref] }) : ref;
  };
  const all = [...kinds, [parent, own] as const];
  const values = new Map(
    all.flatMap(([, known], index) => known.map((value) => [value, index] as const)),
  );
  const branches = all.map(([named]) => itself(named));
  const discriminator = { property, values, otherwise: branches.length - 1 };
  return { ...schema, shape: { kind: "union", branches, discriminator } };
}

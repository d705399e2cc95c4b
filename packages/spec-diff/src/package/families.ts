import type { Literal, Model, NamedSchema, Schema } from "@org/generate";
import { identity, type Node } from "@org/openapi";

/** A schema that others extend by `allOf`, and whose discriminator tells them apart. */
export interface Family {
  readonly property: string;
  /** What may come where the schema is expected, each with the values of the property that stand for it. */
  readonly kinds: readonly { readonly node: Node; readonly values: readonly Literal[] }[];
  /** The values that stand for the schema itself. */
  readonly own: readonly Literal[];
}

/** By the identity of the node that the others extend. */
export type Families = ReadonlyMap<string, Family>;

export const NO_FAMILIES: Families = new Map();

/** The families of a document, as the generator reads them: it makes a union of each. */
export function familiesOf({ schemas }: Model): Families {
  return new Map(
    schemas.flatMap((named) => {
      const family = familyOf(named);
      return family ? [[identity(named.node), family] as const] : [];
    }),
  );
}

function familyOf({ node, schema: { shape } }: NamedSchema): Family | undefined {
  // The union is made of the parent, and so are its branches: none of them is written anywhere.
  if (shape.kind !== "union" || !shape.discriminator) return undefined;
  if (!shape.branches.every((branch) => branch.node === node)) return undefined;
  const { property, values } = shape.discriminator;
  const all = shape.branches.flatMap((branch, index) => {
    const kind = schemaBehind(branch);
    const known = [...values].filter(([, at]) => at === index).map(([value]) => value);
    return kind ? [{ node: kind, values: known }] : [];
  });
  const isItself = (kind: Node) => identity(kind) === identity(node);
  return {
    property,
    kinds: all.filter((kind) => !isItself(kind.node)),
    own: all.find((kind) => isItself(kind.node))?.values ?? [],
  };
}

/** What a branch refers to, be it through an `allOf` of that alone. */
function schemaBehind({ shape }: Schema): Node | undefined {
  if (shape.kind === "ref") return shape.to.node;
  const [only] = shape.kind === "allOf" ? shape.parts : [];
  return only && schemaBehind(only);
}

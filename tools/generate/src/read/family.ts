/** Which schemas extend which by `allOf`, and what tells those apart that extend the same. */
import { child, type Files, identity, items, type Node, pointerKeys } from "@org/openapi";
import type { Literal, NamedSchema, Schema } from "../model.ts";
import { constantsOf, isObjectSchema } from "../walk.ts";
import { readMapping } from "./discriminator.ts";

/** A parent with a discriminator, and all that extend it. */
export interface Family {
  readonly root: NamedSchema;
  readonly property: string;
  /** All of them, the root first. */
  readonly members: readonly NamedSchema[];
  /** The values of the property that stand for a member; one that is missing is no kind of its own. */
  readonly values: ReadonlyMap<NamedSchema, readonly Literal[]>;
}

/** What extends a schema. */
export interface Children {
  /** What the schema extends. */
  basesOf(named: NamedSchema): readonly NamedSchema[];
  readonly parents: readonly NamedSchema[];
  /** What extends the schema, however far down, as far as this property tells it apart. */
  below(parent: NamedSchema, property: string): NamedSchema[];
  /** Whether what extends the schema is told apart by that property, and not by one of its own. */
  isWithin(named: NamedSchema, property: string): boolean;
}

/** What extends each of the schemas. */
export function childrenOf(schemas: readonly NamedSchema[], files: Files): Children {
  const bases = new Map(schemas.map((named) => [named, basesIn(named, files)]));
  const direct = new Map<NamedSchema, NamedSchema[]>();
  for (const [named, extended] of bases) {
    for (const base of extended) {
      const known = direct.get(base);
      if (known === undefined) direct.set(base, [named]);
      else known.push(named);
    }
  }
  const isWithin = (named: NamedSchema, property: string): boolean =>
    (propertyOf(named) ?? property) === property;
  return {
    basesOf: (named) => bases.get(named) ?? [],
    parents: [...direct.keys()],
    isWithin,
    below(parent, property) {
      const found = new Set(direct.get(parent));
      // A set's loop comes to what is added meanwhile.
      for (const named of found) {
        if (!isWithin(named, property)) continue;
        for (const one of direct.get(named) ?? []) found.add(one);
      }
      return [...found];
    },
  };
}

/** The families among the schemas; a child that names the same property again begins none. */
export function familiesOf(children: Children, files: Files): Family[] {
  const all = children.parents.flatMap((root) => {
    const property = propertyOf(root);
    if (property === undefined) return [];
    const members: [NamedSchema, ...NamedSchema[]] = [root, ...children.below(root, property)];
    return [{ root, property, members, values: valuesOf(members, property, children, files) }];
  });
  return all.filter(
    ({ root, property }) =>
      !all.some(
        (other) =>
          other.root !== root && other.property === property && other.members.includes(root),
      ),
  );
}

/** The schemas that this one extends: those among the parts of its `allOf`. */
function basesIn({ schema, node }: NamedSchema, files: Files): NamedSchema[] {
  if (schema.shape.kind !== "ref") return references(schema);
  // What adds nothing to a schema is another name of it, but for a kind that a mapping is silent on.
  const { to } = schema.shape;
  const mapping = mappingOf(to.node, files);
  const isKind = mapping.size === 0 || mapping.has(identity(node));
  return isKind && child(node, "allOf") !== undefined ? [to] : [];
}

function mappingOf(node: Node, files: Files): Map<string, string[]> {
  const found = discriminatorOf(node);
  return found === undefined ? new Map() : readMapping(found, files);
}

function references({ shape }: Schema): NamedSchema[] {
  if (shape.kind !== "allOf") return [];
  return shape.parts.flatMap((part) =>
    part.shape.kind === "ref" ? [part.shape.to] : references(part),
  );
}

/** The property of the discriminator of a schema that lists no variants itself. */
function propertyOf({ node, schema }: NamedSchema): string | undefined {
  const found = discriminatorOf(node);
  if (found === undefined || !isObjectSchema(schema)) return undefined;
  const name = child(found, "propertyName")?.value;
  return typeof name === "string" ? name : undefined;
}

/** The discriminator of a schema, or of a part of its `allOf`, beside no `oneOf` or `anyOf`. */
function discriminatorOf(node: Node): Node | undefined {
  if (child(node, "oneOf") !== undefined || child(node, "anyOf") !== undefined) return undefined;
  const own = child(node, "discriminator");
  if (own !== undefined) return own;
  const parts = items(child(node, "allOf"), "`allOf`");
  return parts.map(discriminatorOf).find((part) => part !== undefined);
}

/**
 * The values that stand for each: by `mapping`, as its own constant, or else by the component's name.
 * What extends a schema of the mapping without being in it is no kind of its own, nor is what others
 * extend.
 */
function valuesOf(
  members: readonly [NamedSchema, ...NamedSchema[]],
  property: string,
  { basesOf }: Children,
  files: Files,
): Map<NamedSchema, readonly Literal[]> {
  const [root, ...others] = members;
  const mapping = new Map(members.flatMap(({ node }) => [...mappingOf(node, files)]));
  const isMapped = ({ node }: NamedSchema): boolean => mapping.has(identity(node));
  const isBelowMapped = (named: NamedSchema): boolean =>
    basesOf(named).some((base) => base !== root && (isMapped(base) || isBelowMapped(base)));
  const extended = new Set(members.flatMap(basesOf));
  const known = constantsOf(root.schema, property);
  const values = new Map<NamedSchema, readonly Literal[]>();
  const taken = new Set<Literal>();
  const give = (named: NamedSchema, found: readonly Literal[]): void => {
    const free = found.filter((value) => !taken.has(value));
    for (const value of free) taken.add(value);
    if (free.length > 0) values.set(named, [...(values.get(named) ?? []), ...free]);
  };

  for (const named of members) give(named, mapping.get(identity(named.node)) ?? []);
  const unmapped = others.filter((named) => !isMapped(named) && !isBelowMapped(named));
  const own = new Map(unmapped.map((named) => [named, ownConstants(named.schema, property)]));
  const all = [...own.values()].flat();
  // The values of the parent, said again by each child, tell nothing.
  const areApart = new Set(all).size === all.length;
  for (const named of unmapped) {
    const constants = areApart ? own.get(named) : undefined;
    if (constants !== undefined && constants.length > 0) give(named, constants);
    else if (mapping.size === 0 || !extended.has(named)) give(named, implicitName(named, known));
  }
  give(root, known);
  return values;
}

/** The implicit mapping, the component's name: as the known values spell it, where there are some. */
function implicitName({ node }: NamedSchema, known: readonly Literal[]): readonly Literal[] {
  const name = pointerKeys(node.pointer).at(-1) ?? "";
  if (known.length === 0 || known.includes(name)) return [name];
  const alike = known.filter((value) => letters(String(value)) === letters(name));
  return alike.length === 1 ? alike : [];
}

/** `PaidOut`, `paid_out` and `PAID-OUT` are spellings of one name. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** The values of a member in what the schema says itself, beside what it extends. */
function ownConstants(schema: Schema, property: string): readonly Literal[] {
  const { shape } = schema;
  if (shape.kind === "ref") return [];
  if (shape.kind !== "allOf") return constantsOf(schema, property);
  const all = shape.parts.map((part) => ownConstants(part, property));
  return all.find((values) => values.length > 0) ?? [];
}

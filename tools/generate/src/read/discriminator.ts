/** Discriminator Object (OpenAPI 3.1, section 4.8.25), and constants that discriminate like one. */
import {
  child,
  entries,
  type Files,
  identity,
  type Node,
  pointerKeys,
  requiredText,
  SpecError,
} from "@org/openapi";
import type { Discriminator, Literal, NamedSchema, Schema, UnionShape } from "../model.ts";
import { constantsOf, isObjectSchema, memberNames, memberOf } from "../walk.ts";

/** What tells the branches of a union apart; undefined where nothing does for sure. */
export function readDiscriminator(
  schema: Schema,
  union: UnionShape,
  files: Files,
): Discriminator | undefined {
  const node = child(schema.node, "discriminator");
  if (node === undefined) return byConstants(union);
  const property = requiredText(node, "propertyName", "a discriminator");
  const mapping = readMapping(node, files);
  if (!union.branches.every(isObjectSchema)) return undefined;
  const { branches } = union;
  const said = (branch: Schema) => mapped(branch, mapping) ?? constants(branch, property);
  return (
    discriminator(
      property,
      branches.map((branch) => said(branch) ?? ownName(branch)),
    ) ??
    discriminator(
      property,
      branches.map((branch) => mapped(branch, mapping) ?? ownName(branch)),
    )
  );
}

/** The values of a `mapping`, by the identity of the schema that they stand for. */
export function readMapping(node: Node, files: Files): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [value, at] of entries(child(node, "mapping"), "`mapping`")) {
    const written = String(at.value);
    const $ref = /[/.#]/.test(written) ? written : `#/components/schemas/${written}`;
    const target = targetOf({ ...at, value: { $ref } }, files);
    if (target !== undefined) values.set(target, [...(values.get(target) ?? []), value]);
  }
  return values;
}

/** The identity of the schema; undefined where there is none: the value stands for nothing. */
function targetOf(reference: Node, files: Files): string | undefined {
  try {
    return identity(files.target(reference));
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}

function mapped(branch: Schema, mapping: Map<string, string[]>): readonly Literal[] | undefined {
  const target = namedOf(branch);
  return target && mapping.get(identity(target.node));
}

function namedOf(schema: Schema): NamedSchema | undefined {
  return schema.shape.kind === "ref" ? schema.shape.to : undefined;
}

/** OpenAPI's implicit mapping: the name of the component. */
function ownName(branch: Schema): readonly Literal[] | undefined {
  const target = namedOf(branch);
  const name = target && pointerKeys(target.node.pointer).at(-1);
  return name === undefined ? undefined : [name];
}

/** The values that a schema's member is known to have. */
function constants(branch: Schema, property: string): readonly Literal[] | undefined {
  const known = constantsOf(branch, property);
  return known.length > 0 ? known : undefined;
}

/** A required member whose known values in every branch are others: best one value in each. */
function byConstants({ branches }: UnionShape): Discriminator | undefined {
  const [first] = branches;
  if (first === undefined || branches.length < 2) return undefined;
  const found = [...new Set(memberNames(first))].flatMap((property) => {
    const values = branches.map((branch) =>
      memberOf(branch, property)?.required ? constants(branch, property) : undefined,
    );
    return discriminator(property, values) ?? [];
  });
  return found.find(({ values }) => values.size === branches.length) ?? found[0];
}

function discriminator(
  property: string,
  branches: readonly (readonly Literal[] | undefined)[],
): Discriminator | undefined {
  const values = new Map<Literal, number>();
  for (const [index, known] of branches.entries()) {
    if (known === undefined) return undefined;
    for (const value of known) {
      if (values.has(value)) return undefined;
      values.set(value, index);
    }
  }
  return { property, values };
}

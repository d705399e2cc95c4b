/** Schema Object: OpenAPI 3.1 section 4.8.24, 3.0.3 section 4.7.24, JSON Schema 2020-12. */
import { child, entries, fault, flag, isObject, items, type Node, objectOf } from "@org/openapi";
import type { Literal, Member, NamedSchema, Scalar, Schema, Shape } from "../model.ts";
import { completeDocs, readDocs } from "./docs.ts";
import { allowsNull, literals, requiredNames, typesOf } from "./schema-type.ts";

const SCALARS: readonly string[] = ["string", "number", "integer", "boolean"];

/** What a schema reader needs from outside. */
export interface SchemaContext {
  /** 3.0: keywords beside `$ref` don't count. */
  readonly dialect: "3.0" | "3.1";
  /** The schema a `$ref` refers to. */
  named(node: Node): NamedSchema;
}

/**
 * Reads a schema. What a caller doesn't live with is left out: bounds, patterns, formats, `not`,
 * conditions. An untyped schema with `properties` is an object, one with `items` an array.
 */
export function readSchema(node: Node, context: SchemaContext): Schema {
  if (node.value === true) return bare(node, { kind: "unknown" });
  if (node.value === false) return bare(node, { kind: "never" });
  // A key of YAML with nothing behind it.
  if (node.value === null) return bare(node, { kind: "unknown" });
  objectOf(node, "a schema");
  if (child(node, "$dynamicRef") !== undefined) {
    throw fault(node, "`$dynamicRef` can't be expressed: refer to the schema with `$ref`");
  }

  const composed = compositions(node, context);
  // Who says `properties` and no type speaks of objects; null is still one of the branches beside it.
  const isNullBeside =
    child(node, "type") === undefined && composed.length > 0 && composed.every(isNullable);
  const parts = [
    ...references(node, context),
    ...own(node, context).map((part) => (isNullBeside ? { ...part, nullable: true } : part)),
    ...composed,
  ];
  const [only] = parts;
  const single = parts.length === 1 && only !== undefined;
  return {
    node,
    docs: completeDocs(readDocs(node), sameValue(node, context).map(readDocs)),
    nullable: allowsNull(node) || (single && only.nullable),
    readOnly: isMarked(node, "readOnly"),
    writeOnly: isMarked(node, "writeOnly"),
    shape: single ? only.shape : together(parts),
  };
}

/**
 * The schemas beside which a description is one of this value: the parts of an `allOf`, and the only
 * branch that is not null.
 */
function sameValue(node: Node, context: SchemaContext): Node[] {
  if (context.dialect === "3.0" && child(node, "$ref") !== undefined) return [];
  const only = ["oneOf", "anyOf"].flatMap((keyword) => {
    const branches = items(child(node, keyword), `\`${keyword}\``);
    const others = branches.filter((branch) => child(branch, "type")?.value !== "null");
    return others.length === 1 ? others : [];
  });
  return [...items(child(node, "allOf"), "`allOf`"), ...only].filter(({ value }) =>
    isObject(value),
  );
}

function isNullable({ nullable }: Schema): boolean {
  return nullable;
}

/** A mark of the schema, or of a part that says nothing else: `allOf: [{ $ref }, { readOnly: true }]`. */
function isMarked(node: Node, mark: "readOnly" | "writeOnly"): boolean {
  return (
    flag(node, mark) || items(child(node, "allOf"), "`allOf`").some((part) => flag(part, mark))
  );
}

function together(parts: Schema[]): Shape {
  return parts.length === 0 ? { kind: "unknown" } : { kind: "allOf", parts };
}

/** A schema of nothing but its shape. */
export function bare(node: Node, shape: Shape): Schema {
  return { node, docs: {}, nullable: false, readOnly: false, writeOnly: false, shape };
}

function references(node: Node, context: SchemaContext): Schema[] {
  if (child(node, "$ref") === undefined) return [];
  return [bare(node, { kind: "ref", to: context.named(node) })];
}

/** What the schema says by its own `type` and the keywords that belong to one. */
function own(node: Node, context: SchemaContext): Schema[] {
  if (context.dialect === "3.0" && child(node, "$ref") !== undefined) return [];
  const types = typesOf(node);
  const options: Shape[] = [];
  const scalars = types.filter((type): type is Scalar => SCALARS.includes(type));
  if (scalars.length > 0) options.push(scalar(node, scalars));
  if (types.includes("array")) options.push(arrayShape(node, context));
  if (types.includes("object")) options.push(objectShape(node, context));
  if (options.length === 0 && types.includes("null")) return [bare(node, { kind: "null" })];
  const branches = options.map((shape) => bare(node, shape));
  return branches.length < 2 ? branches : [bare(node, { kind: "union", branches })];
}

function scalar(node: Node, types: Scalar[]): Shape {
  const fits = (value: unknown): value is Literal =>
    types.some((type) => typeof value === (type === "integer" ? "number" : type));
  const format = child(node, "format")?.value;
  const content = child(node, "contentMediaType") !== undefined;
  return {
    kind: "scalar",
    types: types.includes("number") ? types.filter((type) => type !== "integer") : types,
    known: [...new Set(literals(node).filter(fits))],
    binary: format === "binary" || (content && child(node, "contentEncoding") === undefined),
  };
}

function arrayShape(node: Node, context: SchemaContext): Shape {
  const rest = child(node, "items");
  const minItems = child(node, "minItems")?.value;
  const maxItems = child(node, "maxItems")?.value;
  const prefix = items(child(node, "prefixItems"), "`prefixItems`").map((item) =>
    readSchema(item, context),
  );
  // No more items than are said one by one: none after those, as `items: false` has it.
  const isFull = prefix.length > 0 && typeof maxItems === "number" && maxItems <= prefix.length;
  return {
    kind: "array",
    prefix: isFull ? prefix.slice(0, maxItems) : prefix,
    items:
      rest?.value === false || isFull
        ? undefined
        : rest === undefined
          ? bare(node, { kind: "unknown" })
          : readSchema(rest, context),
    minItems: typeof minItems === "number" ? minItems : 0,
  };
}

function objectShape(node: Node, context: SchemaContext): Shape {
  const required = new Set(requiredNames(node));
  const members: Member[] = entries(child(node, "properties"), "`properties`").map(
    ([name, property]) => ({
      name,
      required: required.delete(name),
      schema: readSchema(property, context),
      described: true,
    }),
  );
  const additional = additionalOf(node, context);
  for (const name of required) {
    const schema = additional ?? bare(node, { kind: "unknown" });
    members.push({ name, required: true, schema, described: additional !== undefined });
  }
  const patterns = entries(child(node, "patternProperties"), "`patternProperties`").map(
    ([pattern, property]) => ({
      pattern: regular(property, pattern),
      schema: readSchema(property, context),
    }),
  );
  return { kind: "object", members, patterns, absent: [], additional };
}

function additionalOf(node: Node, context: SchemaContext): Schema | undefined {
  const additional = child(node, "additionalProperties");
  return additional === undefined || additional.value === false
    ? undefined
    : readSchema(additional, context);
}

/** The source of the expression, with nothing in it that could end a comment or a string. */
function regular(node: Node, pattern: string): string {
  try {
    const { source } = new RegExp(pattern, "u");
    return source.replace(/\\[\s\S]|[/"]/g, (part) => SAFE_IN_CODE.get(part) ?? part);
  } catch {
    throw fault(node, `"${pattern}" is not a regular expression (ECMA-262)`);
  }
}

const SAFE_IN_CODE = new Map([
  ["/", "\\x2f"],
  ["\\/", "\\x2f"],
  ['"', "\\x22"],
]);

function compositions(node: Node, context: SchemaContext): Schema[] {
  if (context.dialect === "3.0" && child(node, "$ref") !== undefined) return [];
  const parts = withNull(
    items(child(node, "allOf"), "`allOf`")
      .map((part) => readSchema(part, context))
      .filter((part) => part.shape.kind !== "unknown"),
  );
  for (const keyword of ["oneOf", "anyOf"]) {
    const branches = items(child(node, keyword), `\`${keyword}\``);
    if (branches.length > 0) {
      parts.push(
        union(
          node,
          branches.map((branch) => readSchema(branch, context)),
        ),
      );
    }
  }
  return parts;
}

/** The parts of an `allOf`: those that say no type take the null that all others take. */
function withNull(parts: Schema[]): Schema[] {
  const typed = parts.filter((part) => !saysNoType(part.node));
  if (typed.length === 0 || !typed.every(isNullable)) return parts;
  return parts.map((part) => ({ ...part, nullable: true }));
}

/** Whether keywords alone say what it speaks of, which let every other value pass (JSON Schema, 7.6.1). */
function saysNoType(node: Node): boolean {
  const keywords = ["type", "$ref", "const", "enum", "allOf", "anyOf", "oneOf"];
  return keywords.every((keyword) => child(node, keyword) === undefined);
}

/** `null` among the branches makes the whole nullable: 3.1's other way to say so. */
function union(node: Node, all: Schema[]): Schema {
  const others = all.filter((branch) => branch.shape.kind !== "null");
  const nullable = others.length < all.length || all.some((branch) => branch.nullable);
  const branches = withoutRepeats(others).map((branch) => ({ ...branch, nullable: false }));
  const [only] = branches;
  if (only === undefined) return bare(node, { kind: "null" });
  const shape: Shape = branches.length === 1 ? only.shape : { kind: "union", branches };
  return { ...bare(node, shape), nullable };
}

/** The same reference twice says nothing more, and would be two branches that nothing tells apart. */
function withoutRepeats(branches: readonly Schema[]): readonly Schema[] {
  const seen = new Set<NamedSchema>();
  return branches.filter(({ shape }) => {
    if (shape.kind !== "ref") return true;
    const isNew = !seen.has(shape.to);
    seen.add(shape.to);
    return isNew;
  });
}

/** One schema as the code of a Zod Mini schema; its verdict is that of the compiled validator. */
import type {
  ArrayShape,
  NamedSchema,
  ObjectShape,
  ScalarShape,
  Schema,
  UnionShape,
} from "../model.ts";
import { dereference, namesOf } from "../walk.ts";
import { isInherited, keyCode, literalCode } from "./code.ts";
import { takesNull } from "./json-types.ts";

export interface ZodContext {
  readonly id: string;
  /** Whether the constant of that schema comes before this code. */
  declared(named: NamedSchema): boolean;
}

/** The code of a schema. */
export function zodCode(schema: Schema, context: ZodContext): string {
  const inner = shapeCode(schema, context);
  return schema.nullable && schema.shape.kind !== "unknown" ? `nullable(${inner})` : inner;
}

function shapeCode(schema: Schema, context: ZodContext): string {
  const { shape } = schema;
  switch (shape.kind) {
    case "unknown":
      return "z.unknown()";
    case "never":
      return "z.never()";
    case "null":
      return "z.null()";
    case "ref":
      return context.declared(shape.to) ? shape.to.id : `lazy(() => ${shape.to.id})`;
    case "scalar":
      return scalarCode(shape);
    case "array":
      return arrayCode(shape, context);
    case "object":
      return objectCode(shape, context);
    case "allOf":
      return shape.parts
        .map((part) => zodCode(part, context))
        .reduce((all, part) => `intersection(${all}, ${part})`);
    case "union":
      return unionCode(shape, context);
  }
}

function scalarCode(shape: ScalarShape): string {
  const options = shape.types.map((type) => (type === "integer" ? "integer()" : `z.${type}()`));
  return options.length === 1 ? (options[0] ?? "") : `union([${options.join(", ")}])`;
}

function arrayCode(shape: ArrayShape, context: ZodContext): string {
  const items = shape.items === undefined ? "z.unknown()" : zodCode(shape.items, context);
  if (shape.prefix.length === 0) return `array(${items})`;
  const prefix = shape.prefix.map((item, index) => {
    const code = zodCode(item, context);
    return index < shape.minItems ? code : `optional(${code})`;
  });
  return `tuple([${prefix.join(", ")}], ${items})`;
}

function objectCode(shape: ObjectShape, context: ZodContext): string {
  const plain: string[] = [];
  const inherited: [string, string][] = [];
  for (const { name, required, schema } of shape.members) {
    const needed =
      dereference(schema).shape.kind === "unknown" ? "present()" : zodCode(schema, context);
    const code = required ? needed : `nullish(${shapeCode(schema, context)})`;
    if (isInherited(name)) inherited.push([name, code]);
    else plain.push(`${keyCode(name)}: ${code}`);
  }
  const checks = [...inheritedCheck(inherited), ...indexCheck(shape, context)];
  const object = `looseObject({${plain.join(", ")}})`;
  if (checks.length === 0) return object;
  const all = plain.length === 0 ? checks : [`fits(${object})`, ...checks];
  return `object().check(${all.join(", ")})`;
}

/** Members with names that every object inherits; Zod would take the inherited ones for theirs. */
function inheritedCheck(members: readonly [string, string][]): string[] {
  if (members.length === 0) return [];
  const names = members.map(([name]) => literalCode(name));
  const arms = members.map(([name, code]) => `key === ${literalCode(name)} ? ${code} : `);
  return [`members(() => [${names.join(", ")}], (key) => ${arms.join("")}undefined)`];
}

/** `patternProperties` and `additionalProperties`. */
function indexCheck(shape: ObjectShape, context: ZodContext): string[] {
  const arms: string[] = [];
  if (shape.additional !== undefined && dereference(shape.additional).shape.kind !== "unknown") {
    const others = [
      ...namesOf(shape).map((name) => `key !== ${literalCode(name)}`),
      ...shape.patterns.map(({ pattern }) => `!/${pattern}/u.test(key)`),
    ];
    const condition = others.length === 0 ? "" : `(key) => ${others.join(" && ")} ? `;
    arms.push(
      condition === ""
        ? `() => ${zodCode(shape.additional, context)}`
        : `${condition}${zodCode(shape.additional, context)} : undefined`,
    );
  }
  for (const { pattern, schema } of shape.patterns) {
    arms.push(`(key) => /${pattern}/u.test(key) ? ${zodCode(schema, context)} : undefined`);
  }
  return arms.map((arm) => `members(Object.keys, ${arm})`);
}

function unionCode(shape: UnionShape, context: ZodContext): string {
  const { branches, discriminator } = shape;
  const codes = `[${branches.map((branch) => zodCode(branch, context)).join(", ")}]`;
  if (discriminator === undefined) return `union(${codes})`;
  const tags = branches.map((_, index) =>
    [...discriminator.values].filter(([, branch]) => branch === index).map(([value]) => value),
  );
  const otherwise = discriminator.otherwise === undefined ? "" : `, ${discriminator.otherwise}`;
  const code = `variant(${literalCode(discriminator.property)}, ${codes}, ${literalCode(tags)}${otherwise})`;
  return branches.some(takesNull) ? `nullable(${code})` : code;
}

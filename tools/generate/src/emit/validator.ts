/** The code that checks one value. On the happy path it allocates nothing and makes no path. */
import type { ArrayShape, Member, ObjectShape, ScalarShape, Schema, UnionShape } from "../model.ts";
import { dereference, namesOf } from "../walk.ts";
import { isInherited, literalCode } from "./code.ts";
import { jsonTypes, takesNull, toldByType } from "./json-types.ts";
import type { Writer } from "./writer.ts";

/** The body of the function `name` of this schema, about `value`. */
export function statements(schema: Schema, name: string, writer: Writer): string {
  const guard = schema.nullable ? "if (value === null) return;" : "";
  return guard + shapeCode(schema, name, writer);
}

function shapeCode(schema: Schema, name: string, writer: Writer): string {
  const { shape } = schema;
  switch (shape.kind) {
    case "object":
      return objectCode(shape, name, writer);
    case "array":
      return arrayCode(shape, name, writer);
    case "union":
      return unionCode(shape, name, writer);
    case "allOf":
      return shape.parts
        .map((part, index) => valueCode(part, { expr: "value" }, `${name}Part${index + 1}`, writer))
        .join("\n");
    default:
      return valueCode({ ...schema, nullable: false }, { expr: "value" }, name, writer);
  }
}

/** A value in the code: the expression that reads it, and the one of its key. */
interface Value {
  readonly expr: string;
  readonly key?: string;
  /** It is a member that may be absent, and then null as well; or one that must be there. */
  readonly member?: "optional" | "required";
}

/** Checks a value, where it stands if that takes a line, else by calling a function. */
function valueCode(schema: Schema, value: Value, name: string, writer: Writer): string {
  const { expr } = value;
  const optional = value.member === "optional";
  const target = dereference(schema);
  const guard = optional ? `${expr} != null` : target.nullable ? `${expr} !== null` : "";
  const { shape } = target;
  if (shape.kind === "unknown") return value.member === "required" ? present(value) : "";
  if (shape.kind === "scalar") return scalarCode(shape, value, guard);
  if (shape.kind === "null") {
    return `if (${expr} ${optional ? "!=" : "!=="} null) ${fail("null", value)}`;
  }
  if (shape.kind === "never") {
    return optional ? `if (${expr} != null) ${fail("nothing", value)}` : fail("nothing", value);
  }
  const checker =
    schema.shape.kind === "ref" ? schema.shape.to.id : writer.inline(bare(schema), name);
  const call =
    value.key === undefined
      ? `${checker}(${expr}, check);`
      : `const n = check.found; ${checker}(${expr}, check); if (check.found > n) check.within(n, ${value.key});`;
  if (guard !== "") return `if (${guard}) { ${call} }`;
  return call;
}

/** Code that declares something, in a block of its own. */
function block(code: string): string {
  return code.startsWith("const ") ? `{ ${code} }` : code;
}

/** The schema without its null: whoever calls has dealt with that. */
function bare(schema: Schema): Schema {
  return { ...schema, nullable: false };
}

function present(value: Value): string {
  return `if (${value.expr} === undefined) ${fail("present", value)}`;
}

function fail(expected: string, { expr, key }: Value): string {
  return `check.fail(${literalCode(expected)}, ${expr}${key === undefined ? "" : `, ${key}`});`;
}

function scalarCode(shape: ScalarShape, value: Value, guard: string): string {
  const { expr, key } = value;
  const tests = shape.types.map((type) =>
    type === "integer" ? `!Number.isInteger(${expr})` : `typeof ${expr} !== ${literalCode(type)}`,
  );
  const numeric = shape.types.find((type) => type === "number" || type === "integer");
  const report =
    numeric === undefined
      ? fail(shape.types.join(" or "), value)
      : `check.${numeric}(${expr}${key === undefined ? "" : `, ${key}`});`;
  return `if (${[guard, ...tests].filter((test) => test !== "").join(" && ")}) ${report}`;
}

function memberExpr(name: string): string {
  const key = literalCode(name);
  return isInherited(name) ? `own(value, ${key})` : `value[${key}]`;
}

function objectCode(shape: ObjectShape, name: string, writer: Writer): string {
  return [
    `if (!isObject(value)) { check.fail("object", value); return; }`,
    ...shape.members.map((member) => memberCode(member, name, writer)),
    indexCode(shape, name, writer),
  ].join("\n");
}

function memberCode(member: Member, name: string, writer: Writer): string {
  const value: Value = {
    expr: memberExpr(member.name),
    key: literalCode(member.name),
    member: member.required ? "required" : "optional",
  };
  return block(valueCode(member.schema, value, `${name} ${member.name}`, writer));
}

/** Values of members that no name stands for: `patternProperties`, `additionalProperties`. */
function indexCode(shape: ObjectShape, name: string, writer: Writer): string {
  const value = { expr: "value[key]", key: "key" };
  const checks = (schema: Schema) => valueCode(schema, value, `${name} Value`, writer);
  const rest = shape.additional === undefined ? "" : checks(shape.additional);
  const patterns = shape.patterns
    .map(({ pattern, schema }) => ({ pattern, code: checks(schema) }))
    .filter(({ code }) => code !== "" || rest !== "")
    .map(({ pattern, code }) => ({
      test: `${writer.pattern(pattern, `${name}Pattern`)}.test(key)`,
      code,
    }));
  const others = [
    ...namesOf(shape).map((name) => `key !== ${literalCode(name)}`),
    ...patterns.map(({ test }) => `!${test}`),
  ].join(" && ");
  const lines = [
    ...patterns
      .filter(({ code }) => code !== "")
      .map(({ test, code }) => `if (${test}) { ${code} }`),
    ...(rest === "" ? [] : [others === "" ? rest : `if (${others}) { ${rest} }`]),
  ];
  return lines.length === 0 ? "" : `for (const key in value) { ${lines.join("\n")} }`;
}

function arrayCode(shape: ArrayShape, name: string, writer: Writer): string {
  const prefix = shape.prefix.map((item, index) => {
    const value = { expr: `value[${index}]`, key: String(index) };
    const code = valueCode(item, value, `${name}Item${index + 1}`, writer);
    return index < shape.minItems || code === ""
      ? block(code)
      : `if (value.length > ${index}) { ${code} }`;
  });
  const value = { expr: "item", key: "i" };
  const rest =
    shape.items === undefined ? "" : valueCode(shape.items, value, `${name}Item`, writer);
  const loop = `for (let i = ${shape.prefix.length}; i < value.length; i++) { const item: unknown = value[i]; ${rest} }`;
  return [
    `if (!Array.isArray(value)) { check.fail("array", value); return; }`,
    ...prefix,
    rest === "" ? "" : loop,
  ].join("\n");
}

function unionCode(shape: UnionShape, name: string, writer: Writer): string {
  const { branches, discriminator } = shape;
  if (branches.some((branch) => dereference(branch).shape.kind === "unknown")) return "";
  const checker = (branch: Schema, index: number): string =>
    branch.shape.kind === "ref"
      ? branch.shape.to.id
      : writer.inline(branch, `${name}Option${index + 1}`);
  if (discriminator === undefined && toldByType(branches)) return byType(branches, name, writer);
  const checkers = branches.map(checker);
  const any = `check.anyOf(value, ${writer.list(checkers, `${name}Options`)});`;
  if (discriminator === undefined) return any;

  const tag = memberExpr(discriminator.property);
  const cases = checkers.map((called, index) => {
    const labels = [...discriminator.values].filter(([, branch]) => branch === index);
    if (labels.length === 0) return "";
    return `${labels.map(([value]) => `case ${literalCode(value)}:`).join("\n")} ${called}(value, check); return;`;
  });
  const known = new Set([...discriminator.values.keys()].map((value) => typeof value));
  const unknown = [...known].map((type) => `typeof ${tag} !== ${literalCode(type)}`).join(" && ");
  const other = discriminator.otherwise === undefined ? "" : checkers[discriminator.otherwise];
  return [
    branches.some(takesNull) ? "if (value === null) return;" : "",
    `if (!isObject(value)) { check.fail("object", value); return; }`,
    `switch (${tag}) { ${cases.join("\n")} }`,
    "// A value that isn't known yet passes.",
    `if (${unknown}) ${any}${other && ` else ${other}(value, check);`}`,
  ].join("\n");
}

function byType(branches: readonly Schema[], name: string, writer: Writer): string {
  const tests = { string: 'typeof value === "string"', boolean: 'typeof value === "boolean"' };
  const structures = { array: "Array.isArray(value)", object: "isObject(value)" };
  const arms: string[] = [];
  const expected: string[] = [];
  let last = "";
  for (const [index, branch] of branches.entries()) {
    for (const type of jsonTypes(branch) ?? []) {
      expected.push(type);
      if (type === "number" || type === "integer") {
        last = `${scalarCode({ kind: "scalar", types: [type], known: [], binary: false }, { expr: "value" }, "")}`;
      } else if (type === "array" || type === "object") {
        arms.push(
          `if (${structures[type]}) { ${valueCode(branch, { expr: "value" }, `${name}Option${index + 1}`, writer)} }`,
        );
      } else arms.push(`if (${tests[type]}) return;`);
    }
  }
  const otherwise = last === "" ? fail(expected.join(" or "), { expr: "value" }) : last;
  const nothing = branches.some(takesNull) ? "if (value === null) return;" : "";
  return `${nothing}\n${[...arms, `{ ${otherwise} }`].join(" else ")}`;
}

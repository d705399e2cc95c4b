/**
 * The code that checks one value: an expression that is true where it fits, or where a check was told that
 * it does not. On the happy path it allocates nothing and makes no path.
 */
import type { ArrayShape, Member, ObjectShape, ScalarShape, Schema, UnionShape } from "../model.ts";
import { dereference, namesOf } from "../walk.ts";
import { isInherited, literalCode } from "./code.ts";
import { jsonTypes, takesNull, toldByType } from "./json-types.ts";
import type { Writer } from "./writer.ts";

/** The body of the function `name` of this schema, about `value`; empty where any value fits. */
export function statements(schema: Schema, name: string, writer: Writer): string {
  const body = shapeCode(schema, name, writer);
  const guard = schema.nullable && body !== "" ? "if (value === null) return true;" : "";
  return guard + body;
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
      return allOfCode(shape.parts, name, writer);
    default:
      return returned(valueCode({ ...schema, nullable: false }, VALUE, name, writer));
  }
}

/** A value in the code: the expression that reads it, and the one of its key. */
interface Value {
  readonly expr: string;
  readonly key?: string;
  /** It is a member that may be absent, and then null as well; or one that must be there. */
  readonly member?: "optional" | "required";
}

/** What a function is about. */
const VALUE: Value = { expr: "value" };

/** Checks a value, where it stands if that takes a line, else by calling a function; empty: any fits. */
function valueCode(schema: Schema, value: Value, name: string, writer: Writer): string {
  const { expr } = value;
  const optional = value.member === "optional";
  const target = dereference(schema);
  const guard = optional ? `${expr} == null` : target.nullable ? `${expr} === null` : "";
  const { shape } = target;
  switch (shape.kind) {
    case "unknown":
      return value.member === "required"
        ? either(`${expr} !== undefined`, fail("present", value))
        : "";
    case "scalar":
      return scalarCode(shape, value, guard);
    case "null":
      return either(optional ? guard : `${expr} === null`, fail("null", value));
    case "never":
      return either(guard, fail("nothing", value));
  }
  const checker =
    schema.shape.kind === "ref" ? schema.shape.to.id : writer.inline(bare(schema), name);
  return either(guard, `${checker}(${expr}, ${below(value)})`);
}

/** What tells of differences in a value. */
function below({ key }: Value): string {
  return key === undefined ? "check" : `check?.at(${key})`;
}

/** The schema without its null: whoever calls has dealt with that. */
function bare(schema: Schema): Schema {
  return { ...schema, nullable: false };
}

function fail(expected: string, { expr, key }: Value): string {
  return `check?.fail(${literalCode(expected)}, ${expr}${key === undefined ? "" : `, ${key}`})`;
}

/** An expression that is true where one of these is, those of no code aside. */
function either(...conditions: readonly string[]): string {
  const codes = conditions.filter((code) => code !== "");
  return codes.length > 1 ? `(${codes.join(" || ")})` : codes.join("");
}

/** An expression that is true where all of these are; empty where they have no code. */
function every(conditions: readonly string[]): string {
  return conditions.filter((code) => code !== "").join(" && ");
}

function returned(condition: string): string {
  return condition === "" ? "" : `return ${condition};`;
}

function lines(...codes: readonly string[]): string {
  return codes.filter((code) => code !== "").join("\n");
}

/** Ends with false unless the condition holds. */
function unless(condition: string): string {
  return condition === "" ? "" : `if (!(${condition})) return false;`;
}

function scalarCode(shape: ScalarShape, value: Value, guard: string): string {
  const { expr, key } = value;
  const tests = shape.types.map((type) =>
    type === "integer" ? `Number.isInteger(${expr})` : `typeof ${expr} === ${literalCode(type)}`,
  );
  const numeric = shape.types.find((type) => type === "number" || type === "integer");
  const report =
    numeric === undefined
      ? fail(shape.types.join(" or "), value)
      : `check?.${numeric}(${expr}${key === undefined ? "" : `, ${key}`})`;
  // Most values are there: what they are is asked first.
  return either(...tests, guard, report);
}

function memberExpr(name: string): string {
  const key = literalCode(name);
  return isInherited(name) ? `own(value, ${key})` : `value[${key}]`;
}

const IS_OBJECT = "isObject(value, check)";
const NO_OBJECT = fail("object", VALUE);

const OBJECT_GUARD = `if (!${IS_OBJECT}) return ${NO_OBJECT};`;

function objectCode(shape: ObjectShape, name: string, writer: Writer): string {
  const members = membersCode(shape, name, writer);
  const index = indexCode(shape, name, writer);
  if (members === "" && index === "") return returned(either(IS_OBJECT, NO_OBJECT));
  if (index === "") return OBJECT_GUARD + returned(members);
  return lines(OBJECT_GUARD, unless(members), index, "return true;");
}

function membersCode(shape: ObjectShape, name: string, writer: Writer): string {
  return every(shape.members.map((member) => memberCode(member, name, writer)));
}

/** Members that a part just names are checked where it stands; any other part has a function. */
function allOfCode(parts: readonly Schema[], name: string, writer: Writer): string {
  const membersOf = ({ shape, nullable }: Schema): ObjectShape | undefined =>
    shape.kind === "object" && !nullable && isOnlyMembers(shape) ? shape : undefined;
  const conditions = parts.map((part, index) => {
    const partName = `${name}Part${index + 1}`;
    const members = membersOf(part);
    return members === undefined
      ? valueCode(part, VALUE, partName, writer)
      : membersCode(members, partName, writer);
  });
  const code = returned(every(conditions));
  if (parts.every((part) => membersOf(part) === undefined)) return code;
  return code === "" ? returned(either(IS_OBJECT, NO_OBJECT)) : OBJECT_GUARD + code;
}

/** Whether no code looks at members that the schema does not name. */
function isOnlyMembers({ patterns, additional }: ObjectShape): boolean {
  return patterns.length === 0 && (additional === undefined || additional.shape.kind === "unknown");
}

function memberCode(member: Member, name: string, writer: Writer): string {
  const value: Value = {
    expr: memberExpr(member.name),
    key: literalCode(member.name),
    member: member.required ? "required" : "optional",
  };
  return valueCode(member.schema, value, `${name} ${member.name}`, writer);
}

/** Values of members that no name stands for: `patternProperties`, `additionalProperties`. */
function indexCode(shape: ObjectShape, name: string, writer: Writer): string {
  const value = { expr: "value[key]", key: "key" };
  const checks = (schema: Schema) => unless(valueCode(schema, value, `${name} Value`, writer));
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
  const checked = [
    ...patterns
      .filter(({ code }) => code !== "")
      .map(({ test, code }) => `if (${test}) { ${code} }`),
    ...(rest === "" ? [] : [others === "" ? rest : `if (${others}) { ${rest} }`]),
  ];
  return checked.length === 0 ? "" : `for (const key in value) { ${checked.join("\n")} }`;
}

function arrayCode(shape: ArrayShape, name: string, writer: Writer): string {
  const prefix = shape.prefix.map((item, index) => {
    const value = { expr: `value[${index}]`, key: String(index) };
    const code = valueCode(item, value, `${name}Item${index + 1}`, writer);
    return index < shape.minItems || code === "" ? code : either(`value.length <= ${index}`, code);
  });
  const value = { expr: "item", key: "i" };
  const rest =
    shape.items === undefined ? "" : valueCode(shape.items, value, `${name}Item`, writer);
  const noArray = fail("array", VALUE);
  if (rest === "" && every(prefix) === "") return returned(either("Array.isArray(value)", noArray));
  const loop = `for (let i = ${shape.prefix.length}; i < value.length; i++) { const item: unknown = value[i]; ${unless(rest)} }`;
  return lines(
    `if (!Array.isArray(value)) return ${noArray};`,
    unless(every(prefix)),
    rest === "" ? "" : loop,
    "return true;",
  );
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
  const any = anyOf(checkers);
  if (discriminator === undefined) return returned(any);

  const tag = memberExpr(discriminator.property);
  const cases = checkers.map((called, index) => {
    const labels = [...discriminator.values].filter(([, branch]) => branch === index);
    if (labels.length === 0) return "";
    return `${labels.map(([value]) => `case ${literalCode(value)}:`).join("\n")} return ${called}(value, check);`;
  });
  const known = new Set([...discriminator.values.keys()].map((value) => typeof value));
  const isKnown = [...known].map((type) => `typeof ${tag} === ${literalCode(type)}`);
  const other = discriminator.otherwise === undefined ? "" : checkers[discriminator.otherwise];
  return lines(
    branches.some(takesNull) ? "if (value === null) return true;" : "",
    OBJECT_GUARD,
    `switch (${tag}) { ${cases.join("\n")} }`,
    other
      ? returned(`${either(...isKnown)} ? ${other}(value, check) : ${any}`)
      : `// A value that isn't known yet passes.\n${returned(either(...isKnown, `(${any})`))}`,
  );
}

/** One of the functions is enough. A check decides by itself: it takes exact numbers, or does not. */
function anyOf(checkers: readonly string[]): string {
  const calls = checkers.map((called) => `${called}(value)`);
  return `check === undefined ? ${calls.join(" || ")} : check.anyOf(value, [${checkers.join(", ")}])`;
}

function byType(branches: readonly Schema[], name: string, writer: Writer): string {
  const structures = { array: "Array.isArray(value)", object: IS_OBJECT };
  const expected: string[] = [];
  const tests: string[] = branches.some(takesNull) ? ["value === null"] : [];
  const arms: string[] = [];
  let otherwise = "";
  for (const [index, branch] of branches.entries()) {
    for (const type of jsonTypes(branch) ?? []) {
      expected.push(type);
      if (type === "number" || type === "integer") {
        otherwise = scalarCode(
          { kind: "scalar", types: [type], known: [], binary: false },
          VALUE,
          "",
        );
      } else if (type === "array" || type === "object") {
        const code = valueCode(branch, VALUE, `${name}Option${index + 1}`, writer);
        arms.push(`if (${structures[type]}) return ${code};`);
      } else tests.push(`typeof value === ${literalCode(type)}`);
    }
  }
  otherwise ||= fail(expected.join(" or "), VALUE);
  return [...arms, returned(either(...tests, otherwise))].join("\n");
}

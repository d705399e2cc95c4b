/** The compiled validators and the Zod schemas say yes to the same values. */
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Validator } from "../../../packages/core/src/contract.ts";
import { issuesOf } from "./check.ts";
import { generateDocument, typeErrors } from "./workshop.ts";

const COUNT = 150;
const SEED = 20_261_120;

type Schema = boolean | { readonly [keyword: string]: unknown };

const memberName = fc.constantFrom("a", "b", "kind", "__proto__", "constructor", "odd name");
const tag = fc.constantFrom<unknown>("x", "y", "z", 1, true);

const { schema } = fc.letrec<{ schema: Schema; inner: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.constantFrom<Schema>(true, false, {}),
      fc.constantFrom("string", "number", "integer", "boolean", "null").map((type) => ({ type })),
      fc
        .subarray(["string", "number", "integer", "boolean", "null", "array", "object"], {
          minLength: 1,
        })
        .map((type) => ({ type })),
      fc.constantFrom<Schema>(
        { enum: ["x", "y"] },
        { enum: ["x", null] },
        { const: 1 },
        { const: null },
      ),
      fc.nat(COUNT - 1).map((index) => ({ $ref: `#/components/schemas/S${index}` })),
    ),
    tie("inner"),
  ),
  inner: fc.oneof(
    fc.record({
      type: fc.constantFrom<unknown>("object", ["object", "null"]),
      properties: fc.dictionary(memberName, tie("schema"), { maxKeys: 4 }),
      required: fc.uniqueArray(memberName, { maxLength: 2 }),
    }),
    fc.record({
      type: fc.constant("object"),
      properties: fc.dictionary(memberName, tie("schema"), { maxKeys: 2 }),
      additionalProperties: tie("schema"),
      patternProperties: fc.dictionary(fc.constantFrom("^x", "d$"), tie("schema"), { maxKeys: 1 }),
    }),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({
      type: fc.constant("array"),
      prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
      items: tie("schema"),
      minItems: fc.nat(2),
    }),
    fc.array(tie("schema"), { minLength: 1, maxLength: 3 }).map((anyOf) => ({ anyOf })),
    fc.array(tie("inner"), { minLength: 1, maxLength: 2 }).map((allOf) => ({ allOf })),
    fc.uniqueArray(fc.nat(COUNT - 1), { minLength: 2, maxLength: 3 }).map((indexes) => ({
      oneOf: indexes.map((index) => ({ $ref: `#/components/schemas/S${index}` })),
      discriminator: { propertyName: "value" },
    })),
    fc
      .uniqueArray(tag, { minLength: 2, maxLength: 3 })
      .chain((tags) =>
        fc.tuple(...tags.map((value) => variant(value, tie("schema")))).map((oneOf) => ({ oneOf })),
      ),
  ),
}));

/** An object that its `kind` tells from others. */
function variant(value: unknown, rest: fc.Arbitrary<Schema>): fc.Arbitrary<Schema> {
  return rest.map((a) => ({
    type: "object",
    required: ["kind"],
    properties: { kind: { const: value }, a },
  }));
}

const schemas = fc.sample(schema, { seed: SEED, numRuns: COUNT });

/** Members of the components that a document can refer to without leading nowhere or never ending. */
function guarded(value: Schema): Schema {
  return { type: "object", properties: { value } };
}

const anything = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>;

/** Values that fit a schema most of the time, and miss it somewhere now and then. */
function valueFor(of: Schema, depth: number): fc.Arbitrary<unknown> {
  if (typeof of === "boolean" || depth > 5) return anything;
  const fitting = fittingValue(of, depth + 1);
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

function fittingValue(of: Exclude<Schema, boolean>, depth: number): fc.Arbitrary<unknown> {
  const list = (key: string): Schema[] => (of[key] as Schema[] | undefined) ?? [];
  if (typeof of["$ref"] === "string") {
    const target = schemas[Number(of["$ref"].replace(/^\D+/, ""))] ?? true;
    return valueFor(guarded(target), depth);
  }
  if (of["const"] !== undefined) return fc.constant(of["const"]);
  if (of["enum"] !== undefined) return fc.constantFrom(...list("enum"), "new");
  const branches = [...list("anyOf"), ...list("oneOf")];
  if (branches.length > 0) return fc.oneof(...branches.map((branch) => valueFor(branch, depth)));
  const parts = list("allOf");
  if (parts.length > 0) {
    return fc
      .tuple(...parts.map((part) => valueFor(part, depth)))
      .map((values) => (values.every(isObject) ? Object.assign({}, ...values) : values[0]));
  }
  const types = Array.isArray(of["type"]) ? of["type"] : [of["type"]];
  return fc.constantFrom(...types).chain((type) => valueOfType(type, of, depth));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueOfType(
  type: unknown,
  of: Exclude<Schema, boolean>,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case "string":
      return fc.string({ maxLength: 3 });
    case "integer":
      return fc.oneof(fc.integer(), fc.constantFrom(2 ** 60, -0, 1e300));
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return fc
        .tuple(
          ...((of["prefixItems"] as Schema[] | undefined) ?? []).map((item) =>
            valueFor(item, depth),
          ),
          fc.array(valueFor((of["items"] as Schema | undefined) ?? true, depth), { maxLength: 2 }),
        )
        .map((values) => values.flat(1));
    case "object":
      return objectOf(of, depth);
    default:
      return anything;
  }
}

function objectOf(of: Exclude<Schema, boolean>, depth: number): fc.Arbitrary<unknown> {
  const properties = Object.entries((of["properties"] as Record<string, Schema> | undefined) ?? {});
  const extra = valueFor((of["additionalProperties"] as Schema | undefined) ?? true, depth);
  const members = properties.map(([name, member]) =>
    fc
      .option(valueFor(member, depth), { freq: 4, nil: undefined })
      .map((value): [string, unknown][] => (value === undefined ? [] : [[name, value]])),
  );
  const others = fc.array(fc.tuple(fc.constantFrom("x1", "end", "c", "__proto__"), extra), {
    maxLength: 2,
  });
  // JSON text, so that `__proto__` comes as it does from the network: a member like any other.
  return fc.tuple(others, ...members).map((lists) => {
    const text = lists
      .flat()
      .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
    return JSON.parse(`{${text.join(",")}}`);
  });
}

interface Schemas {
  readonly [name: string]: {
    safeParse(value: unknown): { success: boolean; error?: { issues: unknown[] } };
  };
}

describe("validators and schemas", () => {
  let validators: Record<string, Validator>;
  let zod: Schemas;
  let folder: string;

  beforeAll(async () => {
    const components = Object.fromEntries(
      schemas.map((value, index) => [`S${index}`, guarded(value)]),
    );
    folder = await generateDocument({
      openapi: "3.1.0",
      info: { title: "Verdicts", version: "1.0.0" },
      paths: {
        "/": {
          get: {
            responses: Object.fromEntries(
              schemas.map((_, index) => [
                String(200 + index),
                {
                  description: "One of many.",
                  content: {
                    "application/json": { schema: { $ref: `#/components/schemas/S${index}` } },
                  },
                },
              ]),
            ),
          },
        },
      },
      components: { schemas: components },
    });
    validators = await import(/* @vite-ignore */ join(folder, "validators.ts"));
    zod = await import(/* @vite-ignore */ join(folder, "schemas.ts"));
  });

  test("type-check, whatever the schemas are", () => {
    expect(typeErrors(["validators.ts", "schemas.ts"].map((name) => join(folder, name)))).toEqual(
      [],
    );
  });

  test("give the same verdict on any JSON value", () => {
    let fits = 0;
    let runs = 0;
    fc.assert(
      fc.property(
        fc
          .nat(COUNT - 1)
          .chain((index) =>
            fc.tuple(fc.constant(index), valueFor(guarded(schemas[index] ?? true), 0)),
          ),
        ([index, value]) => {
          const validator = validators[`S${index}`];
          if (validator === undefined) throw new Error(`no validator S${index}`);
          const issues = issuesOf(validator, value);
          runs += 1;
          if (issues.length === 0) fits += 1;
          const parsed = zod[`S${index}`]?.safeParse(value);
          if (parsed?.success === (issues.length === 0)) return;
          throw new Error(
            JSON.stringify({ schema: schemas[index], issues, zod: parsed?.error?.issues }),
          );
        },
      ),
      { seed: SEED, numRuns: 4000 },
    );
    // Else the comparison would be one of nothing.
    expect(fits / runs).toBeGreaterThan(0.3);
    expect(fits / runs).toBeLessThan(0.9);
  });
});

test("null fits a schema without a type whose branches name it, whatever members it speaks of", async () => {
  const schema = {
    oneOf: [{ type: "null" }, { type: "object" }],
    properties: { a: { type: "string" } },
    required: ["a"],
  };
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Info" } } };
  const folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "Null", version: "1.0.0" },
    paths: { "/": { get: { responses: { "200": { description: "One.", content } } } } },
    components: { schemas: { Info: schema } },
  });
  const { Info }: { Info: Validator } = await import(
    /* @vite-ignore */ join(folder, "validators.ts")
  );
  const { Info: zod }: Schemas = await import(/* @vite-ignore */ join(folder, "schemas.ts"));
  const fits = (value: unknown): boolean => {
    const verdict = issuesOf(Info, value).length === 0;
    expect(zod?.safeParse(value).success).toBe(verdict);
    return verdict;
  };
  expect([null, { a: "x" }].map(fits)).toEqual([true, true]);
  expect(["x", [], {}, { a: 1 }].map(fits)).toEqual([false, false, false, false]);
  expect(typeErrors(["validators.ts", "schemas.ts"].map((name) => join(folder, name)))).toEqual([]);
});

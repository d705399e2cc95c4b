/** Marks mean the same as a document without the members that they leave out. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { generateDocument, texts } from "./workshop.ts";

type Mark = "readOnly" | "writeOnly";

interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
}

const name = fc.constantFrom("a", "b", "c");

const mark = fc.constantFrom<Schema>({}, {}, { readOnly: true }, { writeOnly: true });

const { schema, object } = fc.letrec<{ schema: Schema; object: Schema; member: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Schema>({ type: "string" }, { type: ["integer", "null"] }),
    tie("object"),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({ type: fc.constant("object"), additionalProperties: tie("schema") }),
    fc.array(tie("object"), { minLength: 2, maxLength: 3 }).map((allOf) => ({ allOf })),
    fc.array(tie("object"), { minLength: 2, maxLength: 3 }).map((anyOf) => ({ anyOf })),
  ),
  member: fc.tuple(tie("schema"), mark).map(([one, marks]) => ({ ...one, ...marks })),
  // One member stays, so that nothing is ever left of an object.
  object: fc
    .tuple(fc.dictionary(name, tie("member"), { maxKeys: 3 }), fc.subarray(["a", "b", "c", "z"]))
    .map(([properties, required]) => ({
      type: "object",
      properties: { ...properties, z: { type: "boolean" } },
      required: required.filter((key) => key === "z" || key in properties),
    })),
}));

/** The names of the members with the mark, of all that the same value must or may fit. */
function marked(of: Schema, way: Mark): string[] {
  const own = Object.entries(of.properties ?? {}).filter(([, member]) => member[way]);
  return [
    ...own.map(([key]) => key),
    ...[...(of.allOf ?? []), ...(of.anyOf ?? [])].flatMap((part) => marked(part, way)),
  ];
}

/** The schema without its marked members. */
function without(of: Schema, way: Mark, names: readonly string[] = []): Schema {
  const lost = of.allOf ? [...names, ...marked(of, way)] : names;
  const { properties, required, items, additionalProperties, allOf, anyOf, ...rest } = of;
  const stays = ([key, member]: [string, Schema]): boolean => !member[way] && !lost.includes(key);
  const kept = Object.entries(properties ?? {}).filter(stays);
  return {
    ...rest,
    ...(properties && {
      properties: Object.fromEntries(kept.map(([key, member]) => [key, without(member, way)])),
    }),
    ...(required && { required: required.filter((key) => kept.some(([one]) => one === key)) }),
    ...(items && { items: without(items, way) }),
    ...(additionalProperties && { additionalProperties: without(additionalProperties, way) }),
    ...(allOf && { allOf: allOf.map((part) => without(part, way, lost)) }),
    ...(anyOf && { anyOf: anyOf.map((part) => without(part, way, lost)) }),
  };
}

/** The code of a document that sends and receives such values. */
async function codeOf(sent: readonly Schema[], received: readonly Schema[]) {
  const content = (one: Schema | undefined) => ({
    content: { "application/json": { schema: one } },
  });
  const folder = await generateDocument({
    openapi: "3.1.0",
    info: { title: "Marks", version: "1" },
    paths: Object.fromEntries(
      sent.map((one, index) => [
        `/${index}`,
        {
          post: {
            operationId: `send${index}`,
            requestBody: content(one),
            responses: { 200: { description: "Done.", ...content(received[index]) } },
          },
        },
      ]),
    ),
  });
  const {
    "types.ts": types = "",
    "validators.ts": validators = "",
    "schemas.ts": zod = "",
  } = texts(folder);
  return [types, validators, zod].map((text) => text.replace(/^.*\n/, ""));
}

test("marked members are as good as not described", async () => {
  const all = fc.sample(fc.oneof(object, schema), { seed: 20_261_126, numRuns: 120 });
  expect(all.filter((one) => marked(one, "readOnly").length > 0).length).toBeGreaterThan(20);
  const found = await codeOf(all, all);
  const expected = await codeOf(
    all.map((one) => without(one, "readOnly")),
    all.map((one) => without(one, "writeOnly")),
  );
  expect(found).toEqual(expected);
});

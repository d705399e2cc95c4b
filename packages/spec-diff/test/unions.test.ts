import { expect, test } from "vitest";
import { BASE } from "./support/base.ts";
import { compare } from "./support/labels.ts";
import { type Unions, unionsOf, withForm } from "./support/unions.ts";

/** Processor time: what else the machine does is no part of it. */
const MOST_SECONDS = 1;
const MOST_MEGABYTES = 200;

const FOUR_OF_TWELVE = unionsOf(4, 12);
/** Few enough to be multiplied, and just too many. */
const TWO_OF_FOUR = unionsOf(2, 4);
const TWO_OF_SIXTEEN = unionsOf(2, 16);

function documentOf(schema: unknown): unknown {
  const content = { "application/json": { schema } };
  const responses = { 200: { description: "d", content } };
  return {
    ...BASE,
    paths: { "/x": { post: { operationId: "x", requestBody: { content }, responses } } },
  };
}

function ids(base: unknown, revision: unknown): ReadonlySet<string> {
  return new Set(compare(documentOf(base), documentOf(revision)).changes.map(({ id }) => id));
}

test("four unions of twelve forms at once take less than a second and 200 MB", () => {
  compare(documentOf({}), documentOf({}));
  const memory = process.memoryUsage.rss();
  const before = process.cpuUsage();
  const lost = withForm(FOUR_OF_TWELVE, 2, (forms) => forms.slice(1));
  expect(ids(FOUR_OF_TWELVE, lost)).toEqual(new Set(["variant-removed"]));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
  expect((process.memoryUsage.rss() - memory) / 1e6).toBeLessThan(MOST_MEGABYTES);
});

const ONE_MORE = { type: "object", required: ["tag1"], properties: { tag1: { const: "more" } } };

const CHANGES: readonly (readonly [string, (schema: Unions) => unknown, readonly string[]])[] = [
  ["nothing", (schema) => schema, []],
  ["the order of the unions", ({ allOf }) => ({ allOf: allOf.toReversed() }), []],
  ["the order of forms", (schema) => withForm(schema, 0, (forms) => forms.toReversed()), []],
  ["a wrapping", (schema) => ({ allOf: [{ allOf: [schema] }, {}] }), []],
  [
    "a form more",
    (schema) => withForm(schema, 1, (forms) => [...forms, ONE_MORE]),
    ["variant-added"],
  ],
  ["a form less", (schema) => withForm(schema, 1, (forms) => forms.slice(1)), ["variant-removed"]],
  [
    "a member less in one form",
    (schema) =>
      withForm(schema, 1, ([first, ...forms]) => [
        { ...first, properties: { tag1: { const: "form0" } } },
        ...forms,
      ]),
    ["property-removed"],
  ],
];

test.each(
  [FOUR_OF_TWELVE, TWO_OF_FOUR, TWO_OF_SIXTEEN].flatMap((schema) =>
    CHANGES.map(([name, change, found]) => {
      const forms = schema.allOf.map(({ oneOf }) => oneOf.length).join(" by ");
      return { name: `${name} of ${forms} forms`, schema, revision: change(schema), found };
    }),
  ),
)("$name is found alone, be the forms few or many", ({ schema, revision, found }) => {
  expect(ids(schema, revision)).toEqual(new Set(found));
});

test("texts that must fit many patterns are compared as they are written", () => {
  const patterns = Array.from({ length: 4 }, (_, index) => ({
    anyOf: Array.from({ length: 12 }, (_, form) => ({
      type: "string",
      pattern: `^${index}${form}`,
    })),
  }));
  expect(ids({ allOf: patterns }, { allOf: patterns.toReversed() })).toEqual(new Set());
  expect(ids({ allOf: patterns }, { allOf: patterns.slice(1) })).toEqual(
    new Set(["constraint-changed"]),
  );
});

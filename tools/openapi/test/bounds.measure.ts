/** What would keep a reader busy without end is an error, at once. */
import { expect, test } from "vitest";
import {
  bundle,
  documentOf,
  parseSource,
  requireBounds,
  requireExpandable,
  SpecError,
} from "../src/index.ts";
import { endless, entangled, multiplying } from "../src/testing.ts";

/** Of processor time. */
const A_SECOND = 1_000_000;

/** What a document's reader throws, within a second once its code is compiled. */
function thrown(action: () => unknown): unknown {
  caughtFrom(action);
  const before = process.cpuUsage();
  const error = caughtFrom(action);
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(A_SECOND);
  return error;
}

function caughtFrom(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

function read(text: string) {
  return documentOf(parseSource("a document", text));
}

test.each(Object.entries(endless))("%s: are not read", (_, text) => {
  const error = thrown(() => read(text));
  expect(error).toBeInstanceOf(SpecError);
  expect(String(error)).toContain("without end");
});

test.each(Object.entries(entangled))("%s: asks for too much", (_, text) => {
  const document = read(text);
  const error = thrown(() => requireBounds(document));
  expect(error).toBeInstanceOf(SpecError);
  expect((error as SpecError).place.pointer).toMatch(/^\/components\/schemas\/S\d+/);
});

test("references that multiply can be followed, and not be written out", () => {
  const document = read(multiplying);
  expect(thrown(() => requireBounds(document))).toBeUndefined();
  expect(thrown(() => requireExpandable(bundle(document)))).toBeInstanceOf(RangeError);
});

test.each([
  ["a schema of itself", { A: { properties: { a: { $ref: "#/components/schemas/A" } } } }],
  ["a part of itself", { A: { allOf: [{ $ref: "#/components/schemas/A" }, {}] } }],
  ["one that is itself", { A: { $ref: "#/components/schemas/A" } }],
  ["one that leads nowhere", { A: { $ref: "#/gone" } }],
  [
    "a base and its variants",
    {
      A: { oneOf: [{ $ref: "#/components/schemas/B" }, { $ref: "#/components/schemas/C" }] },
      B: { allOf: [{ $ref: "#/components/schemas/A" }, {}] },
      C: { allOf: [{ $ref: "#/components/schemas/A" }, {}] },
    },
  ],
])("%s is within bounds", (_, schemas) => {
  const document = read(JSON.stringify({ openapi: "3.1.0", paths: {}, components: { schemas } }));
  expect(thrown(() => requireBounds(document))).toBeUndefined();
  expect(thrown(() => requireExpandable(bundle(document)))).toBeUndefined();
});

test("what one repeats in reason is read", () => {
  const text = `openapi: 3.1.0\nx-a: &a {${Array.from({ length: 1_000 }, (_, n) => `k${n}: 1`)}}\nx-b: [${Array.from({ length: 100 }, () => "*a").join(", ")}]\n`;
  expect(read(text).root.value).toHaveProperty("x-b.99.k999", 1);
});

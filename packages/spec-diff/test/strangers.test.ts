/** Documents of strangers that would keep a reader busy. */
import { SpecError } from "@org/openapi";
import { endless, entangled, multiplying } from "@org/openapi/testing";
import { expect, test } from "vitest";
import { diffDocuments } from "../src/diff.ts";
import { parseSpec } from "../src/load.ts";

function diff(base: string, revision: string) {
  return diffDocuments(parseSpec(base, "base"), parseSpec(revision, "revision"));
}

test.each(Object.entries({ ...endless, ...entangled }))("%s: nothing to compare", (_, document) => {
  expect(() => diff(document, document)).toThrow(SpecError);
  expect(() => diff(multiplying, document)).toThrow(SpecError);
});

test("references that multiply are compared", () => {
  const revision = multiplying.replace(
    '"type":"object"}}',
    '"type":"object","properties":{"z":{}}}}',
  );
  expect(diff(multiplying, multiplying)).toMatchObject({ bump: "none" });
  expect(diff(multiplying, revision).changes).not.toEqual([]);
});

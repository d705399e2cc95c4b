import { expect, test } from "vitest";
import { check } from "../src/check.ts";
import { replaced, temporarySpec } from "./temporary-spec.ts";

test("what can't be read further is a problem beside those found before", async () => {
  using temporary = temporarySpec({
    spec: (text) => replaced(text, "#/components/examples/typical", "#/components/examples/none"),
    provenance: () => null,
  });
  const { problems, ...counts } = await check(temporary.spec);
  const rules = problems.map(({ rule }) => rule);
  expect(rules).toEqual(expect.arrayContaining(["no-unresolved-refs", "provenance", "document"]));
  expect(problems.find(({ rule }) => rule === "document")).toMatchObject({ line: 28 });
  expect(counts).toEqual({ provider: "acme", operations: 0, statuses: 0, examples: 0 });
});

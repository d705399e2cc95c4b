import { expect, test } from "vitest";
import { lint } from "../src/lint.ts";
import { replaced, temporarySpec } from "./temporary-spec.ts";

test("a valid spec passes", async () => {
  using temporary = temporarySpec();
  expect(await lint(temporary.spec)).toEqual([]);
});

const example = "          examples:\n            not_found:";

test.each([
  [
    "a response without named examples",
    example,
    example.replace("examples", "x-examples"),
    "specs/named-examples",
  ],
  [
    "a property without a description",
    "          description: In cents.\n",
    "",
    "specs/schema-description",
  ],
  [
    "a schema without a description",
    "      description: What is wrong.\n",
    "",
    "specs/schema-description",
  ],
  ["a broken example", "amount: 0", 'amount: "0"', "no-invalid-media-type-examples"],
  [
    "an undescribed member in an example",
    "amount: 0",
    "amount: 0\n                    x: 1",
    "no-invalid-media-type-examples",
  ],
  [
    "an example without a summary",
    "                  summary: No money\n",
    "",
    "rule/example-summary",
  ],
  [
    "an example with an odd name",
    "                zero:",
    "                Zero:",
    "rule/example-name-casing",
  ],
  [
    "an unused component",
    '                  $ref: "#/components/examples/typical"',
    "                  summary: a\n                  value: { amount: 1 }",
    "no-unused-components",
  ],
  ["an unknown security scheme", "  - key: []", "  - other: []", "security-defined"],
  [
    "an empty description",
    "description: The balance.",
    'description: ""',
    "rule/response-description",
  ],
  ["a missing operationId", "      operationId: getBalance\n", "", "operation-operationId"],
  [
    "a dangling reference",
    "#/components/schemas/Reason",
    "#/components/schemas/Cause",
    "no-unresolved-refs",
  ],
])("%s is caught", async (_, from, to, rule) => {
  using temporary = temporarySpec({ spec: (text) => replaced(text, from, to) });
  const problems = await lint(temporary.spec);
  expect(problems.map((problem) => problem.rule)).toContain(rule);
  for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
});

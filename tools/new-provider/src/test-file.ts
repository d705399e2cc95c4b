import type { Model } from "@org/generate";
import type { Json, JsonObject } from "@org/openapi";
import { typeName } from "./name.ts";
import { wordsOf } from "./words.ts";

/** What the conformance test of a new package states beside its model. */
export interface TestFacts {
  /** The `operationId` behind `fetchBalances`. */
  readonly operation: string;
  readonly args: Readonly<Record<string, JsonObject>>;
  readonly reports: Readonly<Record<string, readonly string[]>>;
  readonly canary: Readonly<Record<string, Json>>;
}

/** `test/conformance.test.ts`: every operation, status and example against a Prism server. */
export function testFile({ name, credentials }: Model, facts: TestFacts): string {
  const type = typeName(name);
  const options = credentials.map((credential) => {
    return `${credential.name}: "${wordsOf(credential.name)}"`;
  });
  const literal = (value: unknown): string => JSON.stringify(value, null, 2);
  return `import { testConformance } from "@org/conformance";
import { create${type} } from "../src/index.ts";

testConformance({
  provider: ${JSON.stringify(name)},
  connect: (options) => create${type}({ ...options, ${options.join(", ")} }),
  args: ${literal(facts.args)},
  balances: ${JSON.stringify(facts.operation)},
  reports: ${literal(facts.reports)},
  canary: ${literal(facts.canary)},
});
`;
}

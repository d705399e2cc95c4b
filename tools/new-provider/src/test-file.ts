import { type Model, pascalCase } from "@org/generate";
import type { JsonObject } from "@org/openapi";
import { wordsOf } from "./words.ts";

/** What the conformance test of a new package states beside its model. */
export interface TestFacts {
  /** The `operationId` behind `fetchBalances`. */
  readonly operation: string;
  readonly args: Readonly<Record<string, JsonObject>>;
  readonly reports: Readonly<Record<string, readonly string[]>>;
}

/** `test/conformance.test.ts`: every operation, status and example against a Prism server. */
export function testFile({ name, title, credentials }: Model, facts: TestFacts): string {
  const factory = `create${pascalCase(title)}`;
  const options = credentials.map((credential) => {
    return `${credential.name}: "${wordsOf(credential.name)}"`;
  });
  return `import { testConformance } from "@org/conformance";
import { ${factory} } from "../src/index.ts";

testConformance({
  provider: ${JSON.stringify(name)},
  connect: (options) => ${factory}({ ${["...options", ...options].join(", ")} }),
  args: ${JSON.stringify(facts.args)},
  balances: ${JSON.stringify(facts.operation)},
  reports: ${JSON.stringify(facts.reports, null, 2)},
  canary: { "": "no answer of this API" },
});
`;
}

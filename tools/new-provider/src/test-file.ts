import type { Model } from "@org/generate";
import type { JsonObject } from "@org/openapi";
import { wordsOf } from "./words.ts";

/** `test/conformance.test.ts`: every operation, status and example against a Prism server. */
export function testFile(
  { name, typeName, credentials, balances }: Model,
  args: Readonly<Record<string, JsonObject>>,
  reports: Readonly<Record<string, readonly string[]>>,
): string {
  const factory = `create${typeName}`;
  const options = credentials.map((one) => `${one.name}: "${wordsOf(one.name)}"`);
  const operation = balances?.operation.originalId ?? balances?.operation.id;
  return `import { testConformance } from "@org/conformance";
import { ${factory} } from "../src/index.ts";

testConformance({
  provider: ${JSON.stringify(name)},
  connect: (options) => ${factory}({ ${["...options", ...options].join(", ")} }),
  args: ${JSON.stringify(args)},
  balances: ${JSON.stringify(operation)},
  reports: ${JSON.stringify(reports, null, 2)},
  canary: { "": "no answer of this API" },
});
`;
}

import type { Model } from "@org/generate";

/** `test/conformance.test.ts`: every operation, status and example, by a Prism server and by the package's mock. */
export function testFile(
  { typeName }: Pick<Model, "typeName">,
  reports: Readonly<Record<string, readonly string[]>>,
): string {
  return `import { testConformance } from "@org/conformance";
import { mock${typeName} } from "../src/generated/testing.ts";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  mock: mock${typeName},
  reports: ${JSON.stringify(reports, null, 2)},
});
`;
}

/** `test/conformance.test.ts`: every operation, status and example against a Prism server. */
export function testFile(reports: Readonly<Record<string, readonly string[]>>): string {
  return `import { testConformance } from "@org/conformance";
import { definition } from "../src/index.ts";

testConformance({
  definition,
  reports: ${JSON.stringify(reports, null, 2)},
});
`;
}

/**
 * `test/conformance.test.ts`: every operation, status and example against a Prism server, and the normalizer
 * against what follows from the examples.
 *
 * @param mock the function that makes the package's mock, which is then held against the examples too
 */
export function testFile(
  reports: Readonly<Record<string, readonly string[]>>,
  mock?: string,
): string {
  const [imported, given] =
    mock === undefined
      ? ["", ""]
      : [`import { ${mock} } from "../src/generated/testing.ts";\n`, `  mock: ${mock},\n`];
  return `import { testConformance } from "@org/conformance";
${imported}import { definition } from "../src/index.ts";

testConformance({
  definition,
${given}  reports: ${JSON.stringify(reports, null, 2)},
});
`;
}

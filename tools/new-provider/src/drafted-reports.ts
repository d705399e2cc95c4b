import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BalanceOperation } from "./balance-operation.ts";
import { NewProviderError } from "./error.ts";

/** What is used of `@org/core` as the new package has it installed. */
interface Core {
  buildReport(provider: string, normalize: (report: unknown) => void): unknown;
  parseJson(text: string): unknown;
}

/**
 * What the drafted normalizer reads today of each example, in the lines of the conformance test: a
 * person who changes the normalizer sees there what that changes.
 *
 * @throws {NewProviderError} when the normalizer, or what it needs, can't be loaded.
 */
export async function draftedReports(
  root: string,
  name: string,
  { examples }: Pick<BalanceOperation, "examples">,
): Promise<Record<string, readonly string[]>> {
  const load = async (file: string) => {
    try {
      return await import(pathToFileURL(path.join(root, file)).href);
    } catch (cause) {
      throw new NewProviderError(`${file} can't be loaded: ${String(cause)}`);
    }
  };
  const core: Core = await load("packages/core/dist/index.js");
  const { normalize } = await load(`packages/${name}/src/normalize.ts`);
  const { showReport } = await load("packages/conformance/src/show-report.ts");
  return Object.fromEntries(
    examples.map((example) => {
      const answer = core.parseJson(JSON.stringify(example.value));
      const report = core.buildReport(name, (builder) => normalize(answer, builder, {}));
      return [example.name, showReport(report)];
    }),
  );
}

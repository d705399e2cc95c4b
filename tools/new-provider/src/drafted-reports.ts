import path from "node:path";
import { pathToFileURL } from "node:url";
import { useCoreSources } from "@org/generate";
import type { BalanceReport, CallOptions } from "../../../packages/core/src/index.ts";
import type { AnyDefinition } from "../../../packages/core/src/provider.ts";
import type { Example } from "./balance-operation.ts";
import { NewProviderError } from "./error.ts";

/** What is asked of a client here. */
interface Reports {
  fetchBalances(args: object, options: CallOptions): Promise<BalanceReport>;
}

/**
 * What the client of a new package reports of each example, in the lines of the conformance test: a
 * person who changes the normalizer sees there what that changes.
 *
 * @param spec the file of its document
 * @throws {NewProviderError} when its client does not take an example.
 */
export async function draftedReports(
  folder: string,
  spec: string,
  examples: readonly Example[],
  args: object,
): Promise<Record<string, readonly string[]>> {
  useCoreSources();
  const { createClient } = await import("../../../packages/core/src/provider.ts");
  // Both import core, which nobody may have built yet.
  const { startMock } = await import("@org/mock");
  const { showReport } = await import("@org/conformance/report");
  const url = pathToFileURL(path.join(folder, "src/generated/client.ts")).href;
  const { definition }: { definition: AnyDefinition } = await import(/* @vite-ignore */ url);
  const credentials = definition.provider.credentials.map(({ name }) => [name, "secret"]);
  // The server of the conformance test: it hands out tokens as well.
  await using mock = await startMock(spec);
  const client = createClient<Reports>(definition, {
    ...Object.fromEntries(credentials),
    baseUrl: mock.url,
    maxRetries: 0,
  });
  const reports: Record<string, readonly string[]> = {};
  for (const { name } of examples) {
    try {
      const report = await client.fetchBalances(args, { headers: { prefer: `example=${name}` } });
      reports[name] = showReport(report);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new NewProviderError(`the client does not take the example ${name}: ${reason}`);
    }
  }
  return reports;
}

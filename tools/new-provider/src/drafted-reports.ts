import path from "node:path";
import { pathToFileURL } from "node:url";
import { useCoreSources } from "@org/generate";
import type { BalanceClient } from "../../../packages/core/src/index.ts";
import type { AnyDefinition } from "../../../packages/core/src/provider.ts";
import type { Example } from "./balance-operation.ts";

/**
 * What the client of a new package reports of each example, in the lines of the conformance test: a
 * person who changes the normalizer sees there what that changes.
 *
 * @throws {Error} when the package can't be loaded, or its client does not take an example.
 */
export async function draftedReports(
  folder: string,
  examples: readonly Example[],
  args: object,
): Promise<Record<string, readonly string[]>> {
  useCoreSources();
  const { createClient } = await import("../../../packages/core/src/provider.ts");
  const { showReport } = await import("@org/conformance/report");
  const url = pathToFileURL(path.join(folder, "src/generated/client.ts")).href;
  const { definition }: { definition: AnyDefinition } = await import(/* @vite-ignore */ url);
  const credentials = definition.provider.credentials.map(({ name }) => [name, "secret"]);
  const reports: Record<string, readonly string[]> = {};
  for (const { name, value } of examples) {
    const client = createClient<BalanceClient<object>>(definition, {
      ...Object.fromEntries(credentials),
      baseUrl: "http://127.0.0.1",
      fetch: async () => Response.json(value),
    });
    reports[name] = showReport(await client.fetchBalances(args));
  }
  return reports;
}

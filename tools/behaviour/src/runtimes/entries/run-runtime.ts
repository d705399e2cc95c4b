import { type Result, type Runtime, runCases, useDefinitions } from "@org/conformance/behaviour";
import { definitions } from "../../definitions.ts";

/** Runs all cases and hands the results to the server that the runtime was started for. */
export async function runRuntime(origin: string, runtime: Runtime): Promise<void> {
  const hand = async (results: readonly Result[], done: boolean): Promise<void> => {
    const body = JSON.stringify({ results, done });
    await (await fetch(`${origin}/results`, { method: "POST", body })).text();
  };
  useDefinitions(definitions);
  await runCases(origin, runtime, (results) => hand(results, false));
  await hand([], true);
}

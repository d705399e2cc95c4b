import type { RuntimeName } from "../../suite/case.ts";
import { type Result, runCases } from "../../suite/run.ts";

/** Runs all cases and hands the results to the server that the runtime was started for. */
export async function runRuntime(
  origin: string,
  name: string,
  inspect: (value: unknown) => string,
): Promise<void> {
  const hand = async (results: readonly Result[], done: boolean): Promise<void> => {
    const body = JSON.stringify({ results, done });
    await (await fetch(`${origin}/results`, { method: "POST", body })).text();
  };
  await runCases(origin, { name: name as RuntimeName, inspect }, (results) => hand(results, false));
  await hand([], true);
}

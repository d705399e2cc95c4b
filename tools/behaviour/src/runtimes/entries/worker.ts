/** Runs the cases in a worker, when the server knocks. */
import { spill } from "@org/conformance/behaviour";
import { runRuntime } from "./run-runtime.ts";

export default {
  async test(_controller: unknown, { ORIGIN }: { readonly ORIGIN: string }): Promise<void> {
    await runRuntime(ORIGIN, { name: "workerd", parallel: 5, inspect: spill });
  },
};

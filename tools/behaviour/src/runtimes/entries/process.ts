/** Runs the cases in a process: Node, Bun, Deno. */
import { inspect } from "node:util";
import type { RuntimeName } from "@org/conformance/behaviour";
import { runRuntime } from "./run-runtime.ts";

const [origin = "", name] = process.argv.slice(2);
const options = { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true };
await runRuntime(origin, {
  name: name as RuntimeName,
  parallel: 16,
  inspect: (value) => inspect(value, options),
});

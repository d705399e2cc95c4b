/** Runs the cases in a process: Node, Bun, Deno; by `@org/core/node`, where undici is named. */
import { inspect } from "node:util";
import { type RuntimeName, useFetch } from "@org/conformance/behaviour";
import { runRuntime } from "./run-runtime.ts";

const [origin = "", name, transport] = process.argv.slice(2);
if (transport === "undici") {
  const [{ createFetch }, { Agent }] = await Promise.all([
    import("@org/core/node"),
    import("undici"),
  ]);
  useFetch(createFetch(new Agent()));
}
const options = { showHidden: true, depth: Number.POSITIVE_INFINITY, getters: true };
await runRuntime(origin, {
  name: name as RuntimeName,
  parallel: 16,
  inspect: (value) => inspect(value, options),
});

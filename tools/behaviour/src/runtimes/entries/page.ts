/** Runs the cases in a page. */
import { spill } from "../../suite/spill.ts";
import { runRuntime } from "./run-runtime.ts";

await runRuntime(location.origin, "chromium", spill);

/** Runs the cases in a page. */
import { spill } from "@org/conformance/behaviour";
import { runRuntime } from "./run-runtime.ts";

// A browser opens six connections to a host: for three calls, and for what their cases ask the server.
await runRuntime(location.origin, { name: "chromium", parallel: 3, inspect: spill });

import { expect, test } from "vitest";
import { showLine } from "../src/client/show-line.ts";

const OWN = "    at async api.GET (/app/node_modules/@org/core/dist/index.js:1:1)";
const CALLER = "    at async callsApi (/app/main.js:2:3)";

const [ticks, run, timers] = [
  "    at process.processTicksAndRejections (node:internal/process/task_queues:104:5)",
  "    at runNextTicks (node:internal/process/task_queues:69:3)",
  "    at process.processTimers (node:internal/timers:615:9)",
] as const;

function withStack(...lines: readonly string[]): Error {
  return Object.assign(new Error("here"), { stack: ["Error: here", ...lines].join("\n") });
}

test.each([
  ["nothing", []],
  ["its ticks", [ticks]],
  ["its ticks after a timer", [ticks, run, timers]],
  ["a function without a name", [ticks, "    at node:internal/main/run_main_module:33:47"]],
])("the caller's line is found behind what the runtime was at: %s", (_, between) => {
  const error = withStack(...between);
  const { stack } = error;
  showLine(error, withStack(...between, OWN, CALLER));
  expect(error.stack).toBe(`${stack}\n${CALLER}`);
});

test("a stack that leads there already stays what it is", () => {
  const error = withStack(OWN, CALLER);
  const { stack } = error;
  showLine(error, withStack(ticks, OWN, CALLER));
  expect(error.stack).toBe(stack);
});

// Every test as it stands: its types, and the runner that it is for.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { renameSync } from "node:fs";
import { promisify, stripVTControlCharacters } from "node:util";

const run = promisify(execFile);
const current = process.env.npm_node_execpath;
const TYPES = ["node_modules/typescript/bin/tsc"];
const VITEST = ["node_modules/vitest/vitest.mjs", "run"];
const JEST = "node_modules/jest/bin/jest.js";

function older(line) {
  return `node_modules/node-${line}-${process.arch}/bin/node`;
}

await run(current, TYPES);
await run(current, [...VITEST, "--exclude", "mismatch.test.ts"]);
await run(current, [...VITEST, "--config", "vitest.linked.config.ts"]);
await run(current, ["--experimental-vm-modules", JEST]);
await run(current, [JEST, "--config", "jest.require.config.js"]);

// Node leaves out types by itself, but for the oldest, which runs what the compiler wrote.
const TYPED = ["--test", "node.test.ts", "node-openapi.test.ts"];
const nodes = [[current, TYPED]];
if (process.platform === "linux") {
  nodes.push(
    [older(22), TYPED],
    [older(20), ["--test", "out/node.test.js", "out/node-openapi.test.js"]],
  );
}
for (const [node, args] of nodes) await run(node, args);

// A test that fails says what is wrong, and where.
const failed = await run(current, [...VITEST, "mismatch.test.ts"]).catch((error) => error);
assert.equal(failed.code, 1);
const output = stripVTControlCharacters(failed.stderr);
for (const line of [
  "RequestMismatchError: finix: the mock was sent GET https://finix.example/balances/BA1",
  "❯ isLow is-low.ts:8:23",
  "❯ mismatch.test.ts:9:10",
]) {
  assert(output.includes(line), output);
}

// The same test with an older Mock Service Worker where the newest was.
renameSync("node_modules/msw", "node_modules/msw-3");
renameSync("node_modules/msw-2", "node_modules/msw");
await run(current, TYPES);
await run(current, [...VITEST, "msw.test.ts"]);

console.log("vitest, Jest, Node's own; Mock Service Worker 3 and 2, nock, undici; their types");

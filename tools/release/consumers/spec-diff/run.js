// The command, `npx spec-diff` as a person types it, and its types; on the oldest Node that is promised too.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
// The package `node` would download this one with an install script; these hold the binary, of Linux.
const oldest = `node_modules/node-20-${process.arch}/bin/node`;
const nodes = [...(process.platform === "linux" ? [oldest] : []), process.env.npm_node_execpath];

const versions = [];
for (const node of nodes) {
  await run(node, ["compare.js"]);
  versions.push((await run(node, ["--version"])).stdout.trim());
}
const typed = execFileSync("npx", ["--no-install", "spec-diff", "old.yaml", "new.yaml"]);
assert.match(String(typed), /version bump: major$/m);
const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "main.ts"];
await run(process.env.npm_node_execpath, ["node_modules/typescript-7/bin/tsc", ...options]);
console.log(
  `the command, its report and its functions, on Node ${versions.join(" and ")}; its types`,
);

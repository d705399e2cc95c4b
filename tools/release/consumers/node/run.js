// ES modules, CommonJS in Node's test runner and the command, on every Node that is promised.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
// The oldest that is promised, the last line before this one, and the one that npm runs on. The package
// `node` would download the first two with an install script; these hold the binary, of Linux.
const older = [20, 22].map((line) => `node_modules/node-${line}-${process.arch}/bin/node`);
const nodes = [...(process.platform === "linux" ? older : []), process.env.npm_node_execpath];
const programs = [["import.js"], ["--test", "require.test.cjs"], ["command.js"]];

const versions = await Promise.all(
  nodes.map(async (node) => {
    for (const program of programs) await run(node, program);
    return (await run(node, ["--version"])).stdout.trim();
  }),
);
if (process.platform === "linux" && versions[0] !== "v20.19.0") {
  throw new Error(`the oldest is ${versions[0]}`);
}
console.log(`import, require and the command, on Node ${versions.join(", ")}`);

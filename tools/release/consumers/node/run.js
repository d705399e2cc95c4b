// ES modules, CommonJS in Node's test runner and the command, on every Node that is promised.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
// The oldest that is promised, the last line before this one, and the one that npm runs on.
const nodes = [
  "node_modules/node-20/bin/node",
  "node_modules/node-22/bin/node",
  process.env.npm_node_execpath,
];
const programs = [["import.js"], ["--test", "require.test.cjs"], ["command.js"]];

const versions = await Promise.all(
  nodes.map(async (node) => {
    for (const program of programs) await run(node, program);
    return (await run(node, ["--version"])).stdout.trim();
  }),
);
if (versions[0] !== "v20.19.0") throw new Error(`the oldest is ${versions[0]}`);
console.log(`import, require and the command, on Node ${versions.join(", ")}`);

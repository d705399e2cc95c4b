// The configuration that the tests run with is the one that users read.
const assert = require("node:assert/strict");
const { readFileSync } = require("node:fs");

const configuration = readFileSync("jest.config.js", "utf8");
const readme = readFileSync("node_modules/@org/core/README.md", "utf8");
assert(
  readme.includes(`\`\`\`js\n// jest.config.js\n${configuration}\`\`\`\n`),
  "the README differs",
);

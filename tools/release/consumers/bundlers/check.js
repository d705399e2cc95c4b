// Every bundle holds the one provider that main.js imports, and runs.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

// Bundlers replace `process.env` by what it was when they ran.
globalThis.PROVIDERS_URL = process.env.PROVIDERS_URL;

// What is for tests alone; a word that only the test kit has tells where it is.
const kit = "RequestMismatchError";
assert(readFileSync("node_modules/@org/core/dist/testing.js", "utf8").includes(kit));

const bundlers = readdirSync("out");
assert.deepEqual(bundlers, ["esbuild", "rollup", "vite", "webpack"]);

function sizeOf(scripts) {
  const sum = (sizes) => (sizes.reduce((total, size) => total + size, 0) / 1000).toFixed(1);
  const minified = sum(scripts.map(({ length }) => length));
  return `${minified} kB minified, ${sum(scripts.map((script) => gzipSync(script).length))} gzipped`;
}

for (const bundler of bundlers) {
  const files = readdirSync(`out/${bundler}`, { recursive: true }).filter((file) =>
    /\.m?js$/.test(file),
  );
  const scripts = files.map((file) => readFileSync(`out/${bundler}/${file}`));
  const text = Buffer.concat(scripts).toString().toLowerCase();
  for (const other of ["glomo", "marqeta", "muda", "wooshpay", "zod", kit.toLowerCase()]) {
    assert(!text.includes(other), `${bundler} bundled ${other}`);
  }
  await import(`./out/${bundler}/main.js`);
  console.log(`${bundler.padEnd(7)} Finix alone: ${sizeOf(scripts)}`);
}

// Every bundle holds the one provider that main.js imports, and runs.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const kilobytes = (buffer) => `${(buffer.length / 1000).toFixed(1)} kB`;
const bundlers = readdirSync("out");
assert.deepEqual(bundlers, ["esbuild", "rollup", "vite", "webpack"]);

for (const bundler of bundlers) {
  const bundle = readFileSync(`out/${bundler}/main.js`);
  for (const other of ["glomo", "marqeta", "muda", "wooshpay", "zod"]) {
    assert(!bundle.toString().toLowerCase().includes(other), `${bundler} bundled ${other}`);
  }
  await import(`./out/${bundler}/main.js`);
  const sizes = `${kilobytes(bundle)} minified, ${kilobytes(gzipSync(bundle))} gzipped`;
  console.log(`${bundler.padEnd(7)} Finix alone: ${sizes}`);
}

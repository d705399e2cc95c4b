import { expect, test } from "vitest";
import { checkManifest } from "../src/check/manifest.ts";
import { manifest } from "./sample.ts";

const directory = "packages/sample";

test("a complete package.json has no problem", () => {
  expect(checkManifest(manifest, directory)).toEqual([]);
});

test("what can be imported has types", () => {
  const { types: _, ...untyped } = manifest;
  expect(checkManifest(untyped, directory)).toEqual(["/types is missing"]);
});

test("a command needs no entry and no types", () => {
  const { types: _, ...untyped } = manifest;
  const exports = { "./package.json": "./package.json" };
  const command = { ...untyped, exports, bin: { sample: "./dist/cli.js" } };
  expect(checkManifest(command, directory)).toEqual([]);
});

test.each([
  [{ license: "ISC" }, '/license is "ISC", not "MIT"'],
  [{ sideEffects: true }, "/sideEffects is true, not false"],
  [{ engines: { node: ">=18" } }, '/engines/node is ">=18", not ">=20.19"'],
  [{ publishConfig: { access: "public" } }, "/publishConfig/provenance is missing, not true"],
  [{ publishConfig: { provenance: true } }, '/publishConfig/access is missing, not "public"'],
  [{ homepage: "https://example.com" }, "/homepage does not lead to packages/sample"],
  [{ bugs: "" }, "/bugs is missing: where to report one"],
  [
    { repository: { url: manifest.repository.url, directory: "packages/other" } },
    '/repository/directory is "packages/other", not "packages/sample"',
  ],
  [
    { scripts: { postinstall: "node x.js" } },
    "/scripts/postinstall would run on the machines of users: remove it",
  ],
  [
    { dependencies: { "@org/core": "workspace:^" } },
    '@org/core is "workspace:^": that means nothing outside this workspace',
  ],
  [
    { dependencies: { commander: "catalog:" } },
    'commander is "catalog:": that means nothing outside this workspace',
  ],
  [
    { peerDependencies: { zod: "4.6.7" } },
    'peer zod is pinned to "4.6.7": give the range that works',
  ],
])("%j is refused", (change, problem) => {
  expect(checkManifest({ ...manifest, ...change }, directory)).toEqual([problem]);
});

test("types come first in every entry", () => {
  const entry = { default: "./dist/index.js", types: "./dist/index.d.ts" };
  const exports = { ...manifest.exports, "./schemas": entry };
  expect(checkManifest({ ...manifest, exports }, directory)).toEqual([
    '/exports "./schemas" does not begin with its types',
  ]);
});

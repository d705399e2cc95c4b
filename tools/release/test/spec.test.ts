import { expect, test } from "vitest";
import { checkSpec } from "../src/check/spec.ts";
import { files, manifest } from "./sample.ts";
import { temporaryFolder } from "./temporary.ts";

const directory = "packages/sample";
const text = "openapi: 3.1.0\n";
const exports = { ...manifest.exports, "./openapi.yaml": "./dist/openapi.yaml" };
const described = { ...manifest, exports };

function check(packed: Readonly<Record<string, string | object>>): string[] {
  const root = temporaryFolder({ "specs/sample/openapi.yaml": text });
  return checkSpec(temporaryFolder({ ...files, ...packed }), manifest, root, directory);
}

test("the spec is found by the package's name", () => {
  expect(check({ "package.json": described, "dist/openapi.yaml": text })).toEqual([]);
});

test("a package that is made of no spec needs none", () => {
  expect(checkSpec(temporaryFolder(files), manifest, temporaryFolder(), directory)).toEqual([]);
});

const lost = "@org/sample/openapi.yaml does not lead to a file: /exports has to name it";

test.each([
  ["is not named", { "dist/openapi.yaml": text }, lost],
  ["is not in the package", { "package.json": described }, lost],
  [
    "is an older one",
    { "package.json": described, "dist/openapi.yaml": `${text}info: {}\n` },
    "@org/sample/openapi.yaml differs from specs/sample/openapi.yaml: build the package again",
  ],
])("one that %s is a problem", (_, packed, problem) => {
  expect(check(packed)).toEqual([problem]);
});

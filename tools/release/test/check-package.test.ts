import { join } from "node:path";
import { expect, test } from "vitest";
import { checkPackage, checkVersion } from "../src/check/check-package.ts";
import { files, manifest } from "./sample.ts";
import { temporaryFolder } from "./temporary.ts";

const directory = "packages/sample";

test("a sound package passes everything, publint and attw too", async () => {
  const folder = temporaryFolder(files);
  const result = await checkPackage({ folder, directory, manifest }, folder, temporaryFolder());
  expect(result).toMatchObject({ name: "@org/sample", version: "1.2.3", problems: [] });
  expect(result.files).toEqual(Object.keys(files).sort());
  expect(result.size).toBeGreaterThan(500);
});

test("so does one that has a text among its entries", async () => {
  const exports = { ...manifest.exports, "./openapi.yaml": "./dist/openapi.yaml" };
  const folder = temporaryFolder({
    ...files,
    "package.json": { ...manifest, exports },
    "dist/openapi.yaml": "openapi: 3.1.0\n",
  });
  const result = await checkPackage({ folder, directory, manifest }, folder, temporaryFolder());
  expect(result.problems).toEqual([]);
});

test("publint and attw have their say", async () => {
  const exports = {
    ...manifest.exports,
    "./extra": { types: "./dist/extra.d.ts", import: "./dist/extra.cjs" },
  };
  const folder = temporaryFolder({
    ...files,
    "package.json": { ...manifest, exports },
    "dist/extra.cjs": "exports.a = 1;\n",
  });
  const { problems } = await checkPackage(
    { folder, directory, manifest },
    folder,
    join(temporaryFolder(), "out"),
  );
  expect(problems).toContainEqual(expect.stringMatching(/^publint: .*extra\.d\.ts/));
  expect(problems).toContainEqual(expect.stringMatching(/^attw: /));
});

test("a package without a version is none to release", () => {
  const found = { name: "@org/sample", version: "0.0.0", files: [], size: 1, problems: ["a"] };
  const problem = expect.stringContaining("0.0.0 is no version to release");
  expect(checkVersion(found).problems).toEqual(["a", problem]);
  expect(checkVersion({ ...found, version: "0.1.0" }).problems).toEqual(["a"]);
});

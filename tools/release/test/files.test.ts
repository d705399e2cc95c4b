import { expect, test } from "vitest";
import { checkFiles } from "../src/check/files.ts";
import { files, manifest } from "./sample.ts";
import { temporaryFolder } from "./temporary.ts";

const root = "/builds/balances";

test("a complete package has no problem", () => {
  expect(checkFiles(temporaryFolder(files), manifest, root)).toEqual([]);
});

test.each(["test/index.test.ts", "tsconfig.json", "dist/.env", "src/notes.md", ".npmrc"])(
  "%s is not published",
  (path) => {
    const folder = temporaryFolder({ ...files, [path]: "" });
    expect(checkFiles(folder, manifest, root)).toEqual([`${path} is published and should not be`]);
  },
);

test.each(["README.md", "CHANGELOG.md", "LICENSE"])("%s is missed", (path) => {
  const { [path]: _, ...others } = files;
  expect(checkFiles(temporaryFolder(others), manifest, root)).toEqual([`${path} is missing`]);
});

test("what package.json names is missed", () => {
  const { "dist/index.d.ts": _, ...others } = files;
  const problem = "dist/index.d.ts is missing: package.json names it";
  expect(new Set(checkFiles(temporaryFolder(others), manifest, root))).toEqual(new Set([problem]));
});

test("the changelog tells of the version", () => {
  const folder = temporaryFolder({ ...files, "CHANGELOG.md": "# @org/sample\n\n## 1.2.2\n" });
  expect(checkFiles(folder, manifest, root)).toEqual(["CHANGELOG.md has no entry for 1.2.3"]);
});

test("what was never released has no changelog yet", () => {
  const { "CHANGELOG.md": _, ...others } = files;
  const unreleased = { ...manifest, version: "0.0.0" };
  expect(checkFiles(temporaryFolder(others), unreleased, root)).toEqual([]);
  expect(checkFiles(temporaryFolder(files), unreleased, root)).toEqual([
    "CHANGELOG.md has no entry for 0.0.0",
  ]);
});

test.each([`${root}/`, "file:///"])("the path %s is found", (path) => {
  const folder = temporaryFolder({ ...files, "dist/chunk.js": `const at = "${path}src";` });
  expect(checkFiles(folder, manifest, root)).toEqual([
    `dist/chunk.js holds "${path}", a path of the machine that built it`,
  ]);
});

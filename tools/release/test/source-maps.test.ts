import { expect, test } from "vitest";
import { checkSourceMaps } from "../src/check/source-maps.ts";
import { files, sourceMap } from "./sample.ts";
import { temporaryFolder } from "./temporary.ts";

function check(changes: Readonly<Record<string, string | object>>) {
  return checkSourceMaps(temporaryFolder({ ...files, ...changes }));
}

test("a map that leads to the declarations has no problem", () => {
  expect(check({})).toEqual([]);
});

test("a script needs a map", () => {
  const script = 'import { a } from "./a.js";\nconst b = a;\nexport { b };\n';
  expect(check({ "dist/chunk.js": script })).toEqual(["dist/chunk.js.map is missing"]);
  const handedOn = 'import { a as b } from "./a.js";\nexport { b };\n';
  expect(check({ "dist/chunk.js": handedOn })).toEqual([]);
});

test("a script names its map", () => {
  expect(check({ "dist/index.js": "function answer() {}\n" })).toEqual([
    "dist/index.js does not name its source map",
  ]);
});

test("the text of a source is in the map", () => {
  const { sourcesContent: _, ...without } = sourceMap;
  expect(check({ "dist/index.js.map": without })).toContain(
    "dist/index.js.map has no text for src/index.ts",
  );
});

test("a source is in the package", () => {
  const elsewhere = { ...sourceMap, sources: ["../../core/src/index.ts"] };
  expect(check({ "dist/index.js.map": elsewhere })).toContain(
    "dist/index.js.map: ../core/src/index.ts is not published",
  );
});

test("a source of a tool that is bundled in has its text in the map alone", () => {
  const bundled = { ...sourceMap, sources: ["../../../tools/openapi/src/index.ts"] };
  expect(check({ "dist/index.js.map": bundled })).toEqual([]);
});

test("a mapping to another line is found", () => {
  expect(check({ "dist/index.js.map": { ...sourceMap, mappings: "AAAA" } })).toEqual([
    "dist/index.js:1 answer leads to no line that declares it",
  ]);
});

/** Documents that a branch renames or deletes. */
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { changedSpecs, diffSince } from "../src/gate/specs.ts";
import { changedFiles } from "../src/gate/tree.ts";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";

const WITHOUT_NOTE = { components: { schemas: { Thing: { properties: { note: null } } } } };

let repository: Repository;
let base: string;

beforeEach(() => {
  repository = createRepository();
  repository.write("api.yaml", stringify(BASE));
  repository.write("other.txt", "Nothing of ours.\n");
  base = repository.commit("Start");
});

afterEach(() => repository.remove());

function changes(path: string): string[] {
  const diff = diffSince(repository.root, base, path, changedFiles(repository.root, base));
  return diff.changes.map(({ id }) => id);
}

function specs() {
  const found = changedSpecs(repository.root, base, changedFiles(repository.root, base));
  return found.map(({ provider, diff }) => [provider, diff.bump]);
}

test("a renamed document is compared with what it was, committed or not", () => {
  repository.drop("api.yaml");
  repository.write("v2/openapi.yaml", stringify(overlay(BASE, WITHOUT_NOTE)));
  expect(changes("v2/openapi.yaml")).toEqual(["property-removed"]);
  expect(changes("api.yaml")).toEqual(["property-removed"]);
  repository.commit("Renamed");
  expect(changes("v2/openapi.yaml")).toEqual(["property-removed"]);
});

test("a document that is gone broke everything, and one that never was is an error", () => {
  repository.drop("api.yaml");
  expect(changes("api.yaml")).toEqual(["operation-removed"]);
  expect(() => changes("nowhere.yaml")).toThrow("nowhere.yaml: no such file");
});

test("a document beside which another one is new is no other document", () => {
  repository.write("more.yaml", stringify(BASE));
  expect(changes("api.yaml")).toEqual([]);
  expect(changes("more.yaml")).toEqual(["operation-added"]);
});

test("a document in several files is compared with all of them, as they were", () => {
  const file = (schema: object) => stringify({ Thing: schema });
  const things = {
    "200": {
      description: "A thing.",
      content: { "application/json": { schema: { $ref: "common.yaml#/Thing" } } },
    },
  };
  const paths = { "/things": { get: { operationId: "getThings", responses: things } } };
  const text = { openapi: "3.1.0", info: { title: "Things", version: "1" }, paths };
  repository.write("specs/things/openapi.yaml", stringify(text));
  const { a, b } = { a: { type: "string" }, b: { type: "string" } };
  repository.write("specs/things/common.yaml", file({ type: "object", properties: { a, b } }));
  base = repository.commit("In two files");
  repository.write("specs/things/provenance.yaml", "source: authored\n");
  expect(specs()).toEqual([]);
  repository.write("specs/things/common.yaml", file({ type: "object", properties: { a } }));
  expect(changes("specs/things/openapi.yaml")).toEqual(["property-removed"]);
  expect(specs()).toEqual([["things", "major"]]);
});

test("an edit within the second of a commit is seen later, though it keeps the size of the file", async () => {
  repository.write("same.txt", "A");
  base = repository.commit("A");
  repository.write("same.txt", "B");
  // Git knows files by their size and second: it must be as wary of a copy of its index as of the index.
  await setTimeout(1_100);
  expect(changedFiles(repository.root, base)).toEqual([{ path: "same.txt", status: "changed" }]);
});

test("looking changes nothing of the repository", () => {
  repository.write("new.txt", "New.\n");
  const status = repository.git("status", "--porcelain");
  const objects = repository.git("count-objects");
  expect(changedFiles(repository.root, base)).toEqual([{ path: "new.txt", status: "added" }]);
  expect(repository.git("status", "--porcelain")).toBe(status);
  expect(repository.git("count-objects")).toBe(objects);
});

test("a path is taken as git has it, whatever it is called", () => {
  repository.write('a "b"\n→ c.txt', "Odd.\n");
  repository.write(".gitignore", "ignored\n");
  repository.write("ignored", "Nobody's.\n");
  const paths = changedFiles(repository.root, base).map(({ path }) => path);
  expect(paths.sort()).toEqual([".gitignore", 'a "b"\n→ c.txt']);
});

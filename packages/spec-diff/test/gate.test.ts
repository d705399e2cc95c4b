import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generate, type Target } from "@org/generate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { checkChangesets } from "../src/gate/check.ts";
import { generatedProblems } from "../src/gate/generated.ts";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";

const SPEC = "specs/things/openapi.yaml";
const WITHOUT_NOTE = { components: { schemas: { Thing: { properties: { note: null } } } } };
const WITH_DEPRECATION = { paths: { "/things/{id}": { get: { deprecated: true } } } };

let repository: Repository;
let base: string;

beforeEach(() => {
  repository = createRepository();
  repository.write(SPEC, stringify(BASE));
  repository.write(".changeset/config.json", "{}");
  base = repository.commit("Start");
});

afterEach(() => repository.remove());

function changeSpec(patch: unknown): void {
  repository.write(SPEC, stringify(overlay(BASE, patch)));
}

async function gates() {
  const { needs } = await checkChangesets(repository.root, base);
  return needs.map(({ packageName, bump, found, enough }) => [packageName, bump, found, enough]);
}

describe("a changed spec", () => {
  test("without a changeset is refused", async () => {
    changeSpec(WITHOUT_NOTE);
    expect(await gates()).toEqual([["@org/things", "major", "none", false]]);
  });

  test("with too small a changeset is refused", async () => {
    changeSpec(WITHOUT_NOTE);
    repository.write(".changeset/small.md", '---\n"@org/things": minor\n---\n\nMore.\n');
    expect(await gates()).toEqual([["@org/things", "major", "minor", false]]);
  });

  test("with a changeset for another package is refused", async () => {
    changeSpec(WITH_DEPRECATION);
    repository.write(".changeset/other.md", '---\n"@org/others": major\n---\n\nMore.\n');
    expect(await gates()).toEqual([["@org/things", "minor", "none", false]]);
  });

  test("with a large enough changeset passes, committed or not", async () => {
    changeSpec(WITH_DEPRECATION);
    repository.write(".changeset/large.md", '---\n"@org/things": major\n---\n\nMore.\n');
    const passes = [["@org/things", "minor", "major", true]];
    expect(await gates()).toEqual(passes);
    repository.commit("Change");
    expect(await gates()).toEqual(passes);
  });

  test("is not covered by a changeset that the base has already", async () => {
    repository.write(".changeset/old.md", '---\n"@org/things": major\n---\n\nBefore.\n');
    base = repository.commit("Before");
    changeSpec(WITH_DEPRECATION);
    expect(await gates()).toEqual([["@org/things", "minor", "none", false]]);
  });

  test("that means the same needs none", async () => {
    repository.write(SPEC, JSON.stringify(BASE));
    expect(await gates()).toEqual([["@org/things", "none", "none", true]]);
  });

  test("that is new needs a first release", async () => {
    repository.write("specs/new/openapi.yaml", stringify(BASE));
    expect(await gates()).toEqual([["@org/new", "minor", "none", false]]);
  });

  describe("whose package was never released", () => {
    beforeEach(() => {
      const manifest = { name: "@org/things", version: "0.0.0" };
      repository.write("packages/things/package.json", JSON.stringify(manifest));
      base = repository.commit("A package");
    });

    test("breaks nobody", async () => {
      changeSpec(WITHOUT_NOTE);
      expect(await gates()).toEqual([["@org/things", "minor", "none", false]]);
    });

    test("is covered by the changeset of its first release", async () => {
      repository.write(".changeset/first.md", '---\n"@org/things": minor\n---\n\nNew.\n');
      base = repository.commit("First");
      changeSpec(WITHOUT_NOTE);
      expect(await gates()).toEqual([["@org/things", "minor", "minor", true]]);
    });

    test("is like any other once it has a version", async () => {
      const manifest = { name: "@org/things", version: "1.0.0" };
      repository.write("packages/things/package.json", JSON.stringify(manifest));
      repository.write(".changeset/first.md", '---\n"@org/things": minor\n---\n\nNew.\n');
      base = repository.commit("Released");
      changeSpec(WITHOUT_NOTE);
      expect(await gates()).toEqual([["@org/things", "major", "none", false]]);
    });
  });

  test("that can't be read is named with its line", async () => {
    repository.write(SPEC, "openapi: 3.1.0\npaths: [\n");
    const path = join(repository.root, SPEC);
    await expect(gates()).rejects.toMatchObject({ place: { path }, position: { line: 3 } });
  });
});

test("generated code that does not follow from its spec is named, file by file", async () => {
  const spec = join(repository.root, SPEC);
  const folder = join(repository.root, "generated");
  const target: Target = { kind: "standalone", spec, folder };
  await generate([target]);
  expect(await generatedProblems([target])).toEqual([]);
  const file = "types.ts";
  const code = readFileSync(join(folder, file), "utf8");
  repository.write(`generated/${file}`, `${code}export const more = 1;\n`);
  repository.write("generated/old.ts", code);
  expect(await generatedProblems([target])).toEqual([
    expect.stringMatching(`generated/${file} does not follow from its spec.$`),
    expect.stringMatching("generated/old.ts should not be there.$"),
  ]);
});

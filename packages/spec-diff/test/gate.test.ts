import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "@org/command";
import { generate, type Target } from "@org/generate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { checkChangesets, generatedProblems, writeChangesets } from "../src/gate/check.ts";
import { findBase } from "../src/gate/specs.ts";
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
  const found = await checkChangesets(repository.root, base);
  return found.map(({ spec, found: bump, enough }) => [
    spec.packageName,
    spec.diff.bump,
    bump,
    enough,
  ]);
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
      const manifest = { name: "@org/things", version: "0.1.0" };
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

describe("writing changesets", () => {
  test("writes what the check asks for, in words, and once", async () => {
    changeSpec(WITHOUT_NOTE);
    const written = await writeChangesets(repository.root, base);
    expect(written).toEqual([".changeset/spec-things.md"]);
    const text = readFileSync(join(repository.root, ".changeset/spec-things.md"), "utf8");
    expect(text).toContain('"@org/things": major');
    expect(text).toContain("`Thing.note`");
    expect(await gates()).toEqual([["@org/things", "major", "major", true]]);
    expect(await writeChangesets(repository.root, base)).toEqual([]);
  });

  test("grows with the change", async () => {
    changeSpec(WITH_DEPRECATION);
    await writeChangesets(repository.root, base);
    changeSpec(WITHOUT_NOTE);
    expect(await writeChangesets(repository.root, base)).toEqual([".changeset/spec-things.md"]);
    expect(await gates()).toEqual([["@org/things", "major", "major", true]]);
  });

  test("leaves what an earlier change wrote", async () => {
    changeSpec(WITH_DEPRECATION);
    await writeChangesets(repository.root, base);
    base = repository.commit("First");
    changeSpec(overlay(WITH_DEPRECATION, WITHOUT_NOTE));
    repository.write(SPEC, stringify(overlay(overlay(BASE, WITH_DEPRECATION), WITHOUT_NOTE)));
    expect(await writeChangesets(repository.root, base)).toEqual([".changeset/spec-things-2.md"]);
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

describe("the commit to compare with", () => {
  test("is where the branch left the other", () => {
    expect(findBase(repository.root, undefined)).toBe(base);
  });

  test("that does not exist is an error that says what to do", () => {
    expect(() => findBase(repository.root, "nowhere")).toThrow(UsageError);
    expect(() => findBase(repository.root, "nowhere")).toThrow("--base REF");
    expect(() => findBase(repository.root, "--independent")).toThrow(UsageError);
  });
});

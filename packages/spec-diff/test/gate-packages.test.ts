/** What changes of a package needs a release, beside its spec. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { checkChangesets } from "../src/gate/check.ts";
import { BASE, overlay } from "./support/base.ts";
import {
  createWorkspace,
  normalizer,
  ROWS,
  SPEC,
  table,
  type Workspace,
} from "./support/workspace.ts";

const NORMALIZER = "packages/things/src/normalize.ts";
const WITHOUT_NOTE = { components: { schemas: { Thing: { properties: { note: null } } } } };

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace();
});

afterEach(() => workspace.remove());

async function removed() {
  const gate = await checkChangesets(workspace.root, workspace.base);
  return gate.removed.map(({ packageName, dependents, enough }) => [
    packageName,
    dependents,
    enough,
  ]);
}

async function problems() {
  return (await checkChangesets(workspace.root, workspace.base)).problems;
}

test("nothing changed needs nothing, on main as on a branch", async () => {
  expect(await workspace.gates()).toEqual([]);
  expect(await workspace.passes()).toBe(true);
});

describe("does not land unreleased:", () => {
  test("core alone", async () => {
    workspace.write("packages/core/src/index.ts", "export const core = 2;\n");
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
    workspace.changeset("things", ['"@org/things": major']);
    expect(await workspace.passes()).toBe(false);
    workspace.changeset("core", ['"@org/core": patch']);
    expect(await workspace.passes()).toBe(true);
  });

  test("a new file that nobody has added yet, one that is gone, one that is renamed", async () => {
    workspace.write("packages/core/src/more.ts", "export {};\n");
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
    workspace.base = workspace.commit("More");
    workspace.drop("packages/core/src/more.ts");
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
    workspace.git("checkout", "--quiet", ".");
    workspace.git("mv", "packages/core/src/more.ts", "packages/core/test/more.ts");
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
  });

  test("generated code of several packages", async () => {
    workspace.manifest("packages/others", {});
    workspace.write("packages/others/src/generated/types.ts", "export type Other = string;\n");
    workspace.base = workspace.commit("Others");
    for (const name of ["things", "others"]) {
      workspace.write(`packages/${name}/src/generated/types.ts`, "// Another generator.\n");
    }
    workspace.changeset("one", ['"@org/things": patch']);
    expect(await workspace.gates()).toEqual([
      ["@org/others", "patch", "none", false],
      ["@org/things", "patch", "patch", true],
    ]);
  });

  test("what a package is built with, of a private package that nobody can install", async () => {
    workspace.write("tools/command/src/index.ts", "export const run = () => 1;\n");
    expect(await workspace.gates()).toEqual([["@org/cli", "patch", "none", false]]);
  });

  test("a package.json that says something else, by a catalog too", async () => {
    workspace.manifest("packages/core", { dependencies: { fetcher: "2.0.0" } });
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
    workspace.git("checkout", "--quiet", ".");
    workspace.write("pnpm-workspace.yaml", "packages: [packages/*]\ncatalog: { fetcher: 1.0.1 }\n");
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
  });

  test("how it is built", async () => {
    workspace.write("packages/core/tsdown.config.ts", "export default {};\n");
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
  });
});

test.each([
  ["tests", "packages/core/test/core.test.ts"],
  ["a README, which goes out with the next release", "packages/core/README.md"],
  ["sources of a private package that none is built with", "tools/bench/src/index.ts"],
  ["documents beside a spec", "specs/things/provenance.yaml"],
])("needs no release: %s", async (_, path) => {
  workspace.write(path, "Something else.\n");
  expect(await workspace.gates()).toEqual([]);
});

test("a package.json that says the same to who installs it needs no release", async () => {
  workspace.manifest("packages/core", {
    version: "1.1.0",
    dependencies: { fetcher: "1.0.0" },
    devDependencies: { tester: "1.0.0" },
    scripts: { test: "tester" },
  });
  expect(await workspace.gates()).toEqual([]);
});

test("a version pull request passes: it makes the versions that its changesets ask for", async () => {
  workspace.changeset("core", ['"@org/core": minor']);
  workspace.base = workspace.commit("Changeset");
  workspace.drop(".changeset/core.md");
  workspace.manifest("packages/core", { version: "1.1.0", dependencies: { fetcher: "catalog:" } });
  workspace.write("packages/core/CHANGELOG.md", "# @org/core\n\n## 1.1.0\n");
  expect(await workspace.passes()).toBe(true);
});

describe("a table", () => {
  test("in which an amount becomes another balance needs at least a minor version", async () => {
    const amounts = { ...ROWS, "/b": { type: "available", pool: "main" } };
    workspace.write(NORMALIZER, normalizer(table({ amounts })));
    workspace.changeset("things", ['"@org/things": patch']);
    expect(await workspace.gates()).toEqual([["@org/things", "minor", "patch", false]]);
    const { needs } = await checkChangesets(workspace.root, workspace.base);
    expect(needs[0]?.normalizer).toEqual({
      balances: ["/b: pending (main) → available (main)"],
      unclear: [],
    });
  });

  test("that says the same in other words needs a patch, as any file that users get", async () => {
    const { "/a": a, "/b": b } = ROWS;
    const amounts = { "/b": { ...b, note: "Another note." }, "/a": { ...a, sign: "+" } };
    workspace.write(NORMALIZER, normalizer(table({ amounts }), "// A comment.\n"));
    expect(await workspace.gates()).toEqual([["@org/things", "patch", "none", false]]);
  });

  test("is loaded with what it imports, as that was", async () => {
    const source =
      'import { POOL } from "./pools.ts";\nexport const normalize = { unit: "minor", amounts: { "/a": { type: "available", pool: POOL } } };\n';
    workspace.write(NORMALIZER, source);
    workspace.write("packages/things/src/pools.ts", 'export const POOL = "main";\n');
    workspace.base = workspace.commit("Pools");
    workspace.write("packages/things/src/pools.ts", 'export const POOL = "issuing";\n');
    const { needs } = await checkChangesets(workspace.root, workspace.base);
    expect(needs[0]?.normalizer?.balances).toEqual(["/a: available (main) → available (issuing)"]);
    expect(needs[0]?.bump).toBe("minor");
  });

  test("beside a function that changed is for a person to state", async () => {
    const read = (body: string) =>
      `export const normalize = { unit: "minor", amounts: {}, read(answer: unknown) { ${body} } };\n`;
    workspace.write(NORMALIZER, read("return answer;"));
    workspace.base = workspace.commit("A function");
    workspace.write(NORMALIZER, read("return [answer];"));
    const { needs } = await checkChangesets(workspace.root, workspace.base);
    expect(needs[0]).toMatchObject({ bump: "patch", normalizer: { balances: [] } });
    expect(needs[0]?.normalizer?.unclear.join()).toContain("its code changed");
    workspace.write(NORMALIZER, read("/* The same. */ return  answer;"));
    const again = await checkChangesets(workspace.root, workspace.base);
    expect(again.needs[0]?.normalizer).toBeUndefined();
  });

  test("that can't be loaded is for a person to state", async () => {
    workspace.write(NORMALIZER, 'throw new Error("Broken.");\nexport const normalize = {};\n');
    const { needs } = await checkChangesets(workspace.root, workspace.base);
    expect(needs[0]?.normalizer?.unclear.join()).toContain("Broken.");
  });
});

describe("a provider", () => {
  test("that is renamed is compared with what it was, and its old name told of", async () => {
    workspace.git("mv", "specs/things", "specs/items");
    workspace.git("mv", "packages/things", "packages/items");
    workspace.write("specs/items/openapi.yaml", stringify(overlay(BASE, WITHOUT_NOTE)));
    workspace.manifest("packages/items", { dependencies: { "@org/core": "workspace:^" } });
    workspace.manifest("packages/cli", { dependencies: { "@org/items": "workspace:^" } });
    const { needs } = await checkChangesets(workspace.root, workspace.base);
    const items = needs.find(({ packageName }) => packageName === "@org/items");
    expect(items?.bump).toBe("major");
    expect(items?.spec?.diff.changes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["provider-renamed", "property-removed"]),
    );
    expect(await removed()).toEqual([["@org/things", ["@org/cli"], false]]);
  });

  test("that is deleted is told of by name, in a major version of what had it", async () => {
    workspace.drop("specs/things");
    workspace.drop("packages/things");
    workspace.manifest("packages/cli", {});
    expect(await removed()).toEqual([["@org/things", ["@org/cli"], false]]);
    workspace.changeset("gone", ['"@org/cli": minor'], "Without @org/things.");
    expect(await removed()).toEqual([["@org/things", ["@org/cli"], false]]);
    workspace.changeset("gone", ['"@org/cli": major'], "Without @org/things-of-others.");
    expect(await removed()).toEqual([["@org/things", ["@org/cli"], false]]);
    workspace.changeset("gone", ['"@org/cli": major'], "Without @org/things.");
    expect(await workspace.passes()).toBe(true);
  });

  test("that nothing had is told of by a changeset of no package", async () => {
    workspace.manifest("packages/cli", {});
    workspace.base = workspace.commit("Without");
    workspace.drop("specs/things");
    workspace.drop("packages/things");
    expect(await removed()).toEqual([["@org/things", [], false]]);
    workspace.changeset("gone", [], "There is no @org/things any more.");
    expect(await workspace.passes()).toBe(true);
  });

  test("that nobody can install any more is gone", async () => {
    workspace.manifest("packages/things", { private: true });
    expect(await removed()).toEqual([["@org/things", ["@org/cli"], false]]);
  });

  test("that was never released goes without a word", async () => {
    workspace.remove();
    workspace = createWorkspace("0.0.0");
    workspace.drop("specs/things");
    workspace.drop("packages/things");
    expect(await removed()).toEqual([]);
  });

  test("whose spec alone is deleted needs a major version", async () => {
    workspace.drop(SPEC);
    expect(await workspace.gates()).toEqual([["@org/things", "major", "none", false]]);
  });
});

describe("before 1.0.0", () => {
  beforeEach(() => {
    workspace.remove();
    workspace = createWorkspace("0.3.1");
    workspace.write(SPEC, stringify(overlay(BASE, WITHOUT_NOTE)));
  });

  test("a break is a minor version", async () => {
    workspace.changeset("things", ['"@org/things": patch']);
    expect(await workspace.gates()).toEqual([["@org/things", "minor", "patch", false]]);
    const { needs } = await checkChangesets(workspace.root, workspace.base);
    expect(needs[0]).toMatchObject({ breaks: true, spec: { diff: { bump: "major" } } });
    workspace.changeset("things", ['"@org/things": minor']);
    expect(await workspace.passes()).toBe(true);
  });

  test("the version that a branch writes itself does not count", async () => {
    workspace.manifest("packages/things", { version: "0.0.0" });
    expect(await workspace.gates()).toContainEqual(["@org/things", "minor", "none", false]);
    workspace.changeset("old", ['"@org/things": patch']);
    expect(await workspace.passes()).toBe(false);
  });
});

describe("a changeset", () => {
  test.each(["", "  \n", "<!-- Write here. -->", "---"])(
    "that says %j is refused",
    async (summary) => {
      workspace.write("packages/core/src/index.ts", "export const core = 2;\n");
      workspace.changeset("core", ['"@org/core": patch'], summary);
      expect(await problems()).toEqual([
        expect.stringContaining(".changeset/core.md says nothing"),
      ]);
    },
  );

  test("that names no package of the workspace is refused", async () => {
    workspace.changeset("core", ['"@org/coer": patch']);
    expect(await problems()).toEqual([expect.stringContaining("names @org/coer")]);
  });

  test.each([
    ["no front matter", "Words.\n"],
    ["broken YAML", '---\n"@org/core: patch\n---\n\nWords.\n'],
    ["a bump that is none", '---\n"@org/core": huge\n---\n\nWords.\n'],
    ["nothing", ""],
  ])("with %s can't be read, and is named", async (_, text) => {
    workspace.changeset("good", ['"@org/core": patch']);
    workspace.write(".changeset/README.md", "Not a changeset.\n");
    workspace.write(".changeset/broken.md", text);
    await expect(workspace.gates()).rejects.toThrow(/^\.changeset\/broken\.md: /);
  });

  test("that is moved is none of this branch", async () => {
    workspace.changeset("old", ['"@org/core": major']);
    workspace.base = workspace.commit("Old");
    workspace.git("mv", ".changeset/old.md", ".changeset/new.md");
    workspace.write("packages/core/src/index.ts", "export const core = 2;\n");
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
  });

  test("that is changed speaks for what the branch changes of it", async () => {
    const lines = ['"@org/core": major', '"@org/things": major'];
    workspace.changeset("old", lines);
    workspace.base = workspace.commit("Old");
    workspace.write("packages/core/src/index.ts", "export const core = 2;\n");
    workspace.changeset("old", ['"@org/core": major', '"@org/things": minor']);
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "none", false]]);
    expect(await problems()).toEqual([expect.stringContaining("@org/things (major)")]);
    workspace.changeset("old", lines, "What users notice, and one thing more.");
    expect(await workspace.gates()).toEqual([["@org/core", "patch", "major", true]]);
    expect(await problems()).toEqual([]);
  });

  test("that waits for its release is not removed, but made one with another", async () => {
    workspace.changeset("old", ['"@org/core": minor'], "A thing that users notice.");
    workspace.base = workspace.commit("Old");
    workspace.drop(".changeset/old.md");
    expect(await problems()).toEqual([
      expect.stringContaining("asks no more for @org/core (minor), which was not released"),
    ]);
    workspace.changeset(
      "both",
      ['"@org/core": minor'],
      "Quite another text, of two things: that one too.",
    );
    expect(await problems()).toEqual([]);
  });
});

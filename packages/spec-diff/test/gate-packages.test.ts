/** What changes of a package needs a release, beside its spec. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace();
});

afterEach(() => workspace.remove());

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

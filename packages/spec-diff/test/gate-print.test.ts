/** What the gate says on a terminal. */
import { colorsFor } from "@org/command";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { checkChangesets } from "../src/gate/check.ts";
import { orphanedPackages } from "../src/gate/generated.ts";
import { describeGate, describePlan } from "../src/gate/print.ts";
import { BASE, overlay } from "./support/base.ts";
import {
  createWorkspace,
  normalizer,
  ROWS,
  SPEC,
  table,
  type Workspace,
} from "./support/workspace.ts";

const WITHOUT_NOTE = { components: { schemas: { Thing: { properties: { note: null } } } } };

/** No worker of tests writes to a terminal. */
const NO_COLORS = colorsFor(process.stdout);

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace();
});

afterEach(() => workspace.remove());

async function said(): Promise<string> {
  return describeGate(await checkChangesets(workspace.root, workspace.base), NO_COLORS);
}

test("each package with what it needs, why, and what would do", async () => {
  workspace.write(SPEC, stringify(overlay(BASE, WITHOUT_NOTE)));
  const { "/b": row, ...others } = ROWS;
  const amounts = {
    ...others,
    "/c": { ...row, sign: "-" },
    "/a": { type: "booked", pool: "main" },
  };
  workspace.write(
    "packages/things/src/normalize.ts",
    normalizer(table({ unit: "decimal", exponents: { JPY: 2 }, amounts })),
  );
  for (const name of ["a", "b", "c", "d", "index"]) {
    workspace.write(`packages/core/src/${name}.ts`, "// Another.\n");
  }
  workspace.changeset("core", ['"@org/core": patch']);
  expect(await said()).toBe(`\
ok  @org/core 1.0.0 needs patch, changesets say patch
    users get packages/core/src/a.ts, packages/core/src/b.ts, packages/core/src/c.ts and 2 more: patch
no  @org/things 1.0.0 needs major, changesets say none
    specs/things/openapi.yaml: major
    packages/things/src/normalize.ts: minor
      unit minor → decimal
      exponents.JPY nothing → 2
      /a: available (main) → booked (main)
      pending (main): /b → nothing
      pending (main), sign -: nothing → /c
    users get packages/things/src/normalize.ts: patch

Run \`pnpm changeset:from-specs\`, which writes what specs and tables say, or add a file to .changeset:

---
"@org/things": major
---

What users notice.`);
});

test("before 1.0.0 that a break is a minor version", async () => {
  workspace.remove();
  workspace = createWorkspace("0.4.0");
  workspace.write(SPEC, stringify(overlay(BASE, WITHOUT_NOTE)));
  expect(await said()).toContain(`\
no  @org/things 0.4.0 needs minor, changesets say none
    it breaks; before 1.0.0 that is a minor version (semver, section 4)
    specs/things/openapi.yaml: major
`);
});

test("a package that is gone, and what tells of it", async () => {
  workspace.drop("specs/things");
  workspace.drop("packages/things");
  workspace.manifest("packages/cli", {});
  const text = await said();
  expect(text).toContain(`\
no  @org/things 1.0.0 is gone: nothing will be released under that name again
    Add a changeset with "@org/cli": major, whose words name @org/things.`);
  expect(text).toContain(
    '---\n"@org/cli": major\n---\n\nWhat users notice: there is no @org/things',
  );
});

test("nothing where nothing changed", async () => {
  expect(await said()).toBe("Nothing changed that a package is made of.");
});

test("what is released, or why nothing can be", () => {
  const release = { name: "@org/core", type: "minor", oldVersion: "1.0.0", newVersion: "1.1.0" };
  expect(describePlan({ releases: [release] }, NO_COLORS)).toBe(
    "changeset status: these changesets release\n    @org/core 1.0.0 → 1.1.0 (minor)",
  );
  expect(describePlan({ releases: [] }, NO_COLORS)).toContain("release nothing");
  expect(describePlan({ refusal: "No." }, NO_COLORS)).toBe("no  changeset status: No.");
});

test("a package whose spec is gone has code that nobody can make", () => {
  expect(orphanedPackages(workspace.root)).toEqual([]);
  workspace.drop(SPEC);
  expect(orphanedPackages(workspace.root)).toEqual([
    expect.stringContaining("packages/things/src/generated has no spec"),
  ]);
});

/** What changesets itself says of the changesets of a branch. */
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { releasePlan } from "../src/gate/plan.ts";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

const MODULES = fileURLToPath(new URL("../../../node_modules", import.meta.url));

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace();
  symlinkSync(MODULES, join(workspace.root, "node_modules"));
  workspace.write("pnpm-lock.yaml", "lockfileVersion: '9.0'\n");
});

afterEach(() => workspace.remove());

test("names every release, of changesets that nobody has committed yet", () => {
  workspace.changeset("core", ['"@org/core": major']);
  expect(releasePlan(workspace.root, workspace.base)).toMatchObject({
    releases: expect.arrayContaining([
      expect.objectContaining({ name: "@org/core", newVersion: "2.0.0", type: "major" }),
    ]),
  });
});

test("is refused with the words of changesets", () => {
  workspace.changeset("core", ['"@org/coer": major']);
  const plan = releasePlan(workspace.root, workspace.base);
  expect(plan).toMatchObject({ refusal: expect.stringContaining("@org/coer") });
  expect(JSON.stringify(plan)).not.toMatch(/\bat .*\.mjs/);
});

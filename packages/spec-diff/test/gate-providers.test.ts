/** Providers that are renamed, deleted, or young. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { checkChangesets } from "../src/gate/check.ts";
import { BASE, overlay } from "./support/base.ts";
import { createWorkspace, SPEC, type Workspace } from "./support/workspace.ts";

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
    [...dependents.keys()],
    enough,
  ]);
}

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

  test("that is renamed and rewritten is known by where its spec came from", async () => {
    const provenance = "page: { url: https://things.example.com/docs, sha256: 0123456789abcdef }\n";
    workspace.write("specs/things/provenance.yaml", provenance);
    workspace.base = workspace.commit("Provenance");
    workspace.git("mv", "specs/things", "specs/items");
    const paths = {
      "/i": { get: { operationId: "i", responses: { 204: { description: "I." } } } },
    };
    workspace.write(
      "specs/items/openapi.yaml",
      JSON.stringify({ openapi: "3.1.0", info: { title: "I", version: "1" }, paths }),
    );
    const { needs } = await checkChangesets(workspace.root, workspace.base);
    expect(needs.map(({ packageName, spec }) => [packageName, spec?.from])).toEqual([
      ["@org/items", SPEC],
    ]);
    expect(needs[0]?.spec?.diff.changes.map(({ id }) => id)).toContain("operation-removed");
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

  test("whose folder alone has another name is the package that it was", async () => {
    workspace.git("mv", "packages/things", "packages/items");
    workspace.manifest("packages/items", { name: "@org/things", version: "0.0.0" });
    expect(await removed()).toEqual([]);
    expect(await workspace.gates()).toEqual([["@org/things", "patch", "none", false]]);
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

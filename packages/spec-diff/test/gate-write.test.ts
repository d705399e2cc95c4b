/** The changesets that are written from specs and tables. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { checkChangesets, writeChangesets } from "../src/gate/check.ts";
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
const WITH_DEPRECATION = { paths: { "/things/{id}": { get: { deprecated: true } } } };
const OWN_NAME = /^\.changeset\/spec-things-[0-9a-f]{8}\.md$/;

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace();
});

afterEach(() => workspace.remove());

function changeSpec(...patches: readonly unknown[]): void {
  workspace.write(SPEC, stringify(patches.reduce(overlay, BASE)));
}

function write() {
  return writeChangesets(workspace.root, workspace.base);
}

function read(path = ""): string {
  return readFileSync(join(workspace.root, path), "utf8");
}

test("say what the check asks for, in words, and once", async () => {
  changeSpec(WITHOUT_NOTE);
  const { paths, left } = await write();
  expect(paths).toEqual([expect.stringMatching(OWN_NAME)]);
  expect(left).toEqual([]);
  expect(read(paths[0])).toContain('"@org/things": major');
  expect(read(paths[0])).toContain(
    "The API breaks:\n\n- getThing, makeThing: `Thing.note` is gone",
  );
  expect(await workspace.gates()).toEqual([["@org/things", "major", "major", true]]);
  expect(await write()).toEqual({ paths: [], left: [] });
});

test("grow with the change, under the name that the branch gave them", async () => {
  changeSpec(WITH_DEPRECATION);
  const first = await write();
  workspace.commit("Committed or not");
  changeSpec(WITHOUT_NOTE);
  expect(await write()).toEqual(first);
  expect(await workspace.gates()).toEqual([["@org/things", "major", "major", true]]);
});

test("have the same name wherever the same change is made", async () => {
  changeSpec(WITH_DEPRECATION);
  const { paths } = await write();
  workspace.drop(paths[0] ?? "");
  expect((await write()).paths).toEqual(paths);
});

test("leave what an earlier change wrote, though the spec be what it was then", async () => {
  changeSpec(WITH_DEPRECATION);
  const first = await write();
  workspace.commit("First");
  changeSpec();
  workspace.base = workspace.commit("Back");
  changeSpec(WITH_DEPRECATION);
  const second = await write();
  expect(second.paths).toEqual([first.paths[0]?.replace(".md", "-2.md")]);
});

test("of two branches that change one spec have no conflict", async () => {
  const branch = async (name: string, patch: unknown) => {
    workspace.git("checkout", "--quiet", "-b", name, "main");
    changeSpec(patch);
    const { paths } = await write();
    workspace.commit(name);
    return paths;
  };
  const one = await branch("one", {
    components: { schemas: { Thing: { properties: { first: { type: "string" } } } } },
  });
  const two = await branch("two", WITH_DEPRECATION);
  workspace.git("merge", "--quiet", "one", "--message", "Both");
  const names = readdirSync(join(workspace.root, ".changeset")).map((name) => `.changeset/${name}`);
  expect(names).toEqual(expect.arrayContaining([...one, ...two]));
  expect(new Set([...one, ...two]).size).toBe(2);
  expect(await workspace.passes()).toBe(true);
});

test("tell which balance means something else", async () => {
  const { "/b": row, ...others } = ROWS;
  workspace.write(
    "packages/things/src/normalize.ts",
    normalizer(table({ amounts: { ...others, "/c": row } })),
  );
  const { paths } = await write();
  expect(read(paths[0])).toContain('"@org/things": minor');
  expect(read(paths[0])).toContain("- `pending (main): /b → /c`");
  expect(await workspace.passes()).toBe(true);
});

test("before 1.0.0 ask for a minor version where the API breaks, and say so", async () => {
  workspace.remove();
  workspace = createWorkspace("0.2.0");
  changeSpec(WITHOUT_NOTE);
  const { paths } = await write();
  expect(read(paths[0])).toContain('"@org/things": minor');
  expect(read(paths[0])).toContain("The API breaks:");
  expect(read(paths[0])).toContain("Before version 1.0.0");
  expect(await workspace.passes()).toBe(true);
});

test("are not written of what no spec or table tells", async () => {
  workspace.write("packages/core/src/index.ts", "export const core = 2;\n");
  const { paths, left } = await write();
  expect(paths).toEqual([]);
  expect(left.map(({ packageName }) => packageName)).toEqual(["@org/core"]);
  expect(await workspace.passes()).toBe(false);
});

test("of a package that was never released say that it is new", async () => {
  workspace.remove();
  workspace = createWorkspace("0.0.0");
  changeSpec(WITHOUT_NOTE);
  const { paths } = await write();
  expect(read(paths[0])).toContain('"@org/things": minor');
  expect(read(paths[0])).toContain("This API is new.");
  const { needs } = await checkChangesets(workspace.root, workspace.base);
  expect(needs).toMatchObject([{ isReleased: false, enough: true }]);
});

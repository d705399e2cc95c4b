/** What a changed table of balances means, and needs. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkChangesets } from "../src/gate/check.ts";
import { createWorkspace, normalizer, ROWS, table, type Workspace } from "./support/workspace.ts";

const NORMALIZER = "packages/things/src/normalize.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace();
});

afterEach(() => workspace.remove());

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
    const amounts = {
      "/b": { ...b, note: "Another note.", partOf: "/a" },
      "/a": { ...a, sign: "+" },
    };
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

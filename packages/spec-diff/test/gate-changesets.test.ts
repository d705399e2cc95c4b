/** What changesets themselves must be. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkChangesets } from "../src/gate/check.ts";
import { createWorkspace, type Workspace } from "./support/workspace.ts";

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace();
});

afterEach(() => workspace.remove());

async function problems() {
  return (await checkChangesets(workspace.root, workspace.base)).problems;
}

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

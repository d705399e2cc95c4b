/** Two branches that edit one spec at different places have no conflict in its code. */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { specFile } from "@org/openapi";
import { expect, test } from "vitest";
import { emptyMarks, generate, outsideTarget } from "../src/index.ts";
import { scratch } from "./workshop.ts";

const NORMALIZER = "export const normalize = { unit: 'minor', amounts: {} };\n";
const README = ["options", "operations", "mapping", "errors", "testing"].map(emptyMarks).join("\n");

/** A repository with the spec of Finix and the code of its package, committed. */
async function repository() {
  const root = scratch();
  const spec = join(root, "openapi.yaml");
  const target = outsideTarget(spec, root, { name: "finix" });
  mkdirSync(join(root, "src"));
  copyFileSync(specFile("finix"), spec);
  writeFileSync(join(root, "src/normalize.ts"), NORMALIZER);
  writeFileSync(join(root, "README.md"), README);
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.com", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  const commit = async (message: string) => {
    await generate([target]);
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  };
  git("init", "--quiet", "--initial-branch=main");
  await commit("Start");
  /** Replaces a text of the spec, which must be in it, on a branch of its own. */
  const branch = async (name: string, text: string, by: string) => {
    git("checkout", "--quiet", "-b", name, "main");
    const before = readFileSync(spec, "utf8");
    expect(before).toContain(text);
    writeFileSync(spec, before.replace(text, by));
    await commit(name);
  };
  const check = async () => {
    const [outcome] = await generate([target], { check: true });
    return { changed: outcome?.changed, extra: outcome?.extra };
  };
  return { root, git, branch, check, make: () => generate([target]) };
}

const MEMBER = "        posted_amount:\n";
const NEW_MEMBER = `        held_amount:\n          type: integer\n          description: Held back.\n${MEMBER}`;
const ERROR = "    ErrorLinks:\n";
const NEW_SCHEMA = `    ErrorHint:\n      type: object\n      properties:\n        hint: { type: string }\n${ERROR}`;

test("two edits of one spec merge, and the merged code is what the merged spec gives", async () => {
  const { root, git, branch, check } = await repository();
  await branch("one", MEMBER, NEW_MEMBER);
  await branch("two", ERROR, NEW_SCHEMA);
  git("merge", "--quiet", "one", "--message", "Both");
  expect(git("status", "--porcelain")).toBe("");
  const types = readFileSync(join(root, "src/generated/types.ts"), "utf8");
  expect(types).toContain("held_amount");
  expect(types).toContain("ErrorHint");
  expect(await check()).toEqual({ changed: [], extra: [] });
});

/** An operation at the start of all, or at the end. */
function operation(id: string): string {
  return `  /${id}:
    get:
      operationId: ${id}
      summary: Anything
      description: Any.
      responses:
        "200": { description: Any., content: { application/json: { schema: { type: object } } } }
`;
}

test("where both put something in one place of the code, making it again settles it", async () => {
  const { root, git, branch, check, make } = await repository();
  await branch("one", "paths:\n", `paths:\n${operation("first")}`);
  await branch("two", "components:\n", `${operation("last")}components:\n`);
  expect(() => git("merge", "--quiet", "one", "--message", "Both")).toThrow();
  const inConflict = git("diff", "--name-only", "--diff-filter=U").trim().split("\n");
  expect(inConflict).toContain("src/generated/client.ts");
  expect(inConflict).not.toContain("openapi.yaml");
  await make();
  expect(await check()).toEqual({ changed: [], extra: [] });
  const client = readFileSync(join(root, "src/generated/client.ts"), "utf8");
  expect(client).toContain("first");
  expect(client).toContain("last");
});

test("an edit by hand, and one of a spec alone, are still told", async () => {
  const { root, branch, check, git } = await repository();
  const path = join(root, "src/generated/types.ts");
  const made = readFileSync(path, "utf8");
  writeFileSync(path, `${made}export type Mine = 1;\n`);
  expect(await check()).toEqual({ changed: ["types.ts"], extra: [] });
  writeFileSync(path, made);
  await branch("one", MEMBER, NEW_MEMBER);
  git("checkout", "--quiet", "main", "--", "src");
  const { changed } = await check();
  expect(changed).toEqual(expect.arrayContaining(["types.ts", "validators.ts", "schemas.ts"]));
});

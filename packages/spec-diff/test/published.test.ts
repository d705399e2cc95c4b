/** What is published: one build of it, outside of the repository. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const PACKAGE = fileURLToPath(new URL("..", import.meta.url));
const MANIFEST = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8"));
const SPEC = fileURLToPath(new URL("../../../specs/finix/openapi.yaml", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "published-"));
const dist = join(folder, "dist");

beforeAll(() => {
  const tsdown = join(PACKAGE, "node_modules/tsdown/dist/run.mjs");
  execFileSync(process.execPath, [tsdown, "--out-dir", dist], { cwd: PACKAGE, stdio: "pipe" });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  // What an installation has beside it: the dependencies, and nothing of this repository.
  const modules = join(folder, "node_modules");
  for (const name of Object.keys(MANIFEST.dependencies)) {
    mkdirSync(join(modules, name, ".."), { recursive: true });
    symlinkSync(join(PACKAGE, "node_modules", name), join(modules, name));
  }
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, script), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("it imports what package.json names, all of that, and nothing else", () => {
  const scripts = readdirSync(dist).filter((name) => name.endsWith(".js"));
  const imported = scripts.flatMap((name) => {
    const text = readFileSync(join(dist, name), "utf8");
    const found = [
      ...text.matchAll(/(?:^import (?:.* from )?|\brequire(?:\$\d+)?\(|import\()"([^"$]+)"/gm),
    ];
    return found.map(([, to = ""]) => to).filter((to) => !to.startsWith(".") && !isBuiltin(to));
  });
  const packages = imported.map((to) =>
    to
      .split("/")
      .slice(0, to.startsWith("@") ? 2 : 1)
      .join("/"),
  );
  expect([...new Set(packages)].sort()).toEqual(Object.keys(MANIFEST.dependencies).sort());
});

test("every dependency has a version of its own: nothing private is among them", () => {
  expect(
    Object.entries(MANIFEST.dependencies).filter(([, range]) =>
      String(range).startsWith("workspace:"),
    ),
  ).toEqual([]);
});

test("the command runs where nothing of this repository is, on a document with a package", () => {
  cpSync(SPEC, join(folder, "old.yaml"));
  const text = readFileSync(SPEC, "utf8");
  writeFileSync(
    join(folder, "new.yaml"),
    text.replace("operationId: getBalance", "operationId: fetchBalance"),
  );
  expect(run("cli.js", "old.yaml", "old.yaml")).toEqual({
    status: 0,
    stdout: "No change that code could notice.\n",
    stderr: "",
  });
  const { status, stdout } = run("cli.js", "old.yaml", "new.yaml", "--json");
  const { changes, notes } = JSON.parse(stdout);
  expect([status, notes]).toEqual([0, undefined]);
  expect(changes.map(({ id }: { id: string }) => id)).toContain("operation-id-changed");
});

test("HTML in a description is no reason to load what is not there", () => {
  const text = readFileSync(SPEC, "utf8").replace(
    /description: \S.*/,
    "description: <b>Bold</b> and <br> broken &amp; so on",
  );
  writeFileSync(join(folder, "html.yaml"), text);
  expect(run("cli.js", "html.yaml", "html.yaml")).toMatchObject({ status: 0, stderr: "" });
});

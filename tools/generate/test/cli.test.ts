/** The command line: what it writes, when it doesn't, what it finds. */
import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generate, type Target } from "../src/index.ts";
import { fixture, scratch, texts } from "./workshop.ts";

const FILE = fixture("features/files.yaml");
const FILES = [
  "contract.ts",
  "operations.ts",
  "runtime.ts",
  "schemas.ts",
  "types.ts",
  "validators.ts",
];

/** Runs `generate` with these arguments. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fixture("../src/cli.ts"), ...args],
    { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  return { status, stdout, stderr };
}

/** A document of several files, and the code made of it. */
async function generated() {
  const folder = scratch();
  const spec = join(folder, "openapi.yaml");
  cpSync(fixture("features/files.yaml"), spec);
  cpSync(fixture("features/files-parts"), join(folder, "files-parts"), { recursive: true });
  const target: Target = { kind: "standalone", spec, folder: join(folder, "out") };
  const again = async (check: boolean) => {
    const [outcome] = await generate([target], { check });
    return outcome;
  };
  await again(false);
  return { spec, folder, out: target.folder, again };
}

test("writes its files, the same every time, and names no path of the machine", async () => {
  const { folder, out, again } = await generated();
  const first = texts(out);
  expect(Object.keys(first).sort()).toEqual(FILES);
  for (const text of Object.values(first)) expect(text).not.toContain(folder);
  rmSync(out, { recursive: true });
  await again(false);
  expect(texts(out)).toEqual(first);
});

test("does nothing again for what hasn't changed", async () => {
  const { again } = await generated();
  expect(await again(false)).toMatchObject({ changed: [], extra: [], cached: true });
});

test("notices a change in any file of the description", async () => {
  const { folder, out, again } = await generated();
  const part = join(folder, "files-parts", "schemas.json");
  writeFileSync(part, readFileSync(part, "utf8").replace('"string"', '"integer"'));
  const before = texts(out);
  const stale = ["types.ts", "validators.ts", "schemas.ts"];
  expect(await again(true)).toMatchObject({ changed: stale, cached: false });
  expect(texts(out)).toEqual(before);
  await again(false);
  expect(await again(true)).toMatchObject({ changed: [], cached: true });
});

test("makes the code again for another name of the provider", async () => {
  const { spec, out } = await generated();
  const as = (name: string) => generate([{ kind: "standalone", spec, folder: out, name }]);
  await as("first");
  expect(texts(out)["operations.ts"]).toContain('name: "first"');
  await as("second");
  expect(texts(out)["operations.ts"]).toContain('name: "second"');
  expect(await as("second")).toMatchObject([{ cached: true }]);
});

test("stamps name the document, and say nothing that an edit of it changes", async () => {
  const { out } = await generated();
  for (const text of Object.values(texts(out))) {
    const stamp = JSON.parse(/^\/\/ @generated (.*)\n/.exec(text)?.[1] ?? "null");
    expect(Object.keys(stamp)).toEqual(["from"]);
  }
});

test("a comment in the description makes no code stale", async () => {
  const { spec, again } = await generated();
  // No cache of an earlier run knows this one.
  appendFileSync(spec, `# ${randomUUID()}\n`);
  expect(await again(true)).toMatchObject({ changed: [], cached: false });
});

test.each(FILES)("notices an edit in %s, and undoes it", async (name) => {
  const { out, again } = await generated();
  const before = texts(out);
  appendFileSync(join(out, name), "// edited\n");
  expect(await again(true)).toMatchObject({ changed: [name], extra: [] });
  await again(false);
  expect(texts(out)).toEqual(before);
});

test("notices an edit even when its stamp is taken from another file", async () => {
  const { out, again } = await generated();
  const [stamp = ""] = readFileSync(join(out, "types.ts"), "utf8").split("\n");
  const schemas = readFileSync(join(out, "schemas.ts"), "utf8").split("\n").slice(1).join("\n");
  writeFileSync(join(out, "schemas.ts"), `${stamp}\n${schemas}`.replace("z.string", "z.number"));
  expect(await again(true)).toMatchObject({ changed: ["schemas.ts"] });
});

test("removes files it once made, and leaves those of others", async () => {
  const { out, again } = await generated();
  cpSync(join(out, "types.ts"), join(out, "old.ts"));
  writeFileSync(join(out, "mine.ts"), "export {};\n");
  expect(await again(true)).toMatchObject({ changed: [], extra: ["old.ts"] });
  await again(false);
  expect(Object.keys(texts(out)).sort()).toEqual([...FILES, "mine.ts"].sort());
});

test("says what it does by words and exit codes", async () => {
  const { spec, out } = await generated();
  const args = ["--spec", spec, "--out", out];
  expect(run(...args)).toEqual({ status: 0, stdout: `${out} up to date\n`, stderr: "" });
  expect(JSON.parse(run(...args, "--json").stdout)).toMatchObject([{ changed: [], cached: true }]);
  appendFileSync(join(out, "types.ts"), "// edited\n");
  writeFileSync(join(out, "old.ts"), readFileSync(join(out, "schemas.ts")));
  expect(run(...args, "--check")).toEqual({
    status: 1,
    stdout: "",
    stderr: `${out}/types.ts is stale\n${out}/old.ts should not be there\nRun \`pnpm generate\`.\n`,
  });
  expect(run(...args)).toEqual({
    status: 0,
    stdout: `${out} written\n`,
    stderr: `${out}/old.ts removed\n`,
  });
});

test.each([
  [["--spec", "a.yaml"], "--spec needs --out"],
  [["--out", "a"], "--out, --name, --standalone, --operations and --strict belong to --spec"],
  [
    ["finix", "--standalone"],
    "--out, --name, --standalone, --operations and --strict belong to --spec",
  ],
  [["finix", "--spec", "a.yaml", "--out", "a"], "either providers or --spec, not both"],
  [["nobody"], 'no provider "nobody" in specs/: there'],
  [["--what"], "unknown option '--what'"],
  [["--spec", FILE, "--out", FILE], "features/files.yaml is no folder"],
  [["--spec", "no/such.yaml", "--out", "a"], "can't be read: no such file"],
  [["--spec", FILE, "--out", "a", "--name", "../../evil"], '"../../evil" is no package name'],
])("refuses %j", (args, message) => {
  const { status, stderr } = run(...args);
  expect(stderr).toContain(message);
  expect(status).toBe(2);
});

test("helps", () => {
  const { status, stdout } = run("--help");
  expect(status).toBe(0);
  expect(stdout).toContain("--check");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

/** The command line: what it writes, when it doesn't, what it finds. */
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixture, scratch, texts } from "./workshop.ts";

const FILES = ["provider.ts", "schemas.ts", "types.ts", "validators.ts"];

/** Runs `generate` with these arguments. */
function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fixture("../src/cli.ts"), ...args],
    { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  return { status, stdout, stderr };
}

/** A document and the code made of it. */
function generated() {
  const folder = scratch();
  cpSync(fixture("features/files.yaml"), join(folder, "openapi.yaml"));
  cpSync(fixture("features/files-parts"), join(folder, "files-parts"), { recursive: true });
  const args = ["--spec", join(folder, "openapi.yaml"), "--out", join(folder, "out")];
  const first = run(...args);
  expect(first).toMatchObject({ status: 0, stderr: "" });
  return { folder, out: join(folder, "out"), args };
}

test("writes four files, the same every time", () => {
  const { out, args } = generated();
  const first = texts(out);
  expect(Object.keys(first).sort()).toEqual(FILES);
  rmSync(out, { recursive: true });
  run(...args);
  expect(texts(out)).toEqual(first);
});

test("names no path of the machine", () => {
  const { folder, out } = generated();
  for (const text of Object.values(texts(out))) expect(text).not.toContain(folder);
});

test("does nothing again for what hasn't changed", () => {
  const { args } = generated();
  expect(JSON.parse(run(...args, "--json").stdout)).toMatchObject([
    { changed: [], extra: [], cached: true },
  ]);
  expect(run(...args, "--check")).toMatchObject({ status: 0, stderr: "" });
});

test("notices a change in any file of the description", () => {
  const { folder, out, args } = generated();
  const part = join(folder, "files-parts", "schemas.json");
  writeFileSync(part, readFileSync(part, "utf8").replace('"string"', '"integer"'));
  const before = texts(out);
  const check = run(...args, "--check");
  expect(check.status).toBe(1);
  expect(check.stderr).toContain(`${join(out, "validators.ts")} is stale\n`);
  expect(texts(out)).toEqual(before);
  expect(run(...args).status).toBe(0);
  expect(run(...args, "--check").status).toBe(0);
});

test.each(FILES)("notices an edit in %s, and undoes it", (name) => {
  const { out, args } = generated();
  const before = texts(out);
  appendFileSync(join(out, name), "// edited\n");
  const check = run(...args, "--check");
  expect(check).toMatchObject({
    status: 1,
    stderr: `${join(out, name)} is stale\nRun \`pnpm generate\`.\n`,
  });
  expect(run(...args).status).toBe(0);
  expect(texts(out)).toEqual(before);
});

test("notices an edit even when its stamp is taken from another file", () => {
  const { out, args } = generated();
  const [stamp = ""] = readFileSync(join(out, "types.ts"), "utf8").split("\n");
  const schemas = readFileSync(join(out, "schemas.ts"), "utf8").split("\n").slice(1).join("\n");
  writeFileSync(join(out, "schemas.ts"), `${stamp}\n${schemas}`.replace("z.string", "z.number"));
  expect(run(...args, "--check").status).toBe(1);
});

test("removes files it once made, and leaves those of others", () => {
  const { out, args } = generated();
  cpSync(join(out, "types.ts"), join(out, "old.ts"));
  writeFileSync(join(out, "mine.ts"), "export {};\n");
  expect(run(...args, "--check")).toMatchObject({
    status: 1,
    stderr: `${join(out, "old.ts")} should not be there\nRun \`pnpm generate\`.\n`,
  });
  expect(run(...args).status).toBe(0);
  expect(Object.keys(texts(out)).sort()).toEqual([...FILES, "mine.ts"].sort());
});

test.each([
  [["--spec", "a.yaml"], "--spec needs --out"],
  [["--out", "a"], "--out and --name belong to --spec"],
  [["finix", "--spec", "a.yaml", "--out", "a"], "either providers or --spec, not both"],
  [["nobody"], 'no provider "nobody" in specs/: there'],
  [["--what"], "unknown option '--what'"],
  [["--spec", "no/such.yaml", "--out", "a"], "can't be read: no such file"],
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

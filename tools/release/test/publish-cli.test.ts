import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packSamples } from "./tarballs.ts";

const folder = join(import.meta.dirname, "../src/publish");

function run(command: string, ...args: string[]) {
  const file = join(folder, command);
  return spawnSync(process.execPath, [file, ...args], { encoding: "utf8" });
}

test("what runs in the publishing job imports what Node brings, and itself", () => {
  const files = globSync("*.ts", { cwd: folder });
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const imports = readFileSync(join(folder, file), "utf8").matchAll(
      / from "(.*)";|import\("(.*)"\)/g,
    );
    for (const [, from, lazily] of imports) {
      expect(`${file}: ${from ?? lazily}`).toMatch(/: (node:[a-z_/]+|\.\/[\w-]+\.ts)$/);
    }
  }
});

test.each(["cli.ts", "github-cli.ts"])("%s --help tells all there is to know", (command) => {
  const { stdout, status } = run(command, "--help");
  expect(status).toBe(0);
  expect(stdout).toContain("Exit codes:");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

test.each([
  ["cli.ts", [], "Usage:"],
  ["cli.ts", ["a", "b", "--hashes", "c"], "Usage:"],
  ["cli.ts", ["packed"], "--hashes is missing"],
  ["cli.ts", ["packed", "--hashs", "a"], "Unknown option '--hashs'"],
  ["cli.ts", ["packed", "--hashes", "/nowhere"], "ENOENT"],
])("%s %j is wrong usage", (command, args, message) => {
  const { stderr, status } = run(command, ...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test("a release has a commit", () => {
  const { folder: packed, hashes } = packSamples({ name: "@org/core" });
  const { stderr, status } = run("github-cli.ts", packed, "--hashes", hashes);
  expect(status).toBe(2);
  expect(stderr).toContain("--commit is missing");
});

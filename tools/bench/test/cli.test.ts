import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const CLI = fileURLToPath(new URL("../src/cli.ts", import.meta.url));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: "utf8" });
}

test("--help names every row and the exit codes, in 100 columns", () => {
  const { status, stdout } = run("--help");
  expect(status).toBe(0);
  expect(stdout).toContain("collectBalances over 10,000 and 1,000,000 tasks");
  expect(stdout).toContain("Exit codes");
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test("a row that there isn't is wrong usage", () => {
  const { status, stderr } = run("speed");
  expect(status).toBe(2);
  expect(stderr).toContain("speed");
  expect(stderr).not.toContain("at ");
});

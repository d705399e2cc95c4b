import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
function run(...args: string[]) {
  return spawnSync(process.execPath, [cli, ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
}

test("--help names every runtime and fits 100 columns", () => {
  const { status, stdout } = run("--help");
  expect(status).toBe(0);
  for (const name of [
    "node20",
    "node22",
    "node24",
    "node26",
    "bun",
    "deno",
    "workerd",
    "chromium",
  ]) {
    expect(stdout).toContain(name);
  }
  for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test("an unknown runtime is refused with the ones there are", () => {
  const { status, stdout, stderr } = run("netscape");
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/'netscape' is invalid.*node20.*chromium/);
  expect(stderr).not.toContain("    at ");
});

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { replaced, temporarySpec } from "./temporary-spec.ts";

const cli = join(import.meta.dirname, "../src/cli.ts");

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, NO_COLOR: "1" };
  return spawnSync(process.execPath, [cli, ...args], { encoding: "utf8", env });
}

test("counts what it checked", () => {
  using temporary = temporarySpec();
  const { status, stdout, stderr } = run("check", "--folder", temporary.folder);
  expect(stderr).toBe("");
  expect(stdout).toBe("ok   acme         operations: 2, statuses: 4, examples: 4\n");
  expect(status).toBe(0);
});

test("a problem ends with 1 and says where it is", () => {
  using temporary = temporarySpec({
    spec: (text) => replaced(text, "amount: 29900", "amount: much"),
  });
  const { status, stdout, stderr } = run("check", "--folder", temporary.folder);
  expect(status).toBe(1);
  expect(stdout).toContain("FAIL acme");
  expect(stderr).toMatch(/openapi\.yaml:104 examples\n.*`typical`.*must be integer/);
});

test("prints JSON", () => {
  using temporary = temporarySpec({ provenance: () => null });
  const { status, stdout } = run("check", "--json", "--folder", temporary.folder);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { provider: "acme", operations: 2, problems: [{ rule: "provenance", line: 1 }] },
  ]);
});

test.each([
  ["an unknown provider", ["check", "nobody"], 1, "no spec of nobody. There are"],
  ["a folder without specs", ["check", "--folder", import.meta.dirname], 1, "openapi.yaml in"],
  ["an unknown option", ["check", "--quickly"], 2, "unknown option"],
])("%s is said without a stack trace", (_, args, expected, message) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(expected);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("    at ");
});

test("--help names the checks and the exit codes", () => {
  const { status, stdout } = run("check", "--help");
  expect(status).toBe(0);
  expect(stdout).toContain("Exit codes");
});

/** The command: what it prints, and its exit codes. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { RULES } from "../../src/check.ts";
import { trialPackage } from "./package.ts";

const CLI = join(import.meta.dirname, "../../src/cli.ts");

function conformance(...args: string[]) {
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

test("a good package is said to be one", () => {
  const { folder } = trialPackage();
  const stdout = `✓ @example/northbank keeps all ${RULES.length} rules\n`;
  expect(conformance(folder)).toEqual({ status: 0, stdout, stderr: "" });
});

test("findings have place, reason and fix, in lines of a terminal", () => {
  const trial = trialPackage();
  trial.edit("openapi.yaml", "    x-environments: [sandbox]\n", "");
  trial.write("src/generated/by-hand.ts", "export {};\n");
  const { status, stdout } = conformance(trial.folder);
  expect(status).toBe(1);
  expect(stdout).toContain(`spec/servers
  openapi.yaml:16: the server has no \`x-environments\`
    why: a key of production must not go to a sandbox, nor the other way round
    fix: write \`x-environments: [sandbox]\` or \`[production]\` at each server
`);
  expect(stdout).toContain("src/generated/by-hand.ts: it is nothing that is generated");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);

  const { status: same, stdout: json } = conformance(trial.folder, "--json");
  expect(same).toBe(1);
  expect(JSON.parse(json)).toContainEqual(
    expect.objectContaining({ rule: "spec/servers", file: "openapi.yaml", line: 16 }),
  );
});

test("every rule is listed, with its reason and its fix", () => {
  const { status, stdout } = conformance("--list");
  expect(status).toBe(0);
  for (const { id } of RULES) expect(stdout).toContain(`${id}\n`);
  expect(stdout.match(/^ {4}why: /gm)).toHaveLength(RULES.length);
  expect(stdout.match(/^ {4}fix: /gm)).toHaveLength(RULES.length);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  expect(JSON.parse(conformance("--list", "--json").stdout)).toHaveLength(RULES.length);
});

test("generated code is made again, or looked at", () => {
  const trial = trialPackage();
  trial.edit("src/generated/client.ts", "The client of", "A client of");
  const file = "src/generated/client.ts";
  expect(conformance("generate", trial.folder, "--check")).toMatchObject({
    status: 1,
    stdout: `${file} is stale\n`,
  });
  expect(conformance("generate", trial.folder)).toMatchObject({
    status: 0,
    stdout: `${file} written\n`,
  });
  expect(conformance("generate", trial.folder).stdout).toBe("up to date\n");
});

test.each([["--nothing"], [import.meta.dirname], ["generate", import.meta.dirname]])(
  "%s is wrong usage",
  (...args) => {
    const { status, stdout, stderr } = conformance(...args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^error: .+/);
    expect(stderr).not.toContain("    at ");
  },
);

import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";

const ACTION = new URL("../../../.github/actions/spec-diff/action.yml", import.meta.url);
const TOOL = fileURLToPath(new URL("../src/report-cli.ts", import.meta.url));

const PACKAGE = new URL("../package.json", import.meta.url);

interface Step {
  readonly name?: string;
  readonly run?: string;
}

const STEPS: readonly Step[] = parse(readFileSync(ACTION, "utf8")).runs.steps;

let repository: Repository;

beforeAll(() => {
  repository = createRepository();
  repository.write("api.yaml", stringify(BASE));
  repository.write("other.yaml", stringify(BASE));
  repository.commit("Base");
  const patch = { components: { schemas: { Thing: { properties: { note: null } } } } };
  repository.write("api.yaml", stringify(overlay(BASE, patch)));
});

afterAll(() => repository.remove());

/** Runs a step of the action as the runner does, in an environment of these variables. */
function runScript(name: string, env: NodeJS.ProcessEnv) {
  const script = STEPS.find((step) => step.name === name)?.run ?? "exit 99";
  return spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script], {
    cwd: repository.root,
    encoding: "utf8",
    env,
  });
}

/** Runs a step that looks at documents. */
function runStep(name: string, documents: string, failOn = "") {
  const file = (path: string) => join(repository.root, path);
  return runScript(name, {
    PATH: `${join(process.execPath, "..")}:${process.env["PATH"]}`,
    TOOL,
    BASE: "main",
    DOCUMENTS: documents,
    FAIL_ON: failOn,
    RUNNER_TEMP: repository.root,
    GITHUB_STEP_SUMMARY: file("summary.md"),
    GITHUB_OUTPUT: file("output"),
  });
}

/** What the first step installs with, and the place of the tool that it gives. */
function install(version: string) {
  const stub = join(repository.root, "stub");
  for (const name of ["npm", "npx"]) {
    repository.write(`stub/${name}`, `#!/bin/sh\necho "${name} $*" >> "$RUNNER_TEMP/called"\n`);
    chmodSync(join(stub, name), 0o755);
  }
  const file = (name: string) => join(repository.root, name);
  for (const name of ["called", "tool"]) rmSync(file(name), { force: true });
  const { status, stderr } = runScript("Install spec-diff", {
    PATH: `${stub}:${process.env["PATH"]}`,
    VERSION: version,
    CHECKOUT: fileURLToPath(new URL("../../..", import.meta.url)).replace(/\/$/, ""),
    RUNNER_TEMP: repository.root,
    GITHUB_OUTPUT: file("tool"),
  });
  const read = (name: string) => (existsSync(file(name)) ? readFileSync(file(name), "utf8") : "");
  return { status, stderr, called: read("called"), tool: read("tool") };
}

test("without a version the action installs what lies beside it, and runs that", () => {
  const { status, called, tool } = install("");
  expect([status, called]).toEqual([
    0,
    "npx -y pnpm@12.21.0 install --frozen-lockfile --filter @org/spec-diff...\n",
  ]);
  expect(tool).toBe(`tool=${TOOL}\n`);
});

test("with a version the action installs that from the registry, without scripts", () => {
  const { status, called, tool } = install("1.2.3");
  const folder = join(repository.root, "spec-diff");
  expect([status, called]).toEqual([
    0,
    `npm install --prefix ${folder} --ignore-scripts --no-audit --no-fund @org/spec-diff@1.2.3\n`,
  ]);
  const { publishConfig } = JSON.parse(readFileSync(PACKAGE, "utf8"));
  const bin = publishConfig.bin["spec-diff-report"];
  expect(tool).toBe(`tool=${join(folder, "node_modules/@org/spec-diff", bin)}\n`);
});

test.each(["npm:other@1", "1.2.3 other", "../x", "$(id)"])("%s is no version", (version) => {
  const { status, called, stderr } = install(version);
  expect([status, called]).toEqual([2, ""]);
  expect(stderr).toContain(`${version} is none`);
});

test("the action writes the report of every document to the job's summary, and the bump", () => {
  expect(runStep("Compare", "api.yaml\n\nother.yaml\n")).toMatchObject({ status: 0, stderr: "" });
  const summary = readFileSync(join(repository.root, "summary.md"), "utf8");
  expect(summary).toMatch(/^<!-- spec-diff -->/);
  expect(summary).toContain("### api.yaml");
  expect(summary).toContain("`Thing.note` is gone");
  expect(summary).not.toContain("### other.yaml");
  expect(readFileSync(join(repository.root, "output"), "utf8")).toBe("bump=major\n");
});

test("the action fails from the bump on that it is told, and not below", () => {
  const name = "Fail on too large a change";
  expect(runStep(name, "api.yaml\n", "major").status).toBe(1);
  expect(runStep(name, "other.yaml\n", "patch").status).toBe(0);
});

test("the action names a document that is not there", () => {
  const { status, stderr } = runStep("Compare", "nowhere.yaml\n");
  expect([status, stderr]).toEqual([2, "error: nowhere.yaml: no such file\n"]);
});

test("a document whose name begins with a hyphen is no option", () => {
  const { status, stderr } = runStep("Compare", "--help\n");
  expect([status, stderr]).toEqual([2, "error: --help: no such file\n"]);
});

test("the settings of a team count in the report, their limit is the action's input", () => {
  repository.write("spec-diff.yaml", "fail-on: patch\nbumps: { property-removed: minor }\n");
  try {
    expect(runStep("Compare", "api.yaml")).toMatchObject({ status: 0 });
    expect(readFileSync(join(repository.root, "output"), "utf8")).toMatch(/bump=minor\n$/);
    expect(runStep("Fail on too large a change", "api.yaml", "major").status).toBe(0);
    expect(runStep("Fail on too large a change", "api.yaml", "minor").status).toBe(1);
  } finally {
    repository.drop("spec-diff.yaml");
  }
});

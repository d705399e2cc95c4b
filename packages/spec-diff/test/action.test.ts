import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";

const ACTION = new URL("../../../.github/actions/spec-diff/action.yml", import.meta.url);
const TOOL = fileURLToPath(new URL("../src/report-cli.ts", import.meta.url));

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

/** Runs a step of the action as the runner does. */
function runStep(name: string, documents: string, failOn = "") {
  const script = STEPS.find((step) => step.name === name)?.run ?? "exit 99";
  const file = (path: string) => join(repository.root, path);
  return spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script], {
    cwd: repository.root,
    encoding: "utf8",
    env: {
      PATH: `${join(process.execPath, "..")}:${process.env["PATH"]}`,
      TOOL,
      BASE: "main",
      DOCUMENTS: documents,
      FAIL_ON: failOn,
      RUNNER_TEMP: repository.root,
      GITHUB_STEP_SUMMARY: file("summary.md"),
      GITHUB_OUTPUT: file("output"),
    },
  });
}

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

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";

const CLI = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
const REVISION = overlay(BASE, {
  paths: { "/things/{id}": { get: { summary: "One thing." } } },
  components: { schemas: { Thing: { properties: { note: null } } } },
});

let repository: Repository;

beforeAll(() => {
  repository = createRepository();
  repository.write("spec.yaml", stringify(BASE));
  repository.commit("Base");
  repository.write("spec.yaml", stringify(REVISION));
  repository.write("spec.json", JSON.stringify(REVISION));
  repository.write("swagger.yaml", "swagger: '2.0'\n");
  repository.write("broken.yaml", "openapi: 3.1.0\ninfo: {\n");
  repository.write("empty.yaml", "");
  repository.write("dangling.yaml", DANGLING);
});

afterAll(() => repository.remove());

const DANGLING = `openapi: 3.1.0
info: { title: t, version: "1" }
paths:
  /a:
    get:
      responses:
        "200":
          description: d
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Gone"
`;

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: repository.root,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

describe("spec-diff", () => {
  test("compares a git revision with a file and prints JSON of the promised shape", () => {
    const { status, stdout } = run("HEAD:spec.yaml", "spec.json", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      bump: "major",
      changes: [
        {
          id: "property-removed",
          bump: "major",
          operation: "getThing, makeThing",
          pointer: "/components/schemas/Thing/properties/note",
          direction: "both",
          message: expect.stringContaining("`Thing.note` is gone"),
        },
        {
          id: "documentation-changed",
          bump: "patch",
          operation: "getThing",
          pointer: "/paths/~1things~1{id}/get",
          direction: "both",
          message: expect.any(String),
        },
      ],
    });
  });

  test("prints text by operation, a change a line, without colour in a pipe", () => {
    const { stdout } = run("HEAD:spec.yaml", "spec.yaml");
    expect(stdout.split("\n")).toEqual([
      "getThing, makeThing",
      expect.stringMatching(/^ {2}major {2}`Thing.note` is gone/),
      "",
      "getThing",
      expect.stringMatching(/^ {2}patch {2}/),
      "",
      "2 changes; version bump: major",
      "",
    ]);
  });

  test("prints Markdown", () => {
    const { stdout } = run("HEAD:spec.yaml", "spec.yaml", "--markdown");
    expect(stdout).toContain("Version bump: **major**");
    expect(stdout).toContain("- getThing, makeThing: `Thing.note` is gone");
  });

  test.each([
    ["major", 1],
    ["minor", 1],
    ["patch", 1],
  ])("--fail-on %s exits %i on a major change", (bump, status) => {
    expect(run("HEAD:spec.yaml", "spec.yaml", "--fail-on", bump).status).toBe(status);
  });

  test("--fail-on a bump that is not reached exits 0", () => {
    const { status, stdout } = run("spec.yaml", "spec.json", "--fail-on", "patch");
    expect([status, stdout]).toEqual([0, "No change that code could notice.\n"]);
  });

  test.each([
    ["a missing file", ["nowhere.yaml", "spec.yaml"], "nowhere.yaml: no such file"],
    ["a missing revision", ["nowhere:spec.yaml", "spec.yaml"], "nowhere:spec.yaml: neither"],
    ["Swagger 2.0", ["spec.yaml", "swagger.yaml"], 'swagger.yaml:1: OpenAPI "2.0"'],
    ["broken YAML", ["spec.yaml", "broken.yaml"], "broken.yaml:3: "],
    ["an empty file", ["spec.yaml", "empty.yaml"], "empty.yaml:1: not an OpenAPI document"],
    [
      "a dangling reference",
      ["spec.yaml", "dangling.yaml"],
      "dangling.yaml:12: `#/components/schemas/Gone` leads nowhere",
    ],
    ["a missing argument", ["spec.yaml"], "missing required argument 'revision'"],
    [
      "an unknown bump",
      ["spec.yaml", "spec.yaml", "--fail-on", "huge"],
      "Allowed choices are major, minor, patch",
    ],
  ])("%s exits 2 and says where", (_, args, message) => {
    const { status, stderr, stdout } = run(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
    expect([status, stdout]).toEqual([2, ""]);
  });

  test("--help suffices", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("Exit codes");
  });
});

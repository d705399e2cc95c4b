import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { findBase } from "../src/gate/base.ts";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { runIn } from "./support/run.ts";

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
  repository.write("asyncapi.yaml", "asyncapi: 3.0.0\n");
  repository.write("broken.yaml", "openapi: 3.1.0\ninfo: {\n");
  repository.write("empty.yaml", "");
  repository.write("dangling.yaml", DANGLING);
  const inFile = (file: string) => DANGLING.replace("#/components/schemas/Gone", file);
  repository.write("split/astray.yaml", inFile("nowhere.yaml"));
  repository.write("split/base.yaml", inFile("parts/things.yaml#/Thing"));
  repository.write("split/revision.yaml", inFile("parts/things.yaml#/Other"));
  repository.write("split/parts/things.yaml", THINGS);
  for (const [side, type] of Object.entries({ old: "string", new: "integer" })) {
    const own = `components: { schemas: { Own: { type: ${type} } } }\n`;
    repository.write(`${side}/api.yaml`, `${inFile("part.yaml#/Thing")}${own}`);
    repository.write(
      `${side}/part.yaml`,
      'Thing: { type: object, properties: { own: { $ref: "api.yaml#/components/schemas/Own" } } }\n',
    );
  }
  repository.write("refused.yaml", stringify(overlay(BASE, REFUSED)));
  repository.write("traced.yaml", stringify(overlay(BASE, TRACED)));
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

const THINGS = `
Thing: { type: object, properties: { a: { type: string }, b: { type: string } } }
Other: { type: object, properties: { a: { type: string }, list: { $ref: "#/List" } } }
List: { type: array, items: { type: string } }
`;

/** The generator refuses one operationId for two operations. */
const REFUSED = { "x-errors": { requestId: "no header" } };
const TRACED = { paths: { "/things": { trace: { operationId: "trace", responses: {} } } } };

function run(...args: readonly string[]) {
  return runIn(repository.root, args);
}

describe("spec-diff", () => {
  test("compares a git revision with a file and prints JSON of the promised shape", () => {
    const { status, stdout } = run("HEAD:spec.yaml", "spec.json", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      bump: "major",
      api: "major",
      changes: [
        {
          id: "property-removed",
          bump: "major",
          scope: "api",
          operation: "getThing, makeThing",
          pointer: "/components/schemas/Thing/properties/note",
          direction: "both",
          message: expect.stringContaining("`Thing.note` is gone"),
          fingerprint: expect.stringMatching(/^f[0-9a-f]{15}$/),
          base: {
            file: "HEAD:spec.yaml",
            line: expect.any(Number),
            column: expect.any(Number),
            pointer: "/components/schemas/Thing/properties/note",
          },
          revision: null,
          before: { type: "string" },
        },
        {
          id: "documentation-changed",
          bump: "patch",
          scope: "api",
          operation: "getThing",
          pointer: "/paths/~1things~1{id}/get",
          direction: "both",
          message: expect.any(String),
          fingerprint: expect.stringMatching(/^f[0-9a-f]{15}$/),
          base: expect.objectContaining({ pointer: "/paths/~1things~1{id}/get" }),
          revision: expect.objectContaining({ file: "spec.json", line: 1 }),
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
    ["AsyncAPI", ["spec.yaml", "asyncapi.yaml"], "asyncapi.yaml:1:1: not an OpenAPI document"],
    ["broken YAML", ["spec.yaml", "broken.yaml"], "broken.yaml:3:1: is not valid YAML"],
    [
      "an empty file",
      ["spec.yaml", "empty.yaml"],
      "empty.yaml:1:1: an OpenAPI document must be an object",
    ],
    ["an option for a revision", ["--", "-p:spec.yaml", "spec.yaml"], "-p:spec.yaml: neither"],
    ["a missing argument", ["spec.yaml"], "missing required argument 'revision'"],
    [
      "an unknown bump",
      ["spec.yaml", "spec.yaml", "--fail-on", "huge"],
      "Allowed choices are major, minor, patch",
    ],
  ])("%s exits 2 and says where", (_, args, message) => {
    const { status, stderr, stdout } = run(...args);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at \S+ \(/m);
    expect([status, stdout]).toEqual([2, ""]);
  });

  test.each([
    ["dangling.yaml", '`dangling.yaml:12:17`: $ref "#/components/schemas/Gone" leads nowhere'],
    [
      "split/astray.yaml",
      '`split/astray.yaml:12:17`: $ref to "nowhere.yaml": the file can\'t be read',
    ],
  ])("a reference of %s that leads nowhere is a finding that says where", (path, message) => {
    const { status, stderr, stdout } = run("spec.yaml", path);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(message);
  });

  test("documents in several files are read, and findings say in which of them", () => {
    const { status, stdout } = run("split/base.yaml", "split/revision.yaml", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).changes).toMatchObject([
      { id: "property-removed", pointer: "parts/things.yaml#/Thing/properties/b" },
      { id: "property-added", pointer: "parts/things.yaml#/Other/properties/list" },
    ]);
  });

  test("a file that refers back to the document means that document", () => {
    const { stdout } = run("old/api.yaml", "new/api.yaml", "--json");
    expect(JSON.parse(stdout).changes).toMatchObject([
      { id: "type-changed", pointer: "/components/schemas/Own" },
    ]);
  });

  test("a document that nothing is generated from is compared all the same, with a note", () => {
    const { status, stdout } = run("spec.yaml", "refused.yaml", "--json");
    expect(status).toBe(0);
    const { bump, changes, notes } = JSON.parse(stdout);
    expect(bump).toBe("minor");
    expect(changes.map(({ id }: { id: string }) => id)).toContain("property-added");
    expect(notes).toEqual([
      expect.stringMatching(
        /^Names .* not compared: refused\.yaml:\d+:\d+: \/x-errors\/requestId must match pattern/,
      ),
    ]);
    for (const form of [[], ["--markdown"]]) {
      expect(run("refused.yaml", "refused.yaml", ...form).stdout).toMatch(
        /No change[\s\S]*Names of|Names of[\s\S]*No change/,
      );
    }
  });

  test("an operation that no code is generated for is compared as what it says, with a note", () => {
    const { status, stdout } = run("spec.yaml", "traced.yaml", "--json");
    expect(status).toBe(0);
    const { changes, notes } = JSON.parse(stdout);
    expect(changes.map(({ id }: { id: string }) => id)).toContain("operation-added");
    expect(notes).toEqual([
      expect.stringMatching(
        /^Nothing is generated for TRACE \/things \(trace\): traced\.yaml:\d+:\d+: `fetch` has no TRACE/,
      ),
    ]);
  });

  test("a fault of the tool's own is a sentence and exits 2: 1 is an answer", () => {
    const program = [
      `import { command } from ${JSON.stringify(import.meta.resolve("@org/command"))};`,
      `import { runProgram } from ${JSON.stringify(new URL("../src/command-line.ts", import.meta.url).href)};`,
      `await runProgram(command("spec-diff", "").action(() => { throw new RangeError("too deep"); }));`,
    ].join("\n");
    const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([
      2,
      "error: spec-diff failed, through no fault of yours: too deep\n",
    ]);
  });

  test("--help suffices", () => {
    const { status, stdout } = run("--help");
    expect(status).toBe(0);
    expect(stdout).toContain("Exit codes");
    for (const line of stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(100);
  });
});

describe("what begins with a hyphen", () => {
  const OPTIONS = [
    "--output=pwned",
    "-O",
    "--help",
    "--all",
    "--exec=pwned",
    "-",
    "--end-of-options",
  ];

  test.each(OPTIONS)("the revision %s is no option of git", (option) => {
    const { status, stderr } = run("--", `${option}:spec.yaml`, "spec.yaml");
    expect(stderr).toContain("no revision begins with a hyphen");
    expect(status).toBe(2);
    expect(existsSync(join(repository.root, "pwned"))).toBe(false);
  });

  test.each(OPTIONS)("the base %s is no option of git", (option) => {
    expect(() => findBase(repository.root, option)).toThrow("no revision begins with a hyphen");
  });

  test("a file may", () => {
    repository.write("--output=spec.yaml", stringify(BASE));
    expect(run("--", "--output=spec.yaml", "./--output=spec.yaml")).toMatchObject({ status: 0 });
  });
});

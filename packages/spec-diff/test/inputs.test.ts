import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { diffDocuments } from "../src/diff.ts";
import { parseSpec } from "../src/load.ts";
import { BASE, overlay } from "./support/base.ts";
import { createRepository, type Repository } from "./support/repository.ts";
import { runIn } from "./support/run.ts";

const CLI = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
let repository: Repository;

/** A document whose schema is in another file, which has a part in a third. */
function split(type: string): void {
  const answer = `{ description: d, content: { application/json: { schema: { $ref: "parts/thing.yaml#/Thing" } } } }`;
  repository.write(
    "api/openapi.yaml",
    `openapi: 3.1.0\ninfo: { title: t, version: "1" }\npaths: { /a: { get: { operationId: a, responses: { "200": ${answer} } } } }\n`,
  );
  repository.write(
    "api/parts/thing.yaml",
    'Thing: { type: object, properties: { id: { $ref: "../ids.yaml" } } }\n',
  );
  repository.write("api/ids.yaml", `type: ${type}\n`);
}

beforeAll(() => {
  repository = createRepository();
  repository.write("old.yaml", stringify(BASE));
  repository.write(
    "new.yaml",
    stringify(
      overlay(BASE, { components: { schemas: { Thing: { properties: { note: null } } } } }),
    ),
  );
  repository.write("secret.yaml", "type: string\n");
  split("string");
  repository.write("api/outside.yaml", referringTo("../secret.yaml"));
  repository.write("api/lost.yaml", referringTo("parts/nowhere.yaml"));
  repository.commit("Base");
  split("integer");
});
afterAll(() => repository.remove());

function referringTo(ref: string): string {
  return `openapi: 3.1.0\ninfo: { title: t, version: "1" }\npaths: { /a: { get: { operationId: a, responses: { "200": { description: d, content: { application/json: { schema: { $ref: "${ref}" } } } } } } } }\n`;
}

function run(...args: readonly string[]) {
  return runIn(repository.root, args);
}

describe("standard input", () => {
  const base = stringify(BASE);

  test("is either side", () => {
    expect(runIn(repository.root, ["-", "new.yaml", "--fail-on", "major"], base).status).toBe(1);
    expect(runIn(repository.root, ["new.yaml", "-"], base)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("version bump: minor"),
    });
  });

  test("is named in messages and places", () => {
    const { changes } = JSON.parse(
      runIn(repository.root, ["-", "new.yaml", "--json"], base).stdout,
    );
    expect(changes).toMatchObject([{ base: { file: "<stdin>", line: expect.any(Number) } }]);
    expect(runIn(repository.root, ["-", "new.yaml"], "openapi: 3.1.0\ninfo: {\n")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("<stdin>:3:1: is not valid YAML"),
    });
    expect(runIn(repository.root, ["-", "new.yaml"], "")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("<stdin>:1:1: an OpenAPI document must be an object"),
    });
  });

  test("refers to files in the working folder", () => {
    const text = referringTo("secret.yaml");
    expect(runIn(repository.root, ["-", "api/openapi.yaml"], text).status).toBe(0);
  });

  test("can't be both sides", () => {
    expect(run("-", "-")).toMatchObject({ status: 2, stderr: expect.stringContaining("not both") });
  });
});

describe("a document of several files in git", () => {
  test("is that of the revision, all of it; places say so", () => {
    const { status, stdout } = run("HEAD:api/openapi.yaml", "api/openapi.yaml", "--json");
    expect(status).toBe(0);
    expect(JSON.parse(stdout).changes).toMatchObject([
      {
        id: "type-changed",
        pointer: "ids.yaml#",
        base: { file: "HEAD:api/ids.yaml", line: 1, pointer: "" },
        revision: { file: "api/ids.yaml", line: 1 },
        before: "string",
        after: "integer",
      },
    ]);
  });

  test("is found from the working folder where its path begins with a dot", () => {
    const { stdout } = runIn(`${repository.root}/api`, ["HEAD:./openapi.yaml", "openapi.yaml"]);
    expect(stdout).toContain("version bump: major");
    expect(runIn(`${repository.root}/api`, ["HEAD:../old.yaml", "../new.yaml"]).stdout).toContain(
      "`Thing.note` is gone",
    );
  });

  test("has nothing to say of a file that did not change", () => {
    expect(run("HEAD:api/openapi.yaml", "HEAD:api/openapi.yaml").stdout).toBe(
      "No change that code could notice.\n",
    );
  });

  test.each([
    [
      "outside of its folder",
      "HEAD:api/outside.yaml",
      /HEAD:api\/outside\.yaml:3:\d+`?: .*leads out of the document's folder/,
    ],
    [
      "that the commit does not have",
      "HEAD:api/lost.yaml",
      /HEAD:api\/lost\.yaml:3:\d+`?: .*the file can't be read: .*parts\/nowhere\.yaml/,
    ],
  ])(
    "a reference to a file %s is told with its place, and reads nothing else",
    (_, name, message) => {
      const { stdout, stderr, status } = run(name, name);
      expect(status).toBe(0);
      expect(`${stdout}${stderr}`).toMatch(message);
    },
  );
});

describe("what is no document", () => {
  test.each([
    [
      "https://example.com/openapi.yaml",
      "addresses are not read; download the document and give its path",
    ],
    ["http://localhost:1/openapi.yaml", "addresses are not read"],
    ["HEAD:nowhere.yaml", "neither a file nor in git"],
    ["HEAD:api", "an OpenAPI document must be an object"],
    ["api", "can't be read"],
  ])("%s exits 2", (name, message) => {
    const { status, stderr, stdout } = run(name, "new.yaml");
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^ +at \S+ \(/m);
    expect([status, stdout]).toEqual([2, ""]);
  });
});

describe("versions mixed", () => {
  const info = { title: "t", version: "1" };
  const thing = {
    type: "object",
    required: ["id"],
    properties: { id: { type: "string" }, n: { type: "integer", format: "int64" } },
  };
  const limit = { name: "limit", in: "query" };
  const id = { name: "id", in: "path", required: true };
  const openapi = (version: string) => ({
    openapi: version,
    info,
    servers: [{ url: "https://api.example.com/v1" }],
    paths: {
      "/things/{id}": {
        get: {
          operationId: "getThing",
          parameters: [
            { ...id, schema: { type: "string" } },
            { ...limit, schema: { type: "integer" } },
          ],
          responses: {
            200: {
              description: "d",
              content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
            },
          },
        },
        put: {
          operationId: "putThing",
          parameters: [{ ...id, schema: { type: "string" } }],
          requestBody: {
            required: true,
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
          responses: { 204: { description: "d" } },
        },
      },
    },
    components: {
      schemas: { Thing: thing },
      securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    },
    security: [{ key: [] }],
  });
  const swagger = {
    swagger: "2.0",
    info,
    host: "api.example.com",
    basePath: "/v1",
    schemes: ["https"],
    consumes: ["application/json"],
    produces: ["application/json"],
    paths: {
      "/things/{id}": {
        get: {
          operationId: "getThing",
          parameters: [
            { ...id, type: "string" },
            { ...limit, type: "integer" },
          ],
          responses: { 200: { description: "d", schema: { $ref: "#/definitions/Thing" } } },
        },
        put: {
          operationId: "putThing",
          parameters: [
            { ...id, type: "string" },
            { name: "body", in: "body", required: true, schema: { $ref: "#/definitions/Thing" } },
          ],
          responses: { 204: { description: "d" } },
        },
      },
    },
    definitions: { Thing: thing },
    securityDefinitions: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    security: [{ key: [] }],
  };
  const written = {
    "2.0": swagger,
    "3.0": openapi("3.0.3"),
    "3.1": openapi("3.1.0"),
    "3.2": openapi("3.2.0"),
  };
  const pairs = Object.entries(written).flatMap(([one, base]) =>
    Object.entries(written).map(([other, revision]) => [one, other, base, revision] as const),
  );

  test.each(pairs)("%s and %s of one API are the same", (_one, _other, base, revision) => {
    const { changes } = diffDocuments(
      parseSpec(stringify(base), "a"),
      parseSpec(stringify(revision), "b"),
    );
    expect(changes).toEqual([]);
  });

  test.each(pairs)("what changes from %s to %s is found", (_one, other, base, revision) => {
    const text = stringify(revision)
      .replace("format: int64", "format: int64\n        maximum: 9")
      .replace("type: integer\n", "type: string\n");
    repository.write("base.json", JSON.stringify(base));
    repository.write("revision.yaml", text);
    const before = parseSpec(JSON.stringify(base), "a");
    const { bump } = diffDocuments(before, parseSpec(text, "b"));
    expect(bump, other).toBe("major");
  });

  test("places in Swagger 2.0 are those of its text", () => {
    const edited = stringify(swagger).replace("type: integer\n", "type: string\n");
    repository.write("swagger.yaml", edited);
    repository.write("openapi.yaml", stringify(openapi("3.1.0")));
    const { changes } = JSON.parse(run("openapi.yaml", "swagger.yaml", "--json").stdout);
    const [change] = changes;
    expect(change).toMatchObject({ id: "type-changed", before: "integer", after: "string" });
    expect(edited.split("\n")[change.revision.line - 1]).toMatch(/name: limit|type: string/);
    expect(change.revision.pointer).toBe("/paths/~1things~1{id}/get/parameters/1");
    expect(change.pointer).toBe(change.revision.pointer);
    expect(change.base.pointer).toBe("/paths/~1things~1{id}/get/parameters/1/schema");
  });
});

test("what is accepted of a Swagger 2.0 document is named by the pointer that is told", () => {
  const swagger = (type: string) => ({
    swagger: "2.0",
    info: { title: "Things", version: "1" },
    paths: {
      "/things": {
        get: {
          operationId: "list",
          responses: { 200: { description: "d", schema: { $ref: "#/definitions/Thing" } } },
        },
      },
    },
    definitions: { Thing: { type: "object", properties: { a: { type } } } },
  });
  repository.write("swagger-base.yaml", stringify(swagger("string")));
  repository.write("swagger-revision.yaml", stringify(swagger("integer")));
  const accepted = {
    id: "type-changed",
    operation: "list",
    pointer: "/definitions/Thing/properties/a",
    reason: "r",
    until: "2999-01-01",
  };
  repository.write("accepted-swagger.yaml", stringify([accepted]));
  const args = ["swagger-base.yaml", "swagger-revision.yaml", "--json"];
  const told = JSON.parse(run(...args, "--ignore", "accepted-swagger.yaml").stdout);
  expect(told.changes).toEqual([]);
  expect(told.accepted).toMatchObject([
    { pointer: accepted.pointer, before: "string", after: "integer", revision: { line: 18 } },
  ]);
});

test("a reader that has had enough exits 2: 1 is an answer", async () => {
  const many = Object.fromEntries(
    Array.from({ length: 4000 }, (_, index) => [`member${index}`, { type: "string" }]),
  );
  repository.write(
    "many.yaml",
    stringify(overlay(BASE, { components: { schemas: { Thing: { properties: many } } } })),
  );
  const child = spawn(process.execPath, [CLI, "many.yaml", "old.yaml", "--json"], {
    cwd: repository.root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  child.stdout.destroy();
  const [status] = await once(child, "close");
  expect([status, stderr]).toEqual([2, ""]);
});

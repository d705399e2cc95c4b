/** What can't be carried out is left out, with all that reaches it; the rest of the document becomes code. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { documentOf, parseSource, SpecError, SpecErrors } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { type Model, readModel, readPossible } from "../src/index.ts";
import { notesOf } from "../src/notes.ts";
import { fixture, scratch, texts } from "./workshop.ts";

const HEAD = 'openapi: 3.1.0\ninfo: { title: Acme, version: "1" }\n';

function documentFrom(yaml: string) {
  return documentOf(parseSource("acme.yaml", HEAD + yaml));
}

/** The model without what can't be carried out; the strict reading refuses the document for the same. */
function possible(yaml: string): Model {
  const model = readPossible(documentFrom(yaml));
  const reasons = new Set(model.omitted.map(({ error }) => error.message));
  if (reasons.size > 0) {
    expect(() => readModel(documentFrom(yaml))).toThrow(SpecErrors);
    try {
      readModel(documentFrom(yaml));
    } catch (error) {
      const all = error instanceof SpecErrors ? error.all : [];
      expect(new Set(all.map(({ message }) => message))).toEqual(reasons);
    }
  }
  return model;
}

/** What is left out and why, as `kind name: reason`. */
function omittedOf({ omitted }: Model): string[] {
  return omitted.map(({ kind, name, error }) => `${kind} ${name}: ${error.message}`);
}

const GOOD = "  /good: { get: { operationId: good, responses: {} } }\n";
/** An answer whose schema is a component. */
function answering(key: string): string {
  return `responses: { 200: { description: A., content: { application/json: { schema: { $ref: "#/components/schemas/${key}" } } } } }`;
}

describe("one operation is left out", () => {
  test.each([
    [
      "a style in the wrong place",
      "get",
      "parameters: [{ name: a, in: header, style: deepObject }]",
      "style",
    ],
    [
      "a parameter that leads nowhere",
      "get",
      'parameters: [{ $ref: "#/components/parameters/P" }]',
      "leads nowhere",
    ],
    [
      "a response that leads nowhere",
      "get",
      'responses: { 200: { $ref: "#/components/responses/R" } }',
      "leads nowhere",
    ],
    [
      "a body that leads nowhere",
      "post",
      'requestBody: { $ref: "#/components/requestBodies/B" }',
      "leads nowhere",
    ],
    ["a schema that leads nowhere", "get", answering("Gone"), "leads nowhere"],
    [
      "a scheme that nothing describes",
      "get",
      "security: [{ Gone: [] }]",
      "no security scheme is called",
    ],
    ["a method that fetch refuses", "trace", "description: A.", "`fetch` has no TRACE"],
    [
      "a body that fetch doesn't send",
      "get",
      "requestBody: { required: true, content: { application/json: { schema: { type: string } } } }",
      "`fetch` sends no body with GET, and this one is required",
    ],
  ])("%s", (_, method, said, reason) => {
    const model = possible(`paths:\n  /bad: { ${method}: { operationId: bad, ${said} } }\n${GOOD}`);
    expect(model.operations.map(({ id }) => id)).toEqual(["good"]);
    expect(omittedOf(model)).toEqual([expect.stringContaining(reason)]);
    expect(model.omitted[0]).toMatchObject({
      kind: "operation",
      name: `${method.toUpperCase()} /bad (bad)`,
    });
    expect(model.omitted[0]?.error.position?.line).toBe(4);
  });

  test.each([
    "/bad#part",
    "bad",
    "/bad/100%",
    "/bad%zz",
    "/a/../bad",
    "/a/%2e%2E",
    "/a/.?b=c",
    "/a/b{?c}",
  ])("of the path %s", (path) => {
    const model = possible(`paths:\n  "${path}": { get: { responses: {} } }\n${GOOD}`);
    expect(model.operations.map(({ id }) => id)).toEqual(["good"]);
    expect(model.omitted[0]?.name).toBe(`GET ${path}`);
  });

  test("of a path that would be called by another", () => {
    const model = possible(`paths:\n  '/a\\bad': { get: { responses: {} } }\n${GOOD}`);
    expect(omittedOf(model)).toEqual([expect.stringContaining("with which another is called")]);
  });

  test.each([
    ["an id that is no text", "operationId: 42", "`operationId` must be a string"],
    ["a reference that leads nowhere", '$ref: "#/nowhere"', "leads nowhere"],
  ])("of those of one path: %s", (_, said, reason) => {
    const model = possible(
      `paths:\n  /a: { get: { ${said} }, put: { operationId: put, responses: {} } }\n${GOOD}`,
    );
    expect(model.operations.map(({ id }) => id)).toEqual(["put", "good"]);
    expect(omittedOf(model)).toEqual([expect.stringMatching(/^operation GET \/a: /)]);
    expect(omittedOf(model)[0]).toContain(reason);
  });

  test("and its name is free for another", () => {
    const model = possible(
      `paths:\n  /bad: { get: { operationId: good, security: [{ Gone: [] }] } }\n${GOOD}`,
    );
    expect(model.operations.map(({ id, path }) => `${id} ${path}`)).toEqual(["good /good"]);
  });
});

test("a path item that leads nowhere is left out", () => {
  const model = possible(`paths:\n  /bad: { $ref: "#/nowhere" }\n${GOOD}`);
  expect(model.operations.map(({ id }) => id)).toEqual(["good"]);
  expect(omittedOf(model)).toEqual([expect.stringMatching(/^path \/bad: .*leads nowhere/)]);
});

test("methods of OpenAPI 3.2 are left out", () => {
  const text = `openapi: 3.2.0\ninfo: { title: A, version: "1" }\npaths: { /a: { get: { responses: {} }, query: {}, additionalOperations: { COPY: {} } } }`;
  const model = readPossible(documentOf(parseSource("a.yaml", text)));
  expect(model.operations.map(({ method }) => method)).toEqual(["GET"]);
  expect(model.omitted.map(({ name }) => name)).toEqual(["QUERY /a", "COPY /a"]);
});

describe("a schema is left out", () => {
  const schemas = (more: string) => `paths:
${GOOD}  /bad: { get: { operationId: bad, ${answering("Far")} } }
  /ok: { get: { operationId: ok, ${answering("Fine")} } }
components:
  schemas:
    Far: { properties: { a: { $ref: "#/components/schemas/Near" } } }
    Near: { items: { $ref: "#/components/schemas/Bad" } }
    Fine: { type: object, properties: { a: { type: string } } }
    ${more}
`;

  test.each([
    ["that leads nowhere", 'Bad: { properties: { a: { $ref: "#/components/schemas/Gone" } } }'],
    ["of a type that there is not", "Bad: { type: nonsense }"],
    ["that is none", "Bad: [1]"],
    ["that needs itself", 'Bad: { allOf: [{ $ref: "#/components/schemas/Bad" }] }'],
    [
      "whose discriminator names no property",
      'Bad: { oneOf: [{ $ref: "#/components/schemas/Fine" }, { type: object }], discriminator: { mapping: {} } }',
    ],
  ])("%s, with all that reach it, however far", (_, bad) => {
    const model = possible(schemas(bad));
    expect(model.operations.map(({ id }) => id)).toEqual(["good", "ok"]);
    expect(model.schemas.map(({ key }) => key)).toEqual(["Fine"]);
    expect(model.omitted.map(({ name }) => name).sort()).toEqual([
      "Bad",
      "Far",
      "GET /bad (bad)",
      "Near",
    ]);
    expect(new Set(model.omitted.map(({ error }) => error)).size).toBe(1);
    expect(model.omitted[0]?.error.position?.line).toBe(12);
  });

  test("that only a header of an answer needs", () => {
    const model = possible(`paths:
${GOOD}  /bad: { get: { responses: { 200: { description: A., headers: { X: { schema: { $ref: "#/components/schemas/Bad" } } } } } } }
components: { schemas: { Bad: { type: nonsense } } }
`);
    expect(model.omitted.map(({ name }) => name)).toEqual(["Bad", "GET /bad"]);
  });

  test("that nothing needs, alone", () => {
    const model = possible(`paths:\n${GOOD}components: { schemas: { Bad: { type: nonsense } } }\n`);
    expect(model.operations).toHaveLength(1);
    expect(omittedOf(model)).toEqual([expect.stringMatching(/^schema Bad: unknown type/)]);
  });
});

describe("a security scheme is left out", () => {
  const schemes = (security: string) => `paths:
${GOOD}  /a: { get: { operationId: a, security: ${security}, responses: {} } }
components:
  securitySchemes:
    Bad: { type: apiKey, in: body, name: K }
    Gone: { $ref: "#/components/securitySchemes/Nowhere" }
    Key: { type: http, scheme: bearer }
`;

  test("and an operation that has another way stays", () => {
    const model = possible(schemes("[{ Bad: [] }, { Key: [] }]"));
    expect(model.operations.find(({ id }) => id === "a")?.security).toEqual([["Key"]]);
    expect(model.omitted.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "security scheme Gone",
      "security scheme Bad",
    ]);
  });

  test.each([
    ["[{ Bad: [] }]", "an API key can't be in"],
    ["[{ Gone: [], Key: [] }]", "leads nowhere"],
  ])("and an operation that needs it: %s", (security, reason) => {
    const model = possible(schemes(security));
    expect(model.operations.map(({ id }) => id)).toEqual(["good"]);
    expect(model.omitted[0]).toMatchObject({ name: "GET /a (a)" });
    expect(model.omitted[0]?.error.message).toContain(reason);
  });

  test("and the note says once why, with all that it leaves out", () => {
    const yaml = schemes("[{ Bad: [] }]").replace(/ +Gone.*\n/, "");
    const { omitted } = possible(yaml);
    const target = { kind: "standalone", spec: "a.yaml", folder: "out" } as const;
    const outcome = { target, changed: [], extra: [], cached: false, omitted };
    expect(notesOf(outcome, (path) => path)).toEqual([
      expect.stringMatching(/\n {2}left out: GET \/a \(a\), the security scheme Bad$/),
    ]);
    expect(() => readModel(documentFrom(yaml))).toThrow(
      expect.objectContaining({ all: [expect.any(SpecError)] }),
    );
  });
});

describe("the document is refused", () => {
  test("where nothing could be carried out", () => {
    const read = () =>
      readPossible(documentFrom("paths: { /a: { trace: {} }, /b: { trace: {} } }\n"));
    expect(read).toThrow(SpecErrors);
    expect(read).toThrow("`fetch` has no TRACE");
  });

  test("where the balances could not be got", () => {
    const text = `paths:\n${GOOD}  /b: { get: { x-balances: true, security: [{ Gone: [] }] } }\n`;
    expect(() => readPossible(documentFrom(text))).toThrow('no security scheme is called "Gone"');
  });

  test("where tokens could not be got", () => {
    const text = `paths:\n${GOOD}  /t: { post: { operationId: token, parameters: [{ $ref: "#/gone" }] } }
components: { securitySchemes: { K: { type: http, scheme: bearer, x-token: { operation: token, body: { id: clientId }, accessToken: /t } } } }
`;
    expect(() => readPossible(documentFrom(text))).toThrow("leads nowhere");
  });

  test("where it is hostile as a whole", () => {
    const text = `paths:\n${GOOD}x-errors: { requestId: "a b" }\n`;
    expect(() => readPossible(documentFrom(text))).toThrow(SpecError);
  });
});

describe("the command", () => {
  const spec = (folder: string) => {
    const file = join(folder, "openapi.yaml");
    writeFileSync(
      file,
      `${HEAD}paths:
${GOOD}  /a: { get: { operationId: a, ${answering("Bad")} } }
  /b: { trace: {} }
components: { schemas: { Bad: { type: nonsense } } }
`,
    );
    return file;
  };

  function run(...more: string[]) {
    const folder = scratch();
    const out = join(folder, "out");
    const args = ["--spec", spec(folder), "--out", out, ...more];
    const once = () =>
      spawnSync(process.execPath, [fixture("../src/cli.ts"), ...args], {
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      });
    return { out, once, said: (text: string) => text.replaceAll(`${folder}/`, "") };
  }

  const NOTES = `note: openapi.yaml:7:33: unknown type "nonsense": use one of null, boolean, string, number, integer, array, object
  at #/components/schemas/Bad/type
  left out: the schema Bad, GET /a (a)
note: openapi.yaml:6:9: \`fetch\` has no TRACE: the operation can't be called
  at #/paths/~1b/trace
  left out: TRACE /b
`;

  test("names what it leaves out each time, each reason once, and makes the rest", () => {
    const { out, once, said } = run();
    for (const outcome of ["written", "up to date"]) {
      const { status, stdout, stderr } = once();
      expect(said(stderr)).toBe(NOTES);
      expect(said(stdout)).toBe(`out ${outcome}\n`);
      expect(status).toBe(0);
    }
    const files = texts(out);
    expect(files["operations.ts"]).toContain("good");
    expect(files["operations.ts"]).not.toContain('"/a"');
    expect(files["types.ts"]).not.toContain("Bad");
  });

  test("names it in JSON", () => {
    const { once, said } = run("--json");
    expect(JSON.parse(said(once().stdout))).toMatchObject([
      {
        omitted: [
          { kind: "schema", name: "Bad", file: "openapi.yaml", line: 7, column: 33 },
          { kind: "operation", name: "TRACE /b", line: 6 },
          { kind: "operation", name: "GET /a (a)", pointer: "/components/schemas/Bad/type" },
        ],
      },
    ]);
  });

  test("refuses it where it is strict, all of it at once", () => {
    const { out, once, said } = run("--strict");
    const { status, stdout, stderr } = once();
    expect(said(stderr)).toBe(
      `error: ${NOTES.replace(/ {2}left out: .*\n/g, "").replaceAll("note: ", "")}`,
    );
    expect(stdout).toBe("");
    expect(status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  test("makes code of the operations that are named, and no others", () => {
    const { out, once } = run("--operations", "GET /good");
    const { status, stderr } = once();
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(readFileSync(join(out, "operations.ts"), "utf8")).not.toContain("/b");
  });

  test("refuses a pattern that names none", () => {
    const { out, once } = run("--operations", "GET /god", "good");
    const { status, stderr } = once();
    expect(stderr).toBe(
      'error: no operation is called "GET /god": the nearest are GET /good (good), GET /a (a), TRACE /b\n',
    );
    expect(status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  test("says that OpenAPI 3.2 is read as 3.1", () => {
    const folder = scratch();
    const file = join(folder, "openapi.yaml");
    writeFileSync(file, `${HEAD.replace("3.1.0", "3.2.0")}paths:\n${GOOD}`);
    const { stderr, status } = spawnSync(
      process.execPath,
      [fixture("../src/cli.ts"), "--spec", file, "--out", join(folder, "out")],
      { encoding: "utf8", env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
    );
    expect(stderr).toBe(
      `note: ${file}: OpenAPI 3.2 is read as 3.1: what only 3.2 has is left out\n`,
    );
    expect(status).toBe(0);
  });
});

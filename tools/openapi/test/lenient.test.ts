/** What documents write otherwise than OpenAPI has it, and what it means. */
import { describe, expect, test } from "vitest";
import {
  child,
  documentOf,
  entries,
  items,
  type Node,
  operationsOf,
  otherOperationsOf,
  parametersOf,
  parseSource,
  responsesOf,
  rootOf,
  text,
  wireFaults,
} from "../src/index.ts";

function open(paths: string, version = "3.1.0") {
  return documentOf(parseSource("acme.yaml", `openapi: ${version}\npaths:\n${paths}`));
}

/** The parameters of the first operation, as `place name`. */
function parametersIn(paths: string): string[] {
  const document = open(paths);
  const [operation] = operationsOf(document);
  if (operation === undefined) throw new Error("there is no operation");
  return parametersOf(document, operation).map(
    (node) => `${text(node, "in")} ${text(node, "name")}`,
  );
}

describe("null is none", () => {
  const node: Node = rootOf(parseSource("a.yaml", "parameters:\nrequired: ~\nsecurity: null\n"));

  test.each(["parameters", "required", "security"])("as the member %s", (key) => {
    expect(child(node, key)).toBeUndefined();
  });

  test("as an object or an array", () => {
    const nothing = { ...node, value: null };
    expect(entries(nothing, "it")).toEqual([]);
    expect(items(nothing, "it")).toEqual([]);
  });

  test.each(["const", "default", "example", "value"])(
    "but not as %s, which is any value",
    (key) => {
      expect(child({ ...node, value: { [key]: null } }, key)?.value).toBeNull();
    },
  );

  test("as a path item, a response and a parameter", () => {
    const document = open("  /a:\n  /b: { get: { parameters: [~], responses: { 204: } } }\n");
    const [operation, ...others] = operationsOf(document);
    if (operation === undefined) throw new Error("there is no operation");
    expect(others).toEqual([]);
    expect(parametersOf(document, operation)).toEqual([]);
    expect(responsesOf(document, operation).map(([status]) => status)).toEqual(["204"]);
  });

  test("as the name of a scheme's scopes, which is still asked for", () => {
    const security = rootOf(parseSource("a.yaml", "- key:\n"));
    expect(items(security, "it").map((item) => entries(item, "it").map(([name]) => name))).toEqual([
      ["key"],
    ]);
  });
});

describe("names of headers are compared without case", () => {
  test("within a list, the first stands for both", () => {
    expect(
      parametersIn(
        "  /a: { get: { parameters: [{ name: Idempotency-Key, in: header }, { name: idempotency-key, in: header }] } }\n",
      ),
    ).toEqual(["header Idempotency-Key"]);
  });

  test("the operation's stands for that of its path", () => {
    expect(
      parametersIn(
        "  /a: { parameters: [{ name: X-ID, in: header }], get: { parameters: [{ name: x-id, in: header }] } }\n",
      ),
    ).toEqual(["header x-id"]);
  });

  test("and those of queries, paths and cookies with it", () => {
    const both = (place: string) => `{ name: id, in: ${place} }, { name: ID, in: ${place} }`;
    expect(
      parametersIn(`  /a: { get: { parameters: [${both("query")}, ${both("cookie")}] } }\n`),
    ).toEqual(["query id", "query ID", "cookie id", "cookie ID"]);
  });
});

describe("a name in a path that nothing describes is a text", () => {
  test.each([
    ["/a/{id}", "[]", ["path id"]],
    ["/a/{id}/{id}", "[]", ["path id"]],
    ["/a/{id}.{ext}", "[{ name: ext, in: path }]", ["path ext", "path id"]],
    ["/a/{id}", "[{ name: id, in: query }]", ["query id", "path id"]],
    ["/a?type={type}", "[{ name: type, in: query }]", ["query type"]],
    ["/a?type={type}", "[]", ["path type"]],
    ["/a/{}", "[]", []],
  ])("%s with %s", (path, parameters, expected) => {
    expect(parametersIn(`  "${path}": { get: { parameters: ${parameters} } }\n`)).toEqual(expected);
  });

  test("that is required", () => {
    const document = open('  "/a/{id}": { get: {} }\n');
    const [operation] = operationsOf(document);
    expect(operation && parametersOf(document, operation)[0]?.value).toEqual({
      name: "id",
      in: "path",
      required: true,
      schema: { type: "string" },
    });
  });
});

describe("a path is all sent", () => {
  test.each(["/a#b", "/a?x=1#b"])("%s is not", (path) => {
    const [fault] = wireFaults(open(`  "${path}": { get: {} }\n`));
    expect(fault?.message).toMatch(/has a #, and what follows it is never sent: write it as %23/);
    expect(fault?.position).toEqual({ line: 3, column: 3 });
  });

  test("a query in it is", () => {
    expect(wireFaults(open('  "/a?type=x": { get: {} }\n'))).toEqual([]);
  });
});

describe("OpenAPI 3.2", () => {
  test("is read as 3.1", () => {
    expect(open("  /a: {}\n", "3.2.0")).toMatchObject({ version: "3.1", written: "3.2" });
  });

  test("has operations of more methods", () => {
    const document = open(
      "  /a: { get: {}, query: {}, additionalOperations: { COPY: {}, PURGE: {} } }\n  /b: { additionalOperations: 1 }\n",
      "3.2.0",
    );
    expect(operationsOf(document).map(({ method }) => method)).toEqual(["get"]);
    expect(otherOperationsOf(document).map(({ method, path }) => `${method} ${path}`)).toEqual([
      "QUERY /a",
      "COPY /a",
      "PURGE /a",
    ]);
  });
});

test("what is wrong with one path item leaves the others", () => {
  const document = open("  /a: { $ref: '#/nowhere' }\n  /b: { get: {} }\n  /c: 1\n");
  const refused: string[] = [];
  const found = operationsOf(document, undefined, (_, path) => refused.push(path));
  expect(found.map(({ path }) => path)).toEqual(["/b"]);
  expect(refused).toEqual(["/a"]);
});

test("an operation may stand where a reference leads", () => {
  const document = open(
    "  /a: { get: { $ref: '#/paths/~1b/get' } }\n  /b: { get: { operationId: b } }\n",
  );
  expect(operationsOf(document).map(({ path, id }) => `${path} ${id}`)).toEqual(["/a b", "/b b"]);
});

/** What the reader makes of a document: the names, hosts and branches that code is made of. */
import { documentOf, parseSource } from "@org/openapi";
import { describe, expect, test } from "vitest";
import { type Model, readModel } from "../src/index.ts";

/** The model of a document, given in YAML below its first lines. */
function modelOf(yaml: string, name?: string): Model {
  const text = `openapi: 3.1.0\ninfo: { title: Acme, version: "1" }\n${yaml}`;
  return readModel(documentOf(parseSource("acme.yaml", text)), name);
}

describe("options and their variables", () => {
  const schemes = (list: Readonly<Record<string, object>>) =>
    `components: { securitySchemes: ${JSON.stringify(list)} }`;
  const key = { type: "apiKey", in: "header", name: "X-Key" };

  test.each([
    ["one key is apiKey", { ApiKeyAuth: key }, ["apiKey ACME_API_KEY"]],
    [
      "several keys have the names of their schemes",
      { FirstKey: key, second_key: { ...key, name: "X-Second" } },
      ["firstKey ACME_FIRST_KEY", "second_key ACME_SECOND_KEY"],
    ],
    [
      "x-credentials names them",
      {
        Basic: {
          type: "http",
          scheme: "basic",
          "x-credentials": { username: "id", password: null },
        },
      },
      ["id ACME_ID"],
    ],
    [
      "two schemes share an option",
      { A: { type: "http", scheme: "bearer" }, B: { type: "oauth2", flows: {} } },
      ["token ACME_TOKEN"],
    ],
    ["what fetch can't do is none", { TLS: { type: "mutualTLS" } }, []],
  ])("%s", (_, list, expected) => {
    const { credentials } = modelOf(schemes(list));
    expect(credentials.map(({ name, env }) => `${name} ${env}`)).toEqual(expected);
  });

  test("a provider with a hyphen has variables that a shell takes", () => {
    const { credentials, variables } = modelOf(schemes({ Key: key }), "acme-pay");
    expect(credentials[0]?.env).toBe("ACME_PAY_API_KEY");
    expect(variables).toEqual({
      environment: "ACME_PAY_ENVIRONMENT",
      baseUrl: "ACME_PAY_BASE_URL",
    });
  });
});

describe("arguments", () => {
  const argsOf = (parameters: object[], body?: object) => {
    const operation = { parameters, responses: {}, ...(body && { requestBody: body }) };
    const { operations } = modelOf(`paths: { /x: { post: ${JSON.stringify(operation)} } }`);
    return operations[0]?.parameters.map((one) => `${one.arg}=${one.in} ${one.name}`);
  };
  const json = { content: { "application/json": { schema: { type: "object" } } } };

  test.each([
    [
      "the first of a name has it, the next one its place before it",
      [
        { name: "id", in: "header" },
        { name: "id", in: "query" },
      ],
      undefined,
      ["id=header id", "query_id=query id"],
    ],
    [
      "the order decides",
      [
        { name: "id", in: "query" },
        { name: "id", in: "header" },
      ],
      undefined,
      ["id=query id", "header_id=header id"],
    ],
    ["the body has its own name", [{ name: "body", in: "query" }], json, ["query_body=query body"]],
    [
      "contentType is the choice of several",
      [{ name: "contentType", in: "query" }],
      { content: { ...json.content, "text/csv": {} } },
      ["query_contentType=query contentType"],
    ],
  ])("%s", (_, parameters, body, expected) => {
    expect(argsOf(parameters, body)).toEqual(expected);
  });
});

test("a parameter of the path is required, whatever the document says", () => {
  const { operations } = modelOf(
    "paths: { '/x/{id}': { get: { parameters: [{ name: id, in: path, required: false }], responses: {} } } }",
  );
  expect(operations[0]?.parameters[0]?.required).toBe(true);
});

describe("methods", () => {
  test("the first of two operations has the name", () => {
    const paths = (...ids: string[]) =>
      `paths: { ${ids.map((id, index) => `/p${index}: { get: { operationId: ${id}, responses: {} } }`).join(", ")} }`;
    const named = (model: Model) => model.operations.map(({ id, path }) => `${id} ${path}`);
    expect(named(modelOf(paths("list-x", "listX")))).toEqual(["listX /p0", "listX2 /p1"]);
    expect(named(modelOf(paths("listX", "list-x")))).toEqual(["listX /p0", "listX2 /p1"]);
  });
});

test.each([
  ["Acme Pay", "AcmePay"],
  ["3D Pay", "_3DPay"],
  ["Client", "Client2"],
  ["Call", "Call2"],
])("a provider called %s has the types of %s", (title, typeName) => {
  expect(modelOf(`x-provider: { name: acme, title: ${title} }`).typeName).toBe(typeName);
});

describe("balances", () => {
  const withBalances = (value: string) =>
    modelOf(
      `paths: { /b: { get: { operationId: getB, x-balances: ${value}, responses: {},
        parameters: [{ name: account_id, in: query, description: "The id. Of what?" }] } } }`,
      "acme-pay",
    ).balances;

  test("say the operation, and the account as an option", () => {
    expect(withBalances("true")).toMatchObject({ operation: { id: "getB" } });
    expect(withBalances("true")).not.toHaveProperty("account");
    expect(withBalances("false")).toBeUndefined();
    expect(withBalances("{ account: account_id }")?.account).toEqual({
      argument: "account_id",
      name: "accountId",
      env: "ACME_PAY_ACCOUNT_ID",
      description: "The id",
      optional: true,
    });
  });

  describe("accounts have variables of their own", () => {
    const needed = (name: string) => ({ name, in: "query", required: true, schema: {} });
    const accountOf = (account: string, ...holders: string[]) => {
      const schema = { type: "array", items: { type: "object", properties: { id: {} } } };
      const list = {
        operationId: "listB",
        "x-pagination": { items: "" },
        parameters: holders.map(needed),
        responses: { 200: { description: "All.", content: { "application/json": { schema } } } },
      };
      const one = {
        operationId: "getB",
        "x-balances": { account, accounts: { operation: "listB", id: "/id" } },
        parameters: [{ ...needed("key"), "x-argument": account }],
        responses: {},
      };
      const bearer = { B: { type: "http", scheme: "bearer" } };
      return modelOf(
        `components: { securitySchemes: ${JSON.stringify(bearer)} }
paths: ${JSON.stringify({ "/b": { get: one }, "/l": { get: list } })}`,
      ).balances?.account;
    };

    test("each one", () => {
      expect(accountOf("id", "holder", "holder_id")).toMatchObject({ env: "ACME_ID" });
    });

    test.each([
      ["a credential", "token", []],
      ["the environment", "environment", []],
      ["the address of the API", "base_url", []],
      ["a holder", "id", ["ID"]],
      ["another holder", "id", ["holder_id", "holderId"]],
    ])("and not that of %s", (_, account, holders) => {
      expect(() => accountOf(account, ...holders)).toThrow("says something else already");
    });
  });

  describe("an account that an option of the client names as well", () => {
    const withOption = (accountHeader: string, others = "") =>
      modelOf(
        `paths: { /b: { get: { operationId: getB, x-balances: { account: account }, responses: {},
          parameters: [{ name: Acme-Account, in: header, x-argument: account, ${accountHeader} }${others}] } } }`,
        "acme-pay",
      );

    test("is known by its header, and may be called as that option is", () => {
      const { balances, headerOptions } = withOption("x-client-option: account");
      expect(balances?.account).toMatchObject({
        name: "account",
        env: "ACME_PAY_ACCOUNT",
        header: "acme-account",
      });
      expect(headerOptions).toMatchObject([{ name: "account", env: "ACME_PAY_ACCOUNT" }]);
    });

    test.each(["x-client-option: actFor", "required: true"])("is no other header: %s", (own) => {
      const other = ", { name: Acme-Other, in: header, x-client-option: account }";
      expect(() => withOption(own, other)).toThrow(
        'another option of the client is called "account"',
      );
    });
  });
});

describe("discriminators", () => {
  const branches = (...kinds: (string | string[])[]) =>
    kinds.map((kind) => ({
      type: "object",
      required: ["kind"],
      properties: { kind: typeof kind === "string" ? { const: kind } : { enum: kind } },
    }));
  const unionOf = (schema: object) => {
    const model = modelOf(`components: { schemas: { U: ${JSON.stringify(schema)} } }`);
    const shape = model.schemas[0]?.schema.shape;
    if (shape?.kind !== "union") throw new Error("it is no union");
    return shape.discriminator;
  };
  const discriminator = { propertyName: "kind" };

  test.each([
    ["constants tell branches apart", { oneOf: branches("a", "b") }, ["a", "b"]],
    ["a value of two branches tells nothing apart", { oneOf: branches("a", "a") }, undefined],
    [
      "not among several values either",
      { oneOf: branches(["a", "b"], ["b", "c"]), discriminator },
      undefined,
    ],
    [
      "several values lead to one branch",
      { oneOf: branches(["a", "b"], "c"), discriminator },
      ["a", "b", "c"],
    ],
  ])("%s", (_, schema, values) => {
    expect(unionOf(schema) && [...(unionOf(schema)?.values.keys() ?? [])]).toEqual(values);
  });
});

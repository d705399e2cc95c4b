import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../src/base/json.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";
import { statements } from "./statements.ts";

function parameter(name: string, place: string, more: JsonObject = {}): JsonObject {
  return { name, in: place, schema: { type: "string" }, ...more };
}

/** The document of one operation with some parameters. */
function read(operation: JsonObject, document: JsonObject = {}) {
  const text = JSON.stringify({
    openapi: "3.0.3",
    info: { title: "Purse", version: "1" },
    paths: { "/purse": { get: { responses: { "200": { description: "Fine." } }, ...operation } } },
    ...document,
  });
  const { document: result, doubts } = extract(text);
  const get = at(result, "paths", "/purse", "get");
  return { result, get, doubts: doubts.map(({ says, assumed }) => `${says}: ${assumed}`) };
}

/** The requirements of the operation, and the schemes that they name. */
function signIn(operation: JsonObject, document: JsonObject = {}): Json {
  const { result, get } = read(operation, document);
  if (!keys(get).includes("security")) return null;
  const requirements = at(get, "security");
  const names = Array.isArray(requirements) ? requirements.flatMap(keys) : [];
  return names.map((name) => at(result, "components", "securitySchemes", name));
}

const HEADER = parameter("Authorization", "header", { required: true });
const BEARER = { type: "http", scheme: "bearer" };

describe("a header Authorization", () => {
  const rows: readonly [string, JsonObject, JsonObject, Json][] = [
    ["no security at all", { parameters: [HEADER] }, {}, [BEARER]],
    ["none of its own", { security: [{}], parameters: [HEADER] }, {}, [BEARER]],
    ["an empty list", { security: [], parameters: [HEADER] }, {}, [BEARER]],
    ["none for all operations", { parameters: [HEADER] }, { security: [] }, [BEARER]],
    [
      "basic",
      { security: [{}], parameters: [{ ...HEADER, example: "Basic dTpw" }] },
      {},
      [{ type: "http", scheme: "basic" }],
    ],
    [
      "bearer before basic",
      { parameters: [{ ...HEADER, description: "Bearer token; the basic plan has none" }] },
      {},
      [BEARER],
    ],
    [
      "an API key",
      { security: [{}], parameters: [{ ...HEADER, description: "Your API key" }] },
      {},
      [{ type: "apiKey", in: "header", name: "Authorization" }],
    ],
    [
      "one that may be left out",
      { security: [], parameters: [parameter("Authorization", "header")] },
      {},
      [],
    ],
    [
      "no such header",
      { security: [{}], parameters: [parameter("X-Api-Key", "header", { required: true })] },
      {},
      [],
    ],
  ];
  test.each(rows)("%s", (_name, operation, document, expected) => {
    expect(signIn(operation, document)).toEqual(expected);
  });

  test("does not count beside security", () => {
    const schemes = { key: { type: "apiKey", in: "query", name: "k" } };
    const { get } = read(
      { security: [{ key: [] }], parameters: [HEADER] },
      { components: { securitySchemes: schemes } },
    );
    expect(at(get, "security")).toEqual([{ key: [] }]);
    expect(keys(get)).not.toContain("parameters");
  });

  test("is of the scheme that the document has", () => {
    const components = { securitySchemes: { word: { type: "http", scheme: "Bearer" } } };
    const { get } = read({ security: [], parameters: [HEADER] }, { components });
    expect(at(get, "security")).toEqual([{ word: [] }]);
  });

  test("also where it is a component, which is no parameter then", () => {
    const components = { parameters: { Auth: HEADER } };
    const { get, result, doubts } = read(
      { parameters: [{ $ref: "#/components/parameters/Auth" }] },
      { components },
    );
    expect(at(get, "security")).toEqual([{ bearerAuth: [] }]);
    expect(keys(get)).not.toContain("parameters");
    expect(keys(at(result, "components"))).toEqual(["securitySchemes"]);
    expect(doubts).toContain(
      "header parameter Authorization: left out, security says it in OpenAPI",
    );
  });
});

describe("a scheme that nobody defines", () => {
  const key = parameter("api_key", "query", { required: true });

  test("is the key that must be sent, which is no parameter then", () => {
    const { get, result, doubts } = read({
      security: [{ apiKeyAuth: [] }],
      parameters: [key, parameter("page", "query")],
    });
    expect(at(result, "components", "securitySchemes")).toEqual({
      apiKeyAuth: { type: "apiKey", in: "query", name: "api_key" },
    });
    expect(at(get, "parameters")).toMatchObject([{ name: "page" }]);
    expect(doubts).toEqual([
      'security "apiKeyAuth" is not defined on the page: the query parameter api_key',
    ]);
  });

  test("also where it is said of all operations, and the parameter of the path", () => {
    const paths = {
      "/purse": { parameters: [key], get: { responses: {} }, put: { responses: {} } },
    };
    const { result, get } = read({}, { security: [{ key: [] }], paths });
    expect(at(result, "components", "securitySchemes", "key", "name")).toBe("api_key");
    expect(keys(get)).not.toContain("parameters");
  });

  test("is guessed where no key, or more than one, must be sent, or its name tells", () => {
    const guessed = (name: string, parameters: Json[]) => {
      const { result } = read({ security: [{ [name]: [] }], parameters });
      return at(result, "components", "securitySchemes", name, "in");
    };
    expect(guessed("apiKey", [parameter("api_key", "query")])).toBe("header");
    expect(guessed("apiKey", [key, parameter("secret", "query", { required: true })])).toBe(
      "header",
    );
    expect(signIn({ security: [{ bearerAuth: [] }], parameters: [key] })).toEqual([BEARER]);
  });

  test("what a tool adds to a requirement is no scheme", () => {
    const scheme = { type: "apiKey", in: "query", name: "k" };
    const security = [{ "x-key": [], "x-tool": { groups: [] } }];
    const { get } = read({ security }, { components: { securitySchemes: { "x-key": scheme } } });
    expect(at(get, "security")).toEqual([{ "x-key": [] }]);
  });

  test("a type in other letters is that type", () => {
    const scheme = { type: "apikey", in: "header", name: "K" };
    const { result } = read(
      { security: [{ one: [] }] },
      { components: { securitySchemes: { one: scheme } } },
    );
    expect(at(result, "components", "securitySchemes", "one")).toEqual({
      ...scheme,
      type: "apiKey",
    });
  });

  test("one that is defined is what it says", () => {
    const components = { securitySchemes: { apiKey: { type: "apiKey", in: "header", name: "K" } } };
    const { result, get } = read({ security: [{ apiKey: [] }], parameters: [key] }, { components });
    expect(at(result, "components", "securitySchemes", "apiKey", "in")).toBe("header");
    expect(at(get, "parameters")).toMatchObject([{ name: "api_key" }]);
  });
});

test.each([
  [
    "Each call needs `X-Tin-Key` (a bearer token is also accepted).",
    "apiKey header x-tin-key or bearer",
  ],
  [
    "Each call needs `X-Tin-Key`. Authorization by OAuth will come later.",
    "apiKey header x-tin-key",
  ],
])("%j beside a call that shows one way", (words, security) => {
  const page = `# Tins\n\n${words}\n\n\`\`\`sh\ncurl https://api.tin.test/tins -H 'X-Tin-Key: k'\n\`\`\`\n`;
  expect(statements(page)[0]).toBe(`GET /tins: ${security}`);
});

test("a scheme that is called OAuth is one, and its tokens are sent like others", () => {
  const page = `# Tins

\`\`\`sh
curl https://api.tin.test/tins -H 'Authorization: Bearer t'
\`\`\`

<aside class="warning">
To perform this operation, you must be authenticated by means of one of the following methods:
OAuth2 ( Scopes: tins:read )
</aside>
`;
  expect(statements(page)[0]).toBe("GET /tins: oauth2");
});

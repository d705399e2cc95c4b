import { expect, test } from "vitest";
import { formatDoubt } from "../src/base/doubts.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { extractPage, keys, responseSchema } from "./helpers.ts";
import { statements } from "./statements.ts";

const { document, doubts } = extractPage("redocly.md");
const path = "/wallets/{wallet_id}/balances";
const schema = responseSchema(document, path, "get", "200");
const properties = at(schema, "properties");

test("dotted paths lead into arrays and objects", () => {
  expect(at(properties, "lines", "type")).toBe("array");
  expect(keys(at(properties, "lines", "items", "properties"))).toEqual([
    "currency",
    "amount",
    "rate",
  ]);
  expect(at(properties, "owner")).toMatchObject({ type: ["object", "null"] });
  expect(at(properties, "owner", "properties", "name", "type")).toEqual(["string", "null"]);
});

test("required is where the page says so", () => {
  expect(at(schema, "required")).toEqual(["id", "lines"]);
  expect(at(properties, "lines", "items", "required")).toEqual(["currency", "amount"]);
});

test("unions, any, and oneOf", () => {
  expect(at(properties, "note")).toEqual({ description: "Whatever the shop wrote." });
  expect(at(properties, "limit", "type")).toEqual(["string", "integer"]);
  expect(at(properties, "extra")).toEqual({});
  expect(at(properties, "tags", "type")).toEqual(["object", "array"]);
});

test("enums, examples and defaults have the type of their field", () => {
  const items = at(properties, "lines", "items", "properties");
  expect(at(items, "currency")).toMatchObject({ enum: ["EUR", "USD"], examples: ["EUR"] });
  expect(at(items, "amount", "examples")).toEqual([1000]);
  expect(at(items, "rate", "examples")).toEqual(["1.50"]);
  expect(at(properties, "level")).toMatchObject({ enum: [0, 1, 2], default: 1 });
});

test("a description may leave the list and name what looks like a field", () => {
  const description = String(at(properties, "lines", "description"));
  expect(description).toMatch(/^One line for each currency\./);
  expect(description).toContain("> A quote: 5 and 6 make 11.");
  expect(description).toContain("1. a numbered point");
  expect(description).toMatch(/is named here in passing\.$/);
});

test("parameters of all places; what OpenAPI ignores is left out and said", () => {
  const parameters = at(document, "paths", path, "get", "parameters");
  expect(parameters).toMatchObject([
    { name: "wallet_id", in: "path", required: true, schema: { examples: ["W-1"] } },
    { name: "expand", in: "query", schema: { type: "array" } },
    { name: "X-Trace", in: "header" },
  ]);
  const lines = doubts.map((doubt) => formatDoubt("page.md", doubt));
  expect(lines).toContain(
    "page.md:30: header parameter Accept: left out, media types say it in OpenAPI",
  );
});

test("several statuses and media types", () => {
  const responses = at(document, "paths", path, "get", "responses");
  expect(keys(responses)).toEqual(["200", "204", "404"]);
  expect(at(responses, "200", "description")).toBe("The wallet as it stands.");
  expect(keys(at(responses, "200", "content"))).toEqual([
    "application/json",
    "application/vnd.wallet+json",
  ]);
  expect(at(responses, "204")).toEqual({ description: "No Content" });
});

test("alternatives of security, and a scheme that the page describes", () => {
  expect(at(document, "paths", path, "get", "security")).toEqual([
    { ShopKey: [] },
    { Partner: [], Signature: [] },
  ]);
  expect(at(document, "components", "securitySchemes", "ShopKey")).toEqual({
    type: "apiKey",
    in: "header",
    name: "X-Shop-Key",
  });
});

test("a scheme of OAuth, and the values of a list", () => {
  const { document: other } = extract(`# Send

Endpoint: POST /sends
Security: OAuth2

## Security:

  - \`OAuth2\` (unknown)
    oauth2 clientCredentials https://id.send.test/token
    Scopes: send:write

## Request fields (application/json):

  - \`ways\` (array)
    Enum: "card", "bank"
`);
  expect(at(other, "components", "securitySchemes", "OAuth2")).toEqual({
    type: "oauth2",
    flows: {
      clientCredentials: { tokenUrl: "https://id.send.test/token", scopes: { "send:write": "" } },
    },
  });
  const body = at(other, "paths", "/sends", "post", "requestBody", "content", "application/json");
  expect(at(body, "schema", "properties", "ways")).toEqual({
    type: "array",
    items: { enum: ["card", "bank"] },
  });
});

test("a missing version is said", () => {
  expect(doubts).toContainEqual({ line: 0, says: "the page states no version", assumed: "0.0.0" });
});

test("a page that is cut off in the middle of a field says so and guesses nothing", () => {
  const cut = extractPage("redocly-cut.md");
  const content = at(cut.document, "paths", "/cut", "post", "requestBody", "content");
  expect(at(content, "application/json", "schema", "properties")).toEqual({
    a: { type: "string", description: "First." },
  });
  expect(at(cut.document, "info", "version")).toBe("3");
  expect(at(cut.document, "paths", "/cut", "post", "security")).toEqual([]);
  expect(cut.doubts).toContainEqual({
    line: 12,
    says: "the page seems cut off here",
    assumed: "what follows is unknown",
  });
});

test("a page of several operations defines schemes above them", () => {
  const text = `# Jars

## Security

### JarKey

An apiKey header value that opens a jar.

Type: apiKey
In: header
Name: X-Jar-Key

## Other

# List jars

Endpoint: GET /jars
Security: JarKey

## Response 200 fields (application/json):

  - \`id\` (string, required)
`;
  expect(statements(text)).toEqual([
    "GET /jars: apiKey header x-jar-key",
    "GET /jars 200",
    "GET /jars 200 id: string, required",
  ]);
});

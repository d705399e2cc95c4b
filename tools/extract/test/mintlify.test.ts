import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at, page } from "../src/testing.ts";
import { extractPage, keys, responseSchema } from "./helpers.ts";
import { statements } from "./statements.ts";

test("tables: escaped and bold names, types and presence below the name", () => {
  const { document } = extractPage("mintlify-tables.md");
  expect(keys(at(document, "paths"))).toEqual(["/vaults/{vault_token}"]);
  const [token, fields] = at(
    document,
    "paths",
    "/vaults/{vault_token}",
    "get",
    "parameters",
  ) as object[];
  expect(token).toMatchObject({ name: "vault_token", required: true, schema: { maxLength: 36 } });
  expect(fields).toMatchObject({ schema: { enum: ["short", "long"], default: "short" } });
  const schema = responseSchema(document, "/vaults/{vault_token}", "get", "200");
  const vault = at(schema, "properties", "vault", "properties");
  expect(at(vault, "held_amount", "type")).toBe("number");
  expect(at(vault, "changed_time")).toMatchObject({ type: "string", format: "date-time" });
  expect(JSON.stringify(schema)).not.toContain('"required"');
});

test("tables: keys that are currency codes are a map", () => {
  const { document } = extractPage("mintlify-tables.md");
  const schema = responseSchema(document, "/vaults/{vault_token}", "get", "200");
  const map = at(schema, "properties", "vault", "properties", "currencies", "additionalProperties");
  expect(map).toEqual({ type: "object", properties: { held_amount: { type: "number" } } });
});

test("tables: an array that a sample shows as an object is accepted as both, and said", () => {
  const { document, doubts } = extractPage("mintlify-tables.md");
  const schema = responseSchema(document, "/vaults/{vault_token}", "get", "200");
  expect(at(schema, "properties", "links", "anyOf")).toMatchObject([
    { type: "array", items: { properties: { rel: { enum: ["next"] } } } },
    { type: "object", properties: { rel: { enum: ["next"] } } },
  ]);
  expect(doubts.map(({ says }) => says)).toContain("links is array, and object in a sample");
  expect(doubts.map(({ says }) => says)).toContain('vault.odd has the type "gizmo"');
});

test("components: nested fields, unions, enumerations, the endpoint of the front matter", () => {
  const { document, format } = extractPage("mintlify-components.md");
  expect(format).toBe("mintlify");
  expect(at(document, "servers", 0, "url")).toBe("https://api.payer.test");
  const operation = at(document, "paths", "/v1/payouts/{batch}", "post");
  expect(at(operation, "parameters")).toMatchObject([
    { name: "batch", schema: { type: "integer" } },
    { name: "dry", schema: { type: "boolean", default: false } },
  ]);
  const items = at(
    operation,
    "requestBody",
    "content",
    "application/json",
    "schema",
    "properties",
    "items",
  );
  expect(items).toMatchObject({
    type: "array",
    items: { required: ["amount"], properties: { when: { enum: ["now", "later"] } } },
  });
  const answer = at(responseSchema(document, "/v1/payouts/{batch}", "post", "201"), "properties");
  expect(at(answer, "id", "type")).toEqual(["string", "null"]);
  expect(at(answer, "codes")).toMatchObject({ type: ["array", "null"], items: { type: "string" } });
  expect(at(answer, "made")).toEqual({ type: "string", format: "date-time" });
});

test("components: a header Authorization says what security would", () => {
  const { document } = extractPage("mintlify-components.md");
  expect(at(document, "paths", "/v1/payouts/{batch}", "post", "security")).toEqual([
    { basicAuth: [] },
  ]);
  expect(at(document, "components", "securitySchemes", "basicAuth", "scheme")).toBe("basic");
});

test("components: those that are open where the page ends are closed", () => {
  const whole = page("mintlify-components.md");
  const { document } = extract(whole.slice(0, whole.indexOf('<ParamField body="when"')));
  const content = at(document, "paths", "/v1/payouts/{batch}", "post", "requestBody", "content");
  expect(
    at(content, "application/json", "schema", "properties", "items", "items", "properties"),
  ).toEqual({
    amount: { type: "number", description: "How much." },
  });
});

test("dialect: alternatives, wrapped properties, components, placeholders", () => {
  const { document } = extractPage("mintlify-dialect.md");
  const operation = at(document, "paths", "/limits/{kind}", "get");
  expect(at(document, "info", "title")).toBe("Limits");
  expect(at(operation, "deprecated")).toBe(true);
  expect(at(operation, "parameters")).toMatchObject([
    { name: "kind", in: "path", required: true, description: "Which kind." },
    { name: "depth", in: "query", schema: { type: "integer" } },
  ]);
  expect(at(document, "components", "securitySchemes", "key")).toEqual({
    type: "apiKey",
    in: "header",
    name: "X-Key",
  });
  expect(responseSchema(document, "/limits/{kind}", "get", "200")).toMatchObject({
    required: ["limits"],
    properties: { limits: { type: "array", items: { required: ["value"] } } },
  });
  expect(at(operation, "responses", "204")).toEqual({ description: "Nothing." });
  const fault = { $ref: "#/components/schemas/Fault" };
  expect(responseSchema(document, "/limits/{kind}", "get", "404")).toEqual(fault);
  expect(responseSchema(document, "/limits/{kind}", "get", "500")).toEqual(fault);
});

test("a fenced OpenAPI document keeps what it says and gets what it lacks", () => {
  const { document, doubts } = extractPage("mintlify-openapi.md");
  expect(at(document, "info")).toEqual({ title: "Files", version: "2.0.0" });
  expect(at(document, "paths", "/files/{id}", "get", "parameters", 0)).toMatchObject({
    name: "id",
  });
  expect(doubts.map(({ says }) => says)).toEqual(["{id} of /files/{id} is not described"]);
});

test("components: a base that is said apart is the server's; a placeholder below a status is no other status", () => {
  const page = `# A tin

<Page>

<Endpoint method="GET" path={'/shelves/{shelf}/tins/{tin}'} baseUrl="https://api.tins.test/v3/core" />

## Response \`200\`

Default Response

<ResponseField name="done" type="enum" required>

(one of \`true\`)

</ResponseField>

## Response \`404\`

Default Response

<ResponseExample title="404">

\`\`\`json
{ "done": false, "reason": "gone" }
\`\`\`

</ResponseExample>

</Page>
`;
  const { document } = extract(page);
  expect(document["servers"]).toEqual([{ url: "https://api.tins.test/v3/core" }]);
  expect(statements(page)).toEqual([
    "GET /shelves/{shelf}/tins/{tin} path shelf: string, required",
    "GET /shelves/{shelf}/tins/{tin} path tin: string, required",
    "GET /shelves/{shelf}/tins/{tin} 200",
    "GET /shelves/{shelf}/tins/{tin} 200 done: boolean, required",
    "GET /shelves/{shelf}/tins/{tin} 404",
    "GET /shelves/{shelf}/tins/{tin} 404 done: boolean",
    "GET /shelves/{shelf}/tins/{tin} 404 reason: string",
  ]);
});

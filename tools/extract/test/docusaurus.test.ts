import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { extractPage, keys, responseSchema } from "./helpers.ts";

const { document, doubts } = extractPage("docusaurus.md");

test("several operations, labels with either colon, placeholders of the base address", () => {
  const paths = at(document, "paths");
  expect(keys(paths)).toEqual(["/v1/wallets", "/v1/wallets/{owner}/open"]);
  expect(at(paths, "/v1/wallets", "get", "summary")).toBe("List wallets");
  expect(at(paths, "/v1/wallets", "get", "parameters", 0)).toMatchObject({
    name: "page",
    in: "query",
  });
  expect(at(paths, "/v1/wallets/{owner}/open", "post", "parameters", 0)).toEqual({
    name: "owner",
    in: "path",
    required: true,
    description: "Whose it is",
    schema: { type: "string" },
  });
});

test("that credentials are needed says nothing of their kind; that none are is said", () => {
  expect(keys(at(document, "paths", "/v1/wallets", "get"))).not.toContain("security");
  expect(doubts.map(({ says }) => says)).toContain(
    "credentials are asked for, but not of which kind",
  );
  expect(at(document, "paths", "/v1/wallets/{owner}/open", "post", "security")).toEqual([]);
});

test("types are those of all elements, formats come from evidence", () => {
  const schema = responseSchema(document, "/v1/wallets", "get", "200");
  const wallet = at(schema, "properties", "wallets", "items", "properties");
  expect(at(wallet, "id")).toMatchObject({ type: "string", format: "uuid" });
  expect(at(wallet, "opened")).toEqual({ type: "string", format: "date" });
  expect(at(wallet, "amount")).toEqual({ type: "string", format: "decimal" });
  expect(at(wallet, "fee")).toEqual({ type: "number" });
  expect(at(wallet, "count")).toEqual({ type: ["integer", "null"] });
  expect(at(wallet, "phone")).toEqual({ type: "string" });
  expect(JSON.stringify(schema)).not.toContain('"required"');
});

test("enumerations only where values are listed as complete", () => {
  const schema = responseSchema(document, "/v1/wallets", "get", "200");
  const wallet = at(schema, "properties", "wallets", "items", "properties");
  expect(at(wallet, "state", "enum")).toEqual(["OPEN", "SHUT"]);
  const request = at(
    document,
    "paths",
    "/v1/wallets/{owner}/open",
    "post",
    "requestBody",
    "content",
  );
  const body = at(request, "application/json", "schema", "properties");
  expect(at(body, "currency", "enum")).toEqual(["KES", "TZS", "UGX"]);
});

test("fields of an inner list are members of the field above; new ones are added", () => {
  const request = at(
    document,
    "paths",
    "/v1/wallets/{owner}/open",
    "post",
    "requestBody",
    "content",
  );
  const schema = at(request, "application/json", "schema");
  expect(at(schema, "properties", "limits", "properties", "day")).toMatchObject({
    type: "integer",
    description: "On one day",
  });
  expect(at(schema, "properties", "memo")).toMatchObject({ type: "string" });
  expect(at(schema, "required")).toEqual(["currency"]);
});

test("statuses come from labels, samples, lists and sentences", () => {
  const responses = at(document, "paths", "/v1/wallets/{owner}/open", "post", "responses");
  expect(keys(responses)).toEqual(["201", "400", "403", "409", "429"]);
  expect(at(responses, "429", "description")).toBe("Too Many Requests: Wait.");
});

test.each([
  ["**URL** : `/x`\n\n**Method** : `GET`", "/x"],
  ["**URL:** /x  \n**Method:** GET", "/x"],
  ["- **URL**: `{{BASE_URL}}/x`\n- **Method**: `GET`", "/x"],
  ["**Endpoint:** `GET /x`", "/x"],
  ["Endpoint: `GET https://api.test/x?page=1`", "/x"],
  ["URL: /x\nMethod: GET", "/x"],
  ["**API Endpoint** : `/x/<id>/`\n\n**HTTP Method** : GET", "/x/{id}/"],
])("labels as in %j", (labels, path) => {
  const page = `# X\n\n${labels}\n\n**Success Response**\n\n\`\`\`json\n{"a": 1}\n\`\`\`\n`;
  const extraction = extract(page);
  expect(extraction.format).toBe("docusaurus");
  expect(at(extraction.document, "paths", path, "get", "operationId")).toBe("getX");
});

test("a sample that is no JSON is said, with its line", () => {
  const page =
    "# X\n\n**URL**: `/x`\n\n**Method**: `GET`\n\n**Success Response**\n\n```json\n{oops\n```\n";
  expect(extract(page).doubts).toContainEqual({
    line: 10,
    says: "the sample {oops is no JSON",
    assumed: "left out",
  });
});

test("what was assumed of a status is said", () => {
  expect(doubts).toContainEqual({
    line: 47,
    says: "the sample's own status is 201",
    assumed: "HTTP status 201",
  });
});

test("a name with a dot is one name where a sample has it, and else two", () => {
  const text = `# Balance

**URL** : \`/v1/balance\`

**Method** : \`GET\`

**Success Response**

\`\`\`json
{ "available.amount": 100, "limits": { "day": 1 }, "list": [{ "a.b": { "c.d": 1 } }] }
\`\`\`

## Response Fields

- \`available.amount\` (integer): What can be paid out
- \`limits.day\` (integer): How much of it on one day
- \`list[].a.b.c.d\` (integer): Something
`;
  const schema = responseSchema(extract(text).document, "/v1/balance", "get", "200");
  expect(keys(at(schema, "properties"))).toEqual(["available.amount", "limits", "list"]);
  const described = { type: "integer", description: expect.any(String) };
  expect(at(schema, "properties", "available.amount")).toEqual(described);
  expect(at(schema, "properties", "limits", "properties", "day")).toEqual(described);
  const inner = at(schema, "properties", "list", "items", "properties", "a.b", "properties");
  expect(inner).toEqual({ "c.d": described });
});

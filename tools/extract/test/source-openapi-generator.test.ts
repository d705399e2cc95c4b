import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../src/base/json.ts";
import { extract } from "../src/extract.ts";
import { linkedFiles } from "../src/fetch/linked-files.ts";
import { openApiGenerator } from "../src/sources/openapi-generator.ts";
import { at } from "../src/testing.ts";
import { keys } from "./helpers.ts";
import { readBy } from "./source-helpers.ts";

const HEAD = `# PursesApi

All URIs are relative to *https://api.purse.test/v1*

| Method | HTTP request | Description |
|------------- | ------------- | -------------|
`;

function table(...rows: readonly string[]): string {
  return `|Name | Type | Description  | Notes |\n|----- | ----- | ----- | -----|\n${rows.join("\n")}\n`;
}

function model(name: string, ...rows: readonly string[]): string {
  return `# ${name}\n## Properties\n\n${table(...rows)}\n[[Back to Model list]](../README.md#models)\n`;
}

const PAGE = `${HEAD}| [**makePurse**](PursesApi.md#makePurse) | **POST** /purses | Make a purse |
| [**getPurse**](PursesApi.md#getPurse) | **GET** /purses/{purseId} | One purse |

<a name="makePurse"></a>
# **makePurse**
> Purse makePurse(Purse)

Make a purse

    Words of more than that.

### Parameters

${table("| **Purse** | [**Purse**](../Models/Purse.md)| What to make | |")}
### Return type

[**Purse**](../Models/Purse.md)

### Authorization

[word](../README.md#word), [key](../README.md#key)

### HTTP request headers

- **Content-Type**: application/vnd.purse+json
- **Accept**: application/json

### HTTP response details

| Status code | Description | Response headers |
|-------------|-------------|------------------|
**201** | Made | - |
**409** | There is one | - |

<a name="getPurse"></a>
# **getPurse**
> List getPurse(purse_id, limit, X-Trace)

### Parameters

${table(
  "| **purse_id** | **UUID**| Which | [default to null] |",
  "| **limit** | **Integer**| How many | [optional] [default to 20] |",
  "| **X-Trace** | **String**| | [optional] [enum: on, off] |",
  "| **idempotencyKey** | [**string**] | The `Idempotency-Key` header | (optional) defaults to undefined |",
  "| **owner** | **String** | Query: whose | |",
)}
### Return type

[**List**](../Models/Purse.md)

### Authorization

No authorization required

### HTTP request headers

- **Content-Type**: Not defined
- **Accept**: application/json
`;

const FILES = {
  "../Models/Purse.md": model(
    "Purse",
    "| **id** | **UUID** | Which | [default to null] |",
    "| **kind** | [**Kind**](Kind.md) | Of what kind | [optional] |",
    "| **sums** | [**List**](Sum.md) | | |",
    "| **tags** | [**List**](string.md) | | [optional] |",
    "| **days** | [**Map**](Sum.md) | | [optional] |",
    "| **within** | [**Purse**](Purse.md) | | [optional] |",
    "| **lost** | [**Lost**](Lost.md) | | [optional] |",
    "| **state** | [**StateEnum**](#StateEnum) | | [optional] |",
    "| **labels** | **{ [key: string]: string; }** | | [optional] |",
  ).replace(
    "[[Back",
    "## Enum: StateEnum\n\nName | Value\n---- | -----\nA | &quot;a&quot;\nB | &quot;b&quot;\n\n[[Back",
  ),
  "../Models/Kind.md":
    '# Kind\n## Enum\n\n* `MAIN` (value: `"main"`)\n\n* `SPARE` (value: `"spare"`)\n',
  "../Models/Sum.md": model(
    "Sum",
    "| **amount** | **Long** | | |",
    "| **of** | [**Purse**](Purse.md) | | [optional] |",
  ),
  "../README.md": `# API

## Documentation for Authorization

### word

- **Type**: HTTP Bearer Token authentication (JWT)

### key

- **Type**: API key
- **API key parameter name**: X-Key
- **Location**: HTTP header
`,
};

const { document, doubts, used } = readBy(openApiGenerator, PAGE, FILES);
const purse = { $ref: "#/components/schemas/Purse" };
const sum = { $ref: "#/components/schemas/Sum" };

test("operations, their bodies and answers", () => {
  expect(at(document, "servers", 0, "url")).toBe("https://api.purse.test/v1");
  const post = at(document, "paths", "/purses", "post");
  expect(post).toMatchObject({ operationId: "makePurse", summary: "Make a purse" });
  expect(at(post, "requestBody")).toEqual({
    description: "What to make",
    content: { "application/vnd.purse+json": { schema: purse } },
    required: true,
  });
  expect(keys(at(post, "responses"))).toEqual(["201", "409"]);
  expect(at(post, "responses", "201", "content", "application/json", "schema")).toEqual(purse);
  expect(keys(at(post, "responses", "409"))).toEqual(["description"]);
  expect([used.has(1), used.has(5), used.has(30)]).toEqual([false, true, true]);
});

test("parameters: of the path by its template, the others by a guess that is a doubt", () => {
  const get = at(document, "paths", "/purses/{purseId}", "get");
  expect(at(get, "parameters")).toEqual([
    {
      name: "purseId",
      in: "path",
      required: true,
      description: "Which",
      schema: { type: "string", format: "uuid" },
    },
    {
      name: "limit",
      in: "query",
      description: "How many",
      schema: { type: "integer", default: 20 },
    },
    { name: "X-Trace", in: "header", schema: { type: "string", enum: ["on", "off"] } },
    {
      name: "Idempotency-Key",
      in: "header",
      description: "The `Idempotency-Key` header",
      schema: { type: "string" },
    },
    {
      name: "owner",
      in: "query",
      required: true,
      description: "Query: whose",
      schema: { type: "string" },
    },
  ]);
  expect(at(get, "responses", "200", "content", "application/json", "schema")).toEqual({
    type: "array",
    items: purse,
  });
  const said = doubts.map(({ says, assumed }) => `${says}: ${assumed}`);
  expect(said.filter((one) => one.includes("has no place"))).toEqual([
    "the parameter limit has no place: query",
    "the parameter X-Trace has no place: header",
  ]);
  expect(said).toContain("getPurse states no status of success: 200");
});

test("models of the files that are linked, in a circle too", () => {
  const schemas = at(document, "components", "schemas");
  expect(keys(schemas)).toEqual(["Purse", "Kind", "Sum"]);
  expect(at(schemas, "Purse")).toEqual({
    type: "object",
    properties: {
      id: { type: "string", format: "uuid", description: "Which" },
      kind: { $ref: "#/components/schemas/Kind", description: "Of what kind" },
      sums: { type: "array", items: sum },
      tags: { type: "array", items: { type: "string" } },
      days: { type: "object", additionalProperties: sum },
      within: purse,
      lost: { type: "object" },
      state: { type: "string", enum: ["a", "b"] },
      labels: { type: "object", additionalProperties: { type: "string" } },
    },
    required: ["id", "sums"],
  });
  expect(at(schemas, "Kind")).toEqual({ type: "string", enum: ["main", "spare"] });
  expect(at(schemas, "Sum", "required")).toEqual(["amount"]);
  expect(doubts.map(({ says }) => says)).toContain(
    "the model Lost is in ../Models/Lost.md, which is not here",
  );
});

test("authorization, as the file says that is linked", () => {
  expect(at(document, "paths", "/purses", "post", "security")).toEqual([{ word: [] }, { key: [] }]);
  expect(at(document, "paths", "/purses/{purseId}", "get", "security")).toEqual([]);
  expect(at(document, "components", "securitySchemes")).toEqual({
    word: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
    key: { type: "apiKey", in: "header", name: "X-Key" },
  });
});

test("what a client's documents write in its language; forms; no answer", () => {
  const page = `# purse.PursesApi

Method | HTTP request | Description
------------- | ------------- | -------------
[**send_file**](PursesApi.md#send_file) | **PUT** /files/{file_id} | Send

## send_file
> send_file(file_id, scan, notes=notes)

### Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **file_id** | **int**|  | 
 **scan** | **bytearray**|  | 
 **notes** | [**List[str]**](str.md)| Words | [optional] 
 **sums** | [**Dict[str, Sum]**](Sum.md)| | [optional] 

### Return type

void (empty response body)

### HTTP request headers

 - **Content-Type**: multipart/form-data
 - **Accept**: Not defined
`;
  const reading = readBy(openApiGenerator, page, {
    "Sum.md": model("Sum", "**amount** | **float** | | "),
  });
  const put = at(reading.document, "paths", "/files/{file_id}", "put");
  expect((at(put, "parameters") as JsonObject[]).map(({ name }) => name)).toEqual(["file_id"]);
  const form = at(put, "requestBody", "content", "multipart/form-data", "schema");
  expect(keys(at(form, "properties"))).toEqual(["scan", "notes", "sums"]);
  expect(at(form, "properties", "notes")).toMatchObject({
    type: "array",
    items: { type: "string" },
  });
  expect(at(form, "properties", "sums")).toEqual({ type: "object", additionalProperties: sum });
  expect(at(form, "required")).toEqual(["scan"]);
  expect(keys(at(put, "responses"))).toEqual(["204"]);
  expect(reading.doubts).toContainEqual(expect.objectContaining({ assumed: "204" }));
});

test("Go's older documents: methods in any case, parameters divided by what has to be there", () => {
  const page = `# {{classname}}

All URIs are relative to *https://api.test*

Method | HTTP request | Description
------------- | ------------- | -------------
[**FindAll**](PotApi.md#FindAll) | **Get** /v1/pots/all | All pots
[**Find**](PotApi.md#Find) | **Get** /v1/pots/{id} | A pot
[**Create**](PotApi.md#Create) | **Post** /v1/pots/create | Create a pot

# **FindAll**
> FindAll(ctx, optional)
All pots

### Required Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **ctx** | **context.Context** | context for cancellation
 **optional** | ***PotApiFindAllOpts** | optional parameters | nil if no parameters

### Optional Parameters
Optional parameters are passed through a pointer to a PotApiFindAllOpts struct

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **limit** | **optional.Int32**| How many | 

# **Find**
> Find(ctx, id)

### Required Parameters

Name | Type | Description  | Notes
------------- | ------------- | ------------- | -------------
 **id** | **int32**| Which | 

# **Create**
> Create(ctx)
`;
  const { document } = extract(page);
  const paths = at(document, "paths");
  expect(keys(paths).sort()).toEqual(["/v1/pots/all", "/v1/pots/create", "/v1/pots/{id}"]);
  expect(keys(at(paths, "/v1/pots/create"))).toEqual(["post"]);
  expect(at(paths, "/v1/pots/all", "get", "parameters")).toEqual([
    expect.objectContaining({ name: "limit", in: "query", schema: expect.anything() }),
  ]);
  expect(at(paths, "/v1/pots/all", "get", "parameters", 0)).not.toHaveProperty("required");
});

test("another table of methods is none", () => {
  const page = "# API\n\n| Method | HTTP request |\n| --- | --- |\n| GET | sends it |\n";
  expect(readBy(openApiGenerator, page).draft).toBeUndefined();
});

describe("files that a page links to", () => {
  const root = mkdtempSync(path.join(tmpdir(), "linked-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const write = (name: string, text: string) => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const page = write("docs/Apis/Page.md", "# Page");
  write("docs/Models/A b.md", "# A");
  write("docs/Models/large.md", "x".repeat(1_000_001));
  write("docs/Models/a.txt", "text");
  write("secret.md", "# Secret");
  symlinkSync(path.join(root, "secret.md"), path.join(root, "docs/Models/link.md"));
  const open = linkedFiles(page);

  test("are those of the folder around the page", () => {
    expect(open("../Models/A%20b.md#top")).toBe("# A");
    expect(open("Page.md")).toBe("# Page");
  });

  test.each([
    "../../secret.md",
    "../Models/link.md",
    "../Models/large.md",
    "../Models/a.txt",
    "../Models/none.md",
    "/etc/x.md",
    "https://a.test/a.md",
    "../Models",
    "%E0%A4%A.md",
  ])("and not %s", (href) => {
    expect(open(href)).toBeUndefined();
  });

  test("and none of a page at an address", () => {
    expect(linkedFiles("https://purse.test/Page.md")("Page.md")).toBeUndefined();
  });
});

test("a model of a package in the file that Go's generator calls so; several media types of a body", () => {
  const page = `${HEAD}| [**Create**](PotApi.md#Create) | **Post** /pots | Create a pot |

# **Create**
> Create(ctx, body)

### Required Parameters

${table("| **body** | [**ShopPot**](shop.Pot.md)| | |")}
### HTTP request headers

 - **Content-Type**: application/json, application/xml
 - **Accept**: Not defined
`;
  const files: Record<string, string> = {
    "ShopPot.md": model("ShopPot", "|**goal** | **int32** | | |"),
  };
  const { document } = extract(page, { linked: (href) => files[href] });
  const content = at(document, "paths", "/pots", "post", "requestBody", "content");
  expect(keys(content)).toEqual(["application/json", "application/xml"]);
  expect(JSON.stringify(document)).toContain('"goal"');
});

test("operations without headings, in the order of the table where their words are not its own", () => {
  const rounds = ["Reserve one", "Look one up"].map(
    (words, index) => `${words}

### Parameters

${table(`| **word${index}** | **String** | query: of the desk | [optional] |`)}
### Authorization

Configure scheme${index}:
    client.setCredentials("NAME", "WORD")

### HTTP request headers

 - **Content-Type**: Not defined
`,
  );
  const page = `${HEAD}| [**bookPurse**](PursesApi.md#bookPurse) | **POST** /purses | Book a purse |
| [**readPurse**](PursesApi.md#readPurse) | **GET** /purses/{purseId} | Read a purse |

${rounds.join("\n\n")}`;
  const { document } = extract(page);
  const post = at(document, "paths", "/purses", "post") as JsonObject;
  const get = at(document, "paths", "/purses/{purseId}", "get") as JsonObject;
  expect([post["security"], get["security"]]).toEqual([[{ scheme0: [] }], [{ scheme1: [] }]]);
  expect(at(post, "parameters", 0, "name")).toBe("word0");
  expect(JSON.stringify(get["parameters"])).toContain('"word1"');
});

import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

test("a block that says path, method, body and response is an operation", () => {
  const record =
    'path: /v1/jars\nsigned: yes\nmethod: POST\nrequest body:\n{\n    "lid": "red" // its colour\n}\nresponse:\n{\n    "code": 200,\n    "jar": { "id": 1 }\n}';
  const item = `- Makes a jar\n    ${FENCE}\n    ${record.replaceAll("\n", "\n    ")}\n    ${FENCE}\n`;
  for (const page of [`# Pit\n\n${FENCE}\n${record}\n${FENCE}\n`, `# Pit\n\n### Jars\n${item}`]) {
    expect(statements(page)).toEqual([
      "POST /v1/jars request lid: string",
      "POST /v1/jars 200",
      "POST /v1/jars 200 code: integer",
      "POST /v1/jars 200 jar: object",
      "POST /v1/jars 200 jar.id: integer",
    ]);
  }
});

test("YAML of a configuration is no such block", () => {
  const page = `# Pit\n\n## GET /jars\n\n${FENCE}yaml\npath: /data\nmethod: POST\nlabels:\n  - a\n${FENCE}\n`;
  expect(statements(page).filter((line) => line.startsWith("POST"))).toEqual([]);
});

const CARDS = `<!DOCTYPE html><html><body><main><h1>Pit</h1>
<div class="card"><div><span>POST</span> <span>/jars</span></div><h3>Make a jar</h3>
<table><tr><th>Parameter</th><th>Type</th></tr><tr><td>lid</td><td>string</td></tr></table>
<h3>Response example</h3><pre><code>{ "jar": "a" }</code></pre></div>
<div class="card"><div><span>POST</span> <span>/lids</span></div><h3>Make a lid</h3>
<table><tr><th>Parameter</th><th>Type</th></tr><tr><td>size</td><td>integer</td></tr></table></div>
</main></body></html>`;

test("cards name an operation above the title of it", () => {
  expect(statements(CARDS)).toEqual([
    "POST /jars request lid: string",
    "POST /jars 200",
    "POST /jars 200 jar: string",
    "POST /lids request size: integer",
    "POST /lids default",
  ]);
});

test("lines that end the section of an operation stay there", () => {
  const table = (name: string) => `| Field | Type |\n|---|---|\n| ${name} | string |\n`;
  const page = `# Pit\n\n## Make a jar\n\n${table("lid")}\n\`POST /jars\`\n\n## Make a lid\n\n${table("rim")}\n\`POST /lids\`\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["POST /jars request lid: string", "POST /lids request rim: string"]),
  );
});

test("words that a template translates are read as they stand there", () => {
  const page = `<section><div><h3>@lang('Pit')</h3>
<h4>POST /jars</h4>
<strong><?php _e('Request body:', 'pit'); ?></strong>
<pre><code>{ "lid": 1 }</code></pre>
</div></section>`;
  expect(statements(page)).toContain("POST /jars request lid: integer");
});

test("ranges of statuses are those of OpenAPI", () => {
  const shown = (sample: string) => `${FENCE}json\n${sample}\n${FENCE}\n`;
  const page = `## POST /jars\n\n### Successful response example\n\nIt has an HTTP status code in the range 200 ~ 299.\n\n${shown('{ "jar": "a" }')}\n### Error response example\n\nIt has an HTTP status code in the range 400 ~ 499 (client error) or 500 ~ 599 (server error).\n\n${shown('{ "message": "no" }')}`;
  expect(statements(page)).toEqual([
    "POST /jars 2XX",
    "POST /jars 2XX jar: string",
    "POST /jars 4XX",
    "POST /jars 4XX message: string",
    "POST /jars 5XX",
    "POST /jars 5XX message: string",
  ]);
});

test("tabs that became a list are no fields", () => {
  const page = `## GET /jars\n\n### Request Example\n\n  * HTTP\n  * Python\n  * Node.js\n\n### Response\n\n${FENCE}json\n{ "jar": 1 }\n${FENCE}\n`;
  expect(statements(page)).toEqual(["GET /jars 200", "GET /jars 200 jar: integer"]);
});

test("a data example below an answer shows that", () => {
  const table = "Name | Data type | Description\n---|---|---\nlid | string | its colour\n";
  const page = `## GET /jars\n\nRequest: None\n\nResponse: Object[]\n\n${table}\nData example:\n\n${FENCE}json\n[{ "lid": "red" }]\n${FENCE}\n`;
  expect(statements(page)).toEqual([
    "GET /jars 200",
    "GET /jars 200 []: object",
    "GET /jars 200 [].lid: string",
  ]);
});

test("a member that is described by its whole path leaves its namesake where it is", () => {
  const page = `## GET /jars\n\nThis returns JSON with following fields:\n- "jars": (list) with jars:\n  * "id": (string) its name\n  * "error": (string) empty if there was none\n- "error": (string) absent if there was none\n\nExample response:\n\n    { "jars": [{ "id": "a", "error": "" }] }\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["GET /jars 200 error: string", "GET /jars 200 jars[].error: string"]),
  );
});

test("a table of a field's values has its name in brackets above them", () => {
  const table =
    "| State of a jar (state) | Description |\n|---|---|\n| `1` | Open |\n| `2` | Shut |\n";
  const page = `## GET /jars\n\n#### Response example\n\n${FENCE}json\n{ "state": 2 }\n${FENCE}\n\n${table}`;
  expect(statements(page)).toEqual(["GET /jars 200", "GET /jars 200 state: integer, 1, 2"]);
});

test("a base that ends like the paths is none of their operations", () => {
  const page = `# Jars\n\n## Base URL\n\n${FENCE}\nhttps://api.pit.test/jars\n${FENCE}\n\n## Endpoints\n\n### 1. Make\n\n**Endpoint:** \`POST /jars\`\n\n**Request Body:**\n\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n\n### 2. Get\n\n**Endpoint:** \`GET /jars/:id\`\n\n${FENCE}python\nrequests.get(f"https://api.pit.test/jars/{jar['jar_id']}")\n${FENCE}\n`;
  expect(statements(page)).toEqual([
    "POST /jars request lid: integer",
    "POST /jars default",
    "GET /jars/{id} path id: string, required",
    "GET /jars/{id} default",
  ]);
});

test("an example above the answer of an operation that sends is what is sent", () => {
  const shown = (sample: string) => `${FENCE}json\n${sample}\n${FENCE}\n`;
  const page = `### Make\n**POST** \`/jars\`\n\nExample:\n${shown('{ "lid": "red" }')}\nResponse:\n${shown('{ "id": 1, "lid": "red" }')}`;
  expect(statements(page)).toContain("POST /jars request lid: string");
});

test("a column of requests has the members of a model", () => {
  const table =
    "| Method | Path | Request | Response |\n|---|---|---|---|\n| `POST` | `/jars` | `JarRequest { size, lid? }` + optional header | `201` `Jar { id, size }` |\n| `GET` | `/jars` | - | `200` `Jar { id, size }` |\n";
  expect(statements(`# Pit\n\n${table}`)).toEqual(
    expect.arrayContaining(["POST /jars request lid", "POST /jars 201 id", "GET /jars 200 size"]),
  );
});

test("values behind a label, and constants between bars", () => {
  const page = `## POST /jars\n\n| Field | Type | Words |\n|---|---|---|\n| kind | string | Of what it is |\n| money | string | Its currency, USD\\|EUR\\|GBP |\n\n**Jar kinds:** \`BIG\`, \`SMALL\`\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "POST /jars request kind: string, BIG, SMALL",
      "POST /jars request money: string, EUR, GBP, USD",
    ]),
  );
});

test("a body in one code with its status is that of no other", () => {
  const page =
    '# Pit\n\n## GET /jars\n\nReturns `200 {"jar":"a"}` if all is well, `503` otherwise.\n';
  expect(statements(page)).toEqual(["GET /jars 200", "GET /jars 200 jar: string", "GET /jars 503"]);
});

test("a thing that is not there is not the body of the status", () => {
  const page = `## GET /jar\n\n### Success Response\n\n**Code**: \`200 OK\`\n\n${FENCE}json\n{ "lid": "red" }\n${FENCE}\n\n## Jar Object\n\n| Field | Type |\n|---|---|\n| lid | string |\n\n## Error Responses\n\n| Code | Meaning | When |\n|---|---|---|\n| \`404\` | Not Found | Jar doesn't exist |\n`;
  const found = statements(page);
  expect(found).toContain("GET /jar 404");
  expect(found).not.toContain("GET /jar 404 lid: string");
});

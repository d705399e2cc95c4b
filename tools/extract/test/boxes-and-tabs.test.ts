import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

test("tabs of errors have the status that their samples say", () => {
  const sample = (text: string) => `${FENCE}json\n${text}\n${FENCE}\n`;
  const ok = `<TabItem value="ok" label="Success">\n${sample('{ "lid": 1 }')}</TabItem>\n`;
  const late = `<TabItem value="error_late" label="Too late">\n${sample('{ "status": "error", "code": 409, "why": "late" }')}</TabItem>\n`;
  const page = `# Pit\n\n## POST /jars\n\n## Response Examples\n\n<Tabs>\n${ok}${late}</Tabs>\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["POST /jars 200 lid: integer", "POST /jars 409 why: string"]),
  );
  expect(statements(page)).not.toContain("POST /jars 200 why: string");
});

test("a component that is called by a method and a path names the operation", () => {
  const table = "| Field | Type | Required |\n|---|---|---|\n| `lid` | string | yes |\n";
  const page = `# Pit\n\n## Fill\n\n<ParamField path="POST /jars" />\n\n**Body:**\n\n${table}`;
  expect(statements(page)).toContain("POST /jars request lid: string, required");
});

test("a badge of an element is the method of the path beside it", () => {
  const page = `# Pit\n\n### Read\n\n<HttpMethod type='get' /> \`/jars/:id\`\n\n${FENCE}json\n{ "lid": 1 }\n${FENCE}\n`;
  expect(statements(page)).toContain("GET /jars/{id} 200 lid: integer");
});

test("cards that hold an operation each are parts of the page", () => {
  const card = (path: string, field: string) =>
    `<Card title="Read">\n<Tabs>\n<Tab title="Request">\n${FENCE}bash\nGET ${path}\n${FENCE}\n</Tab>\n<Tab title="Response">\n${FENCE}json\n{ "${field}": 1 }\n${FENCE}\n</Tab>\n</Tabs>\n</Card>\n`;
  expect(
    statements(`# Pit\n\n${card("/jars/{id}", "jar")}\n${card("/jars/all", "count")}`),
  ).toEqual([
    "GET /jars/{id} path id: string, required",
    "GET /jars/{id} 200",
    "GET /jars/{id} 200 jar: integer",
    "GET /jars/all 200",
    "GET /jars/all 200 count: integer",
  ]);
});

test("what is boxed with a status is the answer of that status", () => {
  const box = (status: string, field: string) =>
    `:::info \`${status}\`\nSo it is.\n\n${FENCE}json\n{ "${field}": 1 }\n${FENCE}\n:::\n`;
  const page = `# Pit\n\n## POST /jars\n\n### Response\n\n${box("201: Created", "jar")}\n${box("401: Unauthorized", "why")}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["POST /jars 201 jar: integer", "POST /jars 401 why: integer"]),
  );
});

test("tabs of any element show the answer of the status that they are called", () => {
  const tab = (status: string) =>
    `<div class="code-tab" data-target="a-${status}">${status} So</div>`;
  const pane = (status: string) =>
    `<div class="code-content" id="a-${status}"><pre>{ "f${status}": 1 }</pre></div>`;
  const endpoint = "<h2>Endpoint</h2><p>POST https://pit.test/jars</p>";
  const page = `@extends('docs')\n@section('content')\n<h1>Fill</h1>\n${endpoint}\n<h2>Responses</h2>\n<div>${tab("200")}${tab("429")}</div>\n${pane("200")}\n${pane("429")}\n@endsection\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining(["POST /jars 200 f200: integer", "POST /jars 429 f429: integer"]),
  );
});

test("titles below Parameters are the names of these", () => {
  const titles = "#### size **REQUIRED**\n\nHow wide, a number.\n\n#### colour\n\nAny of them.\n";
  const page = `# Pit\n\n## Fill\n\n\`POST /jars\`\n\n### Parameters\n\n${titles}\n## Read\n\n\`GET /jars\`\n\nAll.\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^POST \/jars request size.*required$/)]),
  );
});

test("tabs have the labels that their list gives the values", () => {
  const list =
    "[\n  {label: 'Made — 201 Created', value: 'made'},\n  {label: 'Not you — 401', value: 'who'},\n]";
  const item = (value: string, field: string) =>
    `<TabItem value="${value}">\n\n${FENCE}json\n{ "${field}": 1 }\n${FENCE}\n\n</TabItem>\n`;
  const page = `# Pit\n\nPOST /jars\n\n## Response\n\n<Tabs\n  defaultValue="made"\n  values={${list}}>\n\n${item("made", "jar")}\n${item("who", "why")}\n</Tabs>\n`;
  expect(statements(page)).toEqual([
    "POST /jars 201",
    "POST /jars 201 jar: integer",
    "POST /jars 401",
    "POST /jars 401 why: integer",
  ]);
});

test.each(["Callback Success Response", "Callback Failed Response", "Webhook de estorno"])(
  "%s is what the client gets",
  (title) => {
    const sample = (text: string) => `${FENCE}json\n${text}\n${FENCE}\n`;
    const page = `# Pit\n\n## POST /jars\n\n### Response\n\n${sample('{ "jar": 1 }')}\n### ${title}\n\n${sample('{ "told": 1 }')}`;
    expect(statements(page)).toEqual(["POST /jars 200", "POST /jars 200 jar: integer"]);
  },
);

test.each(["POST: {{url('v1/jars')}}", "POST: {{ url('/') }}/v1/jars"])(
  "%s is a path of a template",
  (line) => {
    const page = `<h2>Fill</h2>\n<pre>${line}</pre>\n<h3>Response</h3>\n<pre>{ "jar": 1 }</pre>\n<p>So it is.</p>\n`;
    expect(statements(page)).toContain("POST /v1/jars 200 jar: integer");
  },
);

test("a panel that names itself is no button of its own", () => {
  const pane = '<div class="tab-pane" id="a" data-tab="a"><pre>{ "jar": 1 }</pre></div>';
  const page = `<h2>Fill</h2>\n<p>POST https://pit.test/jars</p>\n<h3>Response</h3>\n${pane}\n<p>So it is.</p>\n`;
  expect(statements(page)).toContain("POST /jars 200 jar: integer");
});

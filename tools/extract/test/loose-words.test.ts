import { expect, test } from "vitest";
import { sentenceRole } from "../src/evidence/roles/sentence-role.ts";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";

test.each([
  ["All errors have this form:", "error"],
  ["Les erreurs ont toutes cette forme :", "error"],
  ["Im Fehlerfall kommt zurück:", "error"],
  ["成功时返回：", "response"],
  ["The purse is closed. You will get back:", "response"],
  ["Ответ имеет вид:", "response"],
  ["Pass these parameters:", "parameters"],
  ["Envíe lo siguiente en el cuerpo:", "requestExample"],
  ["All errors have this form.", undefined],
  ["Three things to know:", undefined],
])("what %j says of what follows it", (text, role) => {
  expect(sentenceRole(text)).toBe(role);
});

test("a sample without a status is of the only success that the page states", () => {
  const page = `# Move\n\n\`POST /moves\`\n\n## Response\n\n| Code | Meaning |\n|---|---|\n| 201 | Moved |\n| 409 | Twice |\n
\`\`\`json\n{ "move": "m-1" }\n\`\`\`\n`;
  expect(facts(extract(page))).toEqual(["POST /moves 201 move: string", "POST /moves 409"]);
});

test("what is shown where the only success has no body is sent", () => {
  const page = `# Hook\n\n### \`PUT /hook\`\n\n\`\`\`json\n{ "url": "https://shop.test" }\n\`\`\`\n\nAnswers \`204\`.\n`;
  expect(facts(extract(page))).toEqual(["PUT /hook request url: string", "PUT /hook 204"]);
});

test("an unmarked sample of fields that are described as sent is the request", () => {
  const page = `# Hold\n\n\`POST /holds\`\n\n### Request parameters\n\n| Name | Located in | Type |\n|---|---|---|\n| sum | Body | Number |\n
Sample:\n\n\`\`\`json\n{ "sum": 8.5, "note": "x" }\n\`\`\`\n\n### Success\n\nHTTP 201\n\n\`\`\`json\n{ "hold": 4 }\n\`\`\`\n`;
  expect(facts(extract(page))).toEqual([
    "POST /holds request sum: number",
    "POST /holds request note: string",
    "POST /holds 201 hold: integer",
  ]);
});

test("operations one after another in a section have each what follows them", () => {
  const call = (path: string, body: string) =>
    `\`\`\`sh\ncurl -X POST http://pit.test/${path} -d '${body}' -H 'Content-Type: application/json'\n\`\`\`\n`;
  const page = `## API Endpoints\n\nOpen\n${call("open", '{"a": 1}')}\n\`\`\`json\n{"id": 1}\n\`\`\`\n
Shut\n${call("shut", '{"b": "x"}')}\n\`\`\`json\n{"ok": true}\n\`\`\`\n`;
  expect(facts(extract(page))).toEqual([
    "POST /open request a: integer",
    "POST /open 200 id: integer",
    "POST /shut request b: string",
    "POST /shut 200 ok: boolean",
  ]);
});

test("a title or a label says that all fields below it are required", () => {
  const page = `## Make\n\n**Method**: \`POST\`\n\n**URL**: \`/jars\`\n\n**Data Params**:\nRequired\n- id: string\n
Optional\n- note: string\n\n### Success\n\n\`201\`\n`;
  const body = extract(page).document;
  expect(JSON.stringify(body)).toContain('"required":["id"]');
});

test("a letter about one call: method and address apart, statuses and a header in sentences", () => {
  const page = `# Wires\n\nYou send us a POST. It goes to \`https://desk.test/wires\`.\n
Put a fresh value into the request header \`Wire-Reference\` every time.\n\nThe body is JSON:\n\n- \`sum\`: string, required\n
When all is well we say 202:\n\n    { "wire": "W-1" }\n\nIf not, it is a 400 with a list:\n\n    { "why": ["x"] }\n
or a 403 when the branch is shut.\n`;
  expect(facts(extract(page))).toEqual([
    "POST /wires header wire-reference: string",
    "POST /wires request sum: string",
    "POST /wires 202 wire: string",
    "POST /wires 400 why: array",
    "POST /wires 400 why[]: string",
    "POST /wires 403",
  ]);
});

test("a body that a sentence about errors shows is that of all errors without their own", () => {
  const page = `# Jars\n\n\`GET /jars\`\n\n## Response 200\n\n\`\`\`json\n{ "n": 1 }\n\`\`\`\n\n## Errors\n
- \`401 Unauthorized\`: no key\n- \`404 Not Found\`: no jar\n\nThe body will be JSON with \`{ ok: false, message: "..." }\`.\n`;
  expect(facts(extract(page))).toEqual([
    "GET /jars 200 n: integer",
    "GET /jars 401 ok: boolean",
    "GET /jars 401 message: string",
    "GET /jars 404 ok: boolean",
    "GET /jars 404 message: string",
  ]);
});

test("a sentence that goes over lines is read as a whole", () => {
  const page = `# Moves\n\n    GET /moves\n\nThis will return all moves, including\nfailed requests with following fields:\n
- "ok": boolean\n- "sum": (float) what was moved\n`;
  expect(facts(extract(page))).toEqual([
    "GET /moves 200 ok: boolean",
    "GET /moves 200 sum: number",
  ]);
});

test("titles of things are no names of members, and shapes in a type are", () => {
  const page = `# Points\n\n\`POST /points\`\n\n## Request\n\n| Field | Type |\n|---|---|\n| \`shares\` | Array of \`{ user: ObjectId, weight: Number }\` |\n
## Response\n\n\`\`\`json\n{ "DALE": 1, "MILLER & SONS": 2 }\n\`\`\`\n`;
  expect(facts(extract(page))).toEqual([
    "POST /points request shares: array",
    "POST /points request shares[]: object",
    "POST /points request shares[].user: string",
    "POST /points request shares[].weight: number",
    "POST /points 200 *: integer",
  ]);
});

test("a failed answer beside a title, and bodies that sentences of several statuses show", () => {
  const page = `# Req\n\n\`GET /req\`\n\n## Response Body (Success)\n\n\`\`\`json\n{ "data": "OK" }\n\`\`\`\n\n## Response Body (Failed, 401)\n
\`\`\`json\n{ "errors": "x" }\n\`\`\`\n\n## Failures\n\nThese are 404 if it is not there, 409 if it is gone. They come with \`{"fault": 1}\`.\n`;
  expect(facts(extract(page))).toEqual([
    "GET /req 200 data: string",
    "GET /req 401 errors: string",
    "GET /req 404 fault: integer",
    "GET /req 409 fault: integer",
  ]);
});

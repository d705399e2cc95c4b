import { expect, test } from "vitest";
import { sentenceRole } from "../src/evidence/sentence-role.ts";
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

import { expect, test } from "vitest";
import { readFieldRemarks } from "../src/evidence/fields/field-remarks.ts";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";

test.each([
  [
    "`sum` (int) and `why` (string) are required; `ttl` is not.",
    [
      { names: ["sum"], type: { type: "integer" }, isRequired: true },
      { names: ["why"], type: { type: "string" }, isRequired: true },
      { names: ["ttl"] },
    ],
  ],
  ["`tip` is an integer when there is one.", [{ names: ["tip"], type: { type: "integer" } }]],
  ["`hinweis` ist eine Zeichenkette.", [{ names: ["hinweis"], type: { type: "string" } }]],
  ["`from` must be before `to`.", [{ names: ["from"] }]],
  ["`kind` can be for example `a` or `b`.", [{ names: ["kind"] }]],
  ["Put `x` there.", []],
  [
    "Send the `account` object (required; `scheme` and `value` as above, both required).",
    [
      { names: ["scheme"] },
      { names: ["value"] },
      ...["account", "scheme", "value"].map((name) => ({ names: [name], isRequired: true })),
    ],
  ],
])("%j", (text, remarks) => {
  const said = readFieldRemarks(text).map((one) => JSON.parse(JSON.stringify(one)));
  const bare = said.map(({ type, ...rest }) => (type ? { ...rest, type } : rest));
  expect(bare).toEqual(remarks);
});

test("what sentences say of fields is said of those that the body has", () => {
  const page = `# Hold\n\n\`POST /holds\`\n\n## Request\n\n\`\`\`json\n{ "sum": 1, "tip": null, "kind": "A" }\n\`\`\`\n
\`sum\` and \`other\` are required. \`tip\` is an integer.\n\n## Response\n\n\`\`\`json\n{ "kind": "x" }\n\`\`\`\n`;
  const { document } = extract(page);
  expect(facts({ document, doubts: [], format: "", facts: () => [] })).toEqual([
    "POST /holds request sum: integer",
    "POST /holds request tip: integer or null",
    "POST /holds request kind: string",
    "POST /holds 200 kind: string",
  ]);
  expect(JSON.stringify(document)).toContain('"required":["sum"]');
});

test("paths of one shape are one path with the operations of both", () => {
  const page = `# Friends\n\n## \`GET /friends/:user\`\n\n## \`DELETE /friends/:id\`\n\n- \`:id\` is the friend.\n
### Response\n\n\`\`\`json\n{ "gone": true }\n\`\`\`\n`;
  expect(facts(extract(page))).toEqual([
    "GET /friends/{user} path user: string",
    "GET /friends/{user} default",
    "DELETE /friends/{user} path user: string",
    "DELETE /friends/{user} 200 gone: boolean",
  ]);
});

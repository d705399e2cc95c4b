import { expect, test } from "vitest";
import { readDescription } from "../src/evidence/fields/field-description.ts";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";
import { statements } from "./statements.ts";

const page = `# Rates

In the answer \`by_scheme\` has one member for each scheme, by its name.

All calls carry the key as \`Session-Key: <key>\` header.

## List rates

**\`GET\`** \`/rates\`

Query string:

* \`page\` (int, starts at 1) and \`size\` (int, 1..100)

Returns \`200\` with:

\`\`\`json
{ "by_scheme": { "blik": { "count": 1 }, "card": { "count": 2, "fee": "1.0" } } }
\`\`\`

## Troubleshooting

### Error: "no JSON"

Send it like this:

\`\`\`json
{ "never": "an answer" }
\`\`\`
`;

test("maps by a sentence, two fields in an item, a header of one's own, troubles", () => {
  const found = extract(page);
  expect(facts(found)).toEqual([
    "GET /rates query page: integer",
    "GET /rates query size: integer",
    "GET /rates 200 by_scheme: object",
    "GET /rates 200 by_scheme.*: object",
    "GET /rates 200 by_scheme.*.count: integer",
    "GET /rates 200 by_scheme.*.fee: string",
  ]);
  expect(JSON.stringify(found.document)).toContain('"in":"header","name":"Session-Key"');
});

test.each([
  ["Number of the shop, an integer", "integer"],
  ["The whole name, a string.", "string"],
  ["Not a string", undefined],
])("%s", (text, type) => {
  expect(readDescription(text, false).words.type?.schema["type"]).toBe(type);
});

test("numbers and free keys are data; a 404 of a parameter is that of paths that have one", () => {
  const found = extract(`# Boxes

## Open

\`POST /boxes\`

### Request

| field | required? | notes |
| --- | --- | --- |
| tag | no | up to 10 keys, string values |
| coins | no | how many of each |

\`\`\`json
{ "tag": { "shop": "north" }, "coins": { "10": 15 } }
\`\`\`

### Response

Gives \`201\`.

## Look

\`GET /boxes/:box\`

Gives \`200\`.

## Errors

A wrong \`box\` gives a **404**.
`);
  expect(facts(found)).toEqual([
    "POST /boxes request tag: object",
    "POST /boxes request tag.*: string",
    "POST /boxes request coins: object",
    "POST /boxes request coins.*: integer",
    "POST /boxes 201",
    "GET /boxes/{box} path box: string",
    "GET /boxes/{box} 200",
    "GET /boxes/{box} 404",
  ]);
  expect(found.doubts.map(({ says }) => says).join("\n")).toContain("status 404");
});

test("values that a sample or a sentence above a list tells", () => {
  const page = `# Lids

\`POST /lids\`

The state of the lid can be one of the following:

* **SHUT**: nothing gets out.
* **OPEN**: it does.

A lid color is one of these values:

- \`RED\`
- \`BLUE\`

## Request

\`\`\`json
{
  "kind": "must be ['CORK', 'TIN-2', or 'TIN']",
  "side": "[must be 'in' or 'out]",
  "made": "must be ['here']",
  "mail": "[must be a valid address]"
}
\`\`\`

## Response

\`\`\`json
{ "lid": { "state": "OPEN", "color": "RED" } }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "POST /lids request kind: string, CORK, TIN, TIN-2",
    "POST /lids request side: string, in, out",
    "POST /lids request made: string",
    "POST /lids request mail: string",
    "POST /lids 200",
    "POST /lids 200 lid: object",
    "POST /lids 200 lid.state: string, OPEN, SHUT",
    "POST /lids 200 lid.color: string, BLUE, RED",
  ]);
});

import { expect, test } from "vitest";
import type { Meaning, Surroundings } from "../src/evidence/fields/meaning.ts";
import { readDefinitions, readList } from "../src/evidence/lists/field-list.ts";
import type { Block } from "../src/page/block.ts";
import { fieldLine, listOf, newNotes, tableOf } from "./block-builders.ts";
import { processorMs } from "./processor-ms.ts";
import { statements } from "./statements.ts";

const STRING = '{"type":"string"}';
const INTEGER = '{"type":"integer"}';

function read(text: string, around: Surroundings = {}): Meaning | undefined {
  return readList(listOf(text), around, newNotes());
}

function linesOf(meaning: Meaning | undefined): string[] {
  return meaning?.kind === "fields"
    ? meaning.fields.map(fieldLine)
    : [`no fields: ${meaning?.kind}`];
}

function fields(text: string, around: Surroundings = { expects: "fields" }): string[] {
  return linesOf(read(text, around));
}

function doubts(text: string, around: Surroundings = { expects: "fields" }): string[] {
  const notes = newNotes();
  readList(listOf(text), around, notes);
  return notes.doubts.list().map(({ line, says }) => `${line}: ${says}`);
}

test.each([
  ["`sum` (integer, required): How much", `sum! ${INTEGER}`],
  ["`sum` (integer, **required**) — how much", `sum! ${INTEGER}`],
  ["`sum` (integer): How much", `sum ${INTEGER}`],
  ["`sum` (integer) How much", `sum ${INTEGER}`],
  ["`sum` (integer)", `sum ${INTEGER}`],
  ["`sum` integer", `sum ${INTEGER}`],
  ["`sum` integer - How much", `sum ${INTEGER}`],
  ["`sum` integer required - How much", `sum! ${INTEGER}`],
  ["`sum` integer How much", `sum ${INTEGER}`],
  ["`sum` `integer` required", `sum! ${INTEGER}`],
  ["sum `(required)` integer", `sum! ${INTEGER}`],
  ["sum\\*\\* (integer)", `sum! ${INTEGER}`],
  ["`sum` `integer` `required` How much", `sum! ${INTEGER}`],
  ["`sum` *integer*: How much".replaceAll("*", ""), `sum ${INTEGER}`],
  ["`sum` **integer** **required** How much", `sum! ${INTEGER}`],
  ["`sum` - integer - How much", `sum ${INTEGER}`],
  ["`sum` – integer, required. How much", `sum! ${INTEGER}`],
  ["`sum`: integer", `sum ${INTEGER}`],
  ["`sum`: integer, how much", 'sum {"type":"integer"}'],
  ["`sum`: (integer) How much", `sum ${INTEGER}`],
  ["`sum`: `integer` - How much", `sum ${INTEGER}`],
  ["`sum: integer` - How much", `sum ${INTEGER}`],
  ["`sum (integer)` - How much", `sum ${INTEGER}`],
  ["`sum` [integer] How much", `sum ${INTEGER}`],
  ["`sum` [required] How much", "sum! {}"],
  ["`sum` <integer>: How much", `sum ${INTEGER}`],
  ["**sum** (integer): How much", `sum ${INTEGER}`],
  ["**sum** integer How much", `sum ${INTEGER}`],
  ["**`sum`** (integer): How much", `sum ${INTEGER}`],
  ["**sum (integer)**: How much", `sum ${INTEGER}`],
  ["**sum:** integer", `sum ${INTEGER}`],
  ["**sum**: How much", "sum {}"],
  ['"sum" (integer): How much', `sum ${INTEGER}`],
  ["sum (integer): How much", `sum ${INTEGER}`],
  ["sum: integer - how much", `sum ${INTEGER}`],
  ["sum: integer", `sum ${INTEGER}`],
  ["sum - integer", `sum ${INTEGER}`],
  ["sum — how much", "sum {}"],
  ["sum = how much", "sum {}"],
  ["sum", "sum {}"],
  ["`sum`", "sum {}"],
  ["`sum` How much", "sum {}"],
  ["`sum`* (integer)", `sum! ${INTEGER}`],
  ["`sum?` (integer)", `sum ${INTEGER}`],
  ["`sum` (optional integer)", `sum ${INTEGER}`],
  ["`sum` (integer | null)", 'sum {"type":["integer","null"]}'],
  ["`sum` (nullable integer)", 'sum {"type":["integer","null"]}'],
  ["`sum` (integer, nullable, required)", 'sum! {"type":["integer","null"]}'],
  ["`sum` (integer, default 5)", 'sum {"type":"integer","default":5}'],
  ["`sum` (integer, default: `5`): How much", 'sum {"type":"integer","default":5}'],
  ["`sum` (integer, in query)", `query sum ${INTEGER}`],
  ["`sum` (array of integers)", 'sum {"type":"array","items":{"type":"integer"}}'],
  ["`sum` (list[Purse])", 'sum Purse {"type":"array","items":{"type":"object"}}'],
  ["`sum` (uuid): Which", 'sum {"type":"string","format":"uuid"}'],
  ["sum: **(integer, required)** How much", `sum! ${INTEGER}`],
  ["sum: integer or null, by the day", 'sum {"type":["integer","null"]}'],
  ["`sum`: array of integers, by the day", 'sum {"type":"array","items":{"type":"integer"}}'],
  ["`sum` (in cents)", "sum {}"],
  ["`state` (string): OPEN or such (OPEN, SHUT)", 'state {"type":"string","enum":["OPEN","SHUT"]}'],
  ["`state` (string): one of `a`, `b`", 'state {"type":"string","enum":["a","b"]}'],
  [
    "`state` - (string) `UGX`, `RWF` or `TZS`, no others",
    'state {"type":"string","enum":["UGX","RWF","TZS"]}',
  ],
  ["`a.b[].c` (integer)", `a.b[].c ${INTEGER}`],
  ["`balances.{currency}` (integer)", `balances.* ${INTEGER}`],
  ["sum: `12` (number, required) - How much", 'sum! {"type":"number","examples":[12]}'],
  ["sum: 12 (number, optional) - How much", 'sum {"type":"number","examples":[12]}'],
  ["`sum`: `a` (in cents)", "sum {}"],
  ["`sum`: Integer (required) How much", `sum! ${INTEGER}`],
  ["`sum` (número): Cuánto", 'sum {"type":"number"}'],
  ["`sum` (строка, обязательный)", `sum! ${STRING}`],
])("the item %s", (item, expected) => {
  expect(fields(`- ${item}`)).toEqual([expected]);
});

test("the description is what is left", () => {
  const meaning = read("- `sum` (integer, required) - How much, in cents", { expects: "fields" });
  const [field] = meaning?.kind === "fields" ? meaning.fields : [];
  expect(field?.schema["description"]).toBe("How much, in cents");
  expect(field?.name).toBe("sum");
  expect(field?.line).toBe(1);
});

test("inner lists are members, or say something of the field above", () => {
  const list = `
- \`limits\` (object, required)
  - \`day\` (integer)
    - Default: 5
  - \`limits.month\` (integer)
- \`state\` (string): How it is
  - Enum: a, b
  - Example: \`a\`
- \`kind\`
  - Type: string
  - Required: yes
  - Max length: 5
- \`mode\`: How
  - string
  - required
- \`stage\` (string): One of
  - \`first\`: at the start
  - \`last\`: at the end
- \`step\` (string)
  - Possible values:
    - \`up\`
    - \`down\`
- \`phase\`
  - \`NEW\`: it begins
  - \`OLD\`: it is over
- \`owner\`
  - \`name\`: Who
  - \`age\`: How old`;
  expect(fields(list)).toEqual([
    'limits! {"type":"object"}',
    'limits.day {"type":"integer","default":5}',
    `limits.month ${INTEGER}`,
    'state {"type":"string","enum":["a","b"],"examples":["a"]}',
    'kind! {"type":"string","maxLength":5}',
    `mode! ${STRING}`,
    'stage {"type":"string","enum":["first","last"]}',
    'step {"type":"string","enum":["up","down"]}',
    'phase {"type":"string","enum":["NEW","OLD"]}',
    "owner {}",
    "owner.name {}",
    "owner.age {}",
  ]);
});

test("lines below a name", () => {
  expect(fields("- `sum`<br>integer<br>required<br>How much<br>Default: 5")).toEqual([
    'sum! {"type":"integer","default":5}',
  ]);
  expect(fields("- `sum` (integer): How much<br>Example: 7")).toEqual([
    'sum {"type":"integer","examples":[7]}',
  ]);
});

test("a table below a field lists its members", () => {
  const table = tableOf("|Name|Type|\n|day|integer|\n|» deep|string|");
  const item = { text: "`limits` (object)", blocks: [table], line: 1, end: 1 };
  const list = { kind: "list" as const, items: [item], line: 1, end: 1 };
  expect(linesOf(readList(list, { expects: "fields" }, newNotes()))).toEqual([
    'limits {"type":"object"}',
    `limits.day ${INTEGER}`,
    `limits.deep ${STRING}`,
  ]);
});

test("groups of fields within a list", () => {
  const list = `
- Query parameters:
  - \`page\` (integer)
- Body parameters
  - \`sum\` (integer)`;
  expect(fields(list)).toEqual([`query page ${INTEGER}`, `request sum ${INTEGER}`]);
});

test("groups of what is required, and members of an enumeration", () => {
  const list = `
- **Required**
  - \`sum\` (integer)
- Optional fields:
  - \`state\` (enum[string], fixed-type)
    - Members
      - \`open\`
      - \`shut\`
  - \`tags\` (array[string], fixed-type)`;
  expect(fields(list)).toEqual([
    `sum! ${INTEGER}`,
    'state {"type":"string","enum":["open","shut"]}',
    'tags {"type":"array","items":{"type":"string"}}',
  ]);
});

test("what describes no field is a doubt", () => {
  expect(doubts("- `sum` (integer)\n- Note: this is for you\n- And some prose here")).toEqual([
    '2: "Note: this is for you" describes no field',
    '3: "And some prose here" describes no field',
  ]);
});

test.each([
  [
    "header",
    "Content-Type: application/json",
    'header Content-Type {"examples":["application/json"]}',
  ],
  ["header", "`X-Id`: Which", "header X-Id {}"],
  ["header", "`X-Id` (required) - Which", "header X-Id! {}"],
  [
    "header",
    "Authorization: Bearer {token}",
    'header Authorization {"examples":["Bearer {token}"]}',
  ],
  ["path", "`:owner`: Whose it is", "path owner {}"],
  ["path", "`{id}` (uuid): Which", 'path id {"type":"string","format":"uuid"}'],
  ["query", "`page[size]` (integer)", `query page[size] ${INTEGER}`],
] as const)("in the %s: %s", (place, item, expected) => {
  expect(fields(`- ${item}`, { place })).toEqual([expected]);
});

test.each([
  ["`400 Bad Request`: Not good", "400", "Bad Request: Not good"],
  ["**400 Bad Request**: Not good", "400", "Bad Request: Not good"],
  ["`404` - Not there", "404", "Not there"],
  ["**401**", "401", ""],
  ["404: Not there", "404", "Not there"],
  ["HTTP 404 – Not there", "404", "Not there"],
  ["A 403 error is returned for others", "403", "A 403 error is returned for others"],
  ["5xx", "5XX", ""],
])("the status %s", (item, status, description) => {
  expect(read(`- ${item}`)).toEqual({
    kind: "statuses",
    statuses: [{ status, description, line: 1 }],
  });
});

test("several statuses in an item; one that is none is a doubt", () => {
  const meaning = read("- 400, 422: Bad\n- Anything else", { expects: "statuses" });
  expect(meaning?.kind === "statuses" && meaning.statuses.map(({ status }) => status)).toEqual([
    "400",
    "422",
  ]);
  expect(doubts("- 400, 422: Bad\n- Anything else", { expects: "statuses" })).toEqual([
    '2: "Anything else" is no status',
  ]);
});

test.each([
  [{}, "- `PENDING`: It waits\n- `DONE`: It is over", ["PENDING", "DONE"]],
  [{}, "- PENDING\n- DONE", ["PENDING", "DONE"]],
  [{}, "- **PENDING** – it waits\n- **DONE** – it is over", ["PENDING", "DONE"]],
  [{ expects: "values" }, "- `open` - It is\n- `shut` - It was", ["open", "shut"]],
  [{ expects: "values" }, '- "open": It is\n- "shut": It was', ["open", "shut"]],
  [{ expects: "values" }, "- open: It is\n- shut: It was", ["open", "shut"]],
] as const)("values with %j in %j", (around, list, values) => {
  const meaning = read(list, around);
  expect(meaning).toMatchObject({ kind: "values", values: values.map((value) => ({ value })) });
});

test("what a value means", () => {
  expect(read("- `PENDING`: It waits")).toEqual({
    kind: "values",
    values: [{ value: "PENDING", description: "It waits", line: 1 }],
  });
});

test.each([
  ["- `GET /x` — all\n- `POST /x/{id}` — one"],
  ["- GET /x: all\n- POST /x/:id: one"],
  ["- **GET** `/x` - all\n- **POST** `/x/{id}` - one"],
])("endpoints in %j", (list) => {
  expect(read(list)).toMatchObject({
    kind: "endpoints",
    endpoints: [
      { method: "get", address: { path: "/x" }, description: "all" },
      { method: "post", address: { path: "/x/{id}" }, description: "one" },
    ],
  });
});

test.each([
  ["- Method: GET\n- URL: /x", ["Method: GET", "URL: /x"]],
  ["- **Method**: `GET`\n- **Path:** `/x`\n- Note", ["Method: `GET`", "Path: `/x`", "Note: "]],
  [
    "- Content-Type: application/json\n- Method: POST",
    ["Content-Type: application/json", "Method: POST"],
  ],
])("facts in %j", (list, expected) => {
  const meaning = read(list);
  const facts = meaning?.kind === "facts" ? meaning.facts : [];
  expect(facts.map(({ label, value }) => `${label}: ${value}`)).toEqual(expected);
});

test.each([
  ["- Please note that this is prose\n- And so is this"],
  ["- Fast\n- Cheap\n- Good for you"],
  ["- See the other page"],
])("a list of something else: %j", (list) => {
  expect(read(list)).toBeUndefined();
});

test("without a light, names in code or with types are fields", () => {
  expect(fields("- `sum` How much\n- `memo` Words", {})).toEqual(["sum {}", "memo {}"]);
  expect(fields("- sum (integer): How much\n- memo (string)", {})).toEqual([
    `sum ${INTEGER}`,
    `memo ${STRING}`,
  ]);
});

test("definitions", () => {
  const paragraph = (text: string): Block => ({ kind: "paragraph", text, line: 2, end: 2 });
  const item = (text: string, ...blocks: Block[]) => ({ text, blocks, line: 1, end: 2 });
  const items = [
    item("`sum`", paragraph("integer"), paragraph("How much. Required.")),
    item("memo (string)", paragraph("Words")),
    item("`state`", paragraph("(string) One of `a`, `b`")),
    item("tags<br>array of strings".replace("<br>", "\n"), paragraph("Optional. Words")),
  ];
  const definitions = { kind: "definitions" as const, items, line: 1, end: 9 };
  expect(linesOf(readDefinitions(definitions, { expects: "fields" }, newNotes()))).toEqual([
    `sum! ${INTEGER}`,
    `memo ${STRING}`,
    'state {"type":"string","enum":["a","b"]}',
    'tags {"type":"array","items":{"type":"string"}}',
  ]);
  const statuses = [item("200", paragraph("Fine")), item("`404`", paragraph("Not there"))];
  expect(
    readDefinitions({ kind: "definitions", items: statuses, line: 1, end: 9 }, {}, newNotes()),
  ).toMatchObject({
    kind: "statuses",
    statuses: [
      { status: "200", description: "Fine" },
      { status: "404", description: "Not there" },
    ],
  });
});

test.each([
  ["`".repeat(100_000)],
  ["`a` ".repeat(30_000)],
  ["`a`, ".repeat(30_000)],
  ["**".repeat(50_000)],
  ["(".repeat(100_000)],
  ["`a` (".repeat(20_000)],
  ["a: ".repeat(30_000)],
  ["a - ".repeat(30_000)],
  ["string ".repeat(20_000)],
  ["`sum` (integer) one of ".repeat(5_000)],
  ["required, ".repeat(10_000)],
  ["GET /x ".repeat(15_000)],
  ["400, ".repeat(20_000)],
  ["x<br>".repeat(20_000)],
])("a long item costs little: %#", (text) => {
  const ms = processorMs(() => {
    for (const expects of ["fields", "values", "statuses", undefined] as const) {
      read(`- ${text}\n  - ${text}`, { expects });
    }
  });
  expect(ms).toBeLessThan(1500);
});

test("names in brackets explain values, and are no models", () => {
  const page = `# Jars

* **TEA** (Tealeaf)
* **BUN** (Bun)
* **JAM** (Strawberry Jam) - from summer on

\`GET /jars\`

\`\`\`json
{ "least": 1.5 }
\`\`\`
`;
  expect(statements(page)).toEqual(["GET /jars 200", "GET /jars 200 least: number"]);
});

test("what has to be there is sent, also by a call without a body", () => {
  const page = "# Prices\n\n`GET /prices`\n\n- `coin` (required): which\n- `day` (optional)\n";
  expect(statements(page).slice(0, 2)).toEqual([
    "GET /prices query coin: string, required",
    "GET /prices query day: string",
  ]);
});

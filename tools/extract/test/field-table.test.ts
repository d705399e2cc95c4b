import { describe, expect, test } from "vitest";
import { schemaOfFields } from "../src/evidence/fields/fields.ts";
import { readTable } from "../src/evidence/tables/field-table.ts";
import { newNotes, tableOf } from "./block-builders.ts";
import { processorMs } from "./processor-ms.ts";
import { doubts, fields, INTEGER, read, STRING } from "./table-readings.ts";

test.each([
  ["Field", "Type", "Required", "Description"],
  ["Name", "Data type", "Mandatory", "Meaning"],
  ["Parameter", "Type", "Req?", "Notes"],
  ["Property", "Format", "Presence", "Remarks"],
  ["Attribute", "Schema", "M/O", "Details"],
  ["Request parameter", "Field type", "Is required", "Explanation"],
  ["Element name", "Value type", "Obligatory", ""],
  ["Campo", "Tipo", "Obligatorio", "Descripción"],
  ["Parámetro", "Tipo de dato", "Requerido", "Significado"],
  ["Nome", "Tipo", "Obrigatório", "Descrição"],
  ["Champ", "Type", "Requis", "Description"],
  ["Paramètre", "Type", "Obligatoire", "Signification"],
  ["Champ / Field", "Type", "Obligatoire / Required", "Description"],
  ["Feld", "Typ", "Pflicht", "Beschreibung"],
  ["Feldname", "Datentyp", "Erforderlich", "Bedeutung"],
  ["Поле", "Тип", "Обязательный", "Описание"],
  ["Параметр", "Тип данных", "Обязательность", "Комментарий"],
  ["参数名", "类型", "是否必填", "说明"],
  ["字段", "数据类型", "必选", "描述"],
  ["**Field**", "`Type`", "Required*", "Description:"],
])("columns %s, %s, %s, %s", (name, type, required, description) => {
  const table = `|${name}|${type}|${required}|${description}|
|sum|integer|Yes|What is in it|
|memo|string|No|Any words|`;
  expect(fields(table)).toEqual([`sum! ${INTEGER}`, `memo ${STRING}`]);
});

test.each([
  ["Yes", true],
  ["**Yes**", true],
  ["Y", true],
  ["true", true],
  ["Required", true],
  ["Mandatory", true],
  ["M", true],
  ["✓", true],
  ["✔️", true],
  ["✅", true],
  ["x", true],
  ["1", true],
  ["1..n", true],
  ["sí", true],
  ["sim", true],
  ["oui", true],
  ["Oui / Yes", true],
  ["ja", true],
  ["да", true],
  ["是", true],
  ["No", false],
  ["N", false],
  ["Optional", false],
  ["O", false],
  ["C", false],
  ["❌", false],
  ["-", false],
  ["", false],
  ["0..1", false],
  ["não", false],
  ["non", false],
  ["nein", false],
  ["нет", false],
  ["否", false],
  ["Conditional", false],
  ["Not mandatory", false],
  ["Yes, if `memo` is set", false],
  ["Required if there is no memo", false],
  ["Yes (always)", true],
])("required: %j is %j", (cell, required) => {
  const [line] = fields(`|Name|Type|Required|\n|sum|integer|${cell}|`);
  expect(line).toBe(`sum${required ? "!" : ""} ${INTEGER}`);
});

test("restrictions may say that a field is required", () => {
  expect(
    fields("|Name|Type|Constraints|\n|sum|integer|Required, min 1|\n|memo|string|Optional|"),
  ).toEqual(['sum! {"type":"integer","minimum":1}', `memo ${STRING}`]);
});

test("the heading of the names counts more than what stands above the table", () => {
  const table = "|Cabeçalho|Valor|\n|`x-chave`|Sua chave|\n|`Content-Type`|`application/json`|";
  expect(fields(table, { place: "request", expects: "fields" })).toEqual([
    'header x-chave {"examples":["Sua chave"]}',
    'header Content-Type {"examples":["application/json"]}',
  ]);
});

test("a column Optional says the contrary", () => {
  const table = "|Name|Type|Optional|\n|a|string|No|\n|b|string|Yes|\n|c|string||";
  expect(fields(table)).toEqual([`a! ${STRING}`, `b ${STRING}`, `c! ${STRING}`]);
});

test.each([
  ["path", "path"],
  ["Path", "path"],
  ["query", "query"],
  ["Query string", "query"],
  ["`query`", "query"],
  ["header", "header"],
  ["HTTP header", "header"],
  ["body", "request"],
  ["Request body", "request"],
  ["formData", "request"],
  ["cookie", "cookie"],
  ["chemin", "path"],
  ["cabecera", "header"],
  ["строка запроса", "query"],
  ["请求头", "header"],
])("located in %s", (cell, place) => {
  const table = `|Name|Located in|Type|\n|pin|${cell}|string|`;
  expect(fields(table)).toEqual([`${place} pin ${STRING}`]);
});

test.each([
  ["In", "Type"],
  ["Parameter type", "Data type"],
  ["Param type", "Type"],
  ["Passed as", "Schema"],
  ["Type", "Data type"],
])("columns %s and %s are a place and a type", (place, type) => {
  const table = `|Name|${place}|${type}|\n|pin|path|string|\n|day|query|date|`;
  expect(fields(table)).toEqual([
    `path pin ${STRING}`,
    'query day {"type":"string","format":"date"}',
  ]);
});

test.each([
  ["Query parameter", "query"],
  ["Header", "header"],
  ["Path variable", "path"],
  ["Body parameter", "request"],
  ["Response field", "response"],
])("the heading %s says where its names belong", (heading, place) => {
  expect(fields(`|${heading}|Type|\n|pin|string|`)).toEqual([`${place} pin ${STRING}`]);
});

test("a title within a table says where the rows below belong", () => {
  const table = `|Parameter|Type|Description|
|Body parameters|||
|sum|integer|x|
|**Query parameters**|||
|dry|boolean|x|`;
  expect(fields(table)).toEqual([`request sum ${INTEGER}`, 'query dry {"type":"boolean"}']);
});

test.each([
  ["sum<br>integer", "x", `sum ${INTEGER}`],
  ["sum<br><br>integer<br><br>Required", "x", `sum! ${INTEGER}`],
  ["sum<br>integer<br>optional", "x", `sum ${INTEGER}`],
  ["**sum**<br>integer, required", "x", `sum! ${INTEGER}`],
  ["`sum`<br>`integer`", "x", `sum ${INTEGER}`],
  ["sum (integer)", "x", `sum ${INTEGER}`],
  ["sum (integer, required)", "x", `sum! ${INTEGER}`],
  ["`sum` (integer)", "x", `sum ${INTEGER}`],
  ["sum: integer", "x", `sum ${INTEGER}`],
  ["`sum: integer`", "x", `sum ${INTEGER}`],
  ["sum integer", "x", `sum ${INTEGER}`],
  ["sum", "(integer) How much", `sum ${INTEGER}`],
  ["sum", "Integer. How much", `sum ${INTEGER}`],
  ["sum", "integer — how much", `sum ${INTEGER}`],
  ["sum", "integer - how much", `sum ${INTEGER}`],
  ["sum", "`integer` – how much", `sum ${INTEGER}`],
  ["sum", "**integer**<br>how much", `sum ${INTEGER}`],
  ["sum", "integer, required. How much", `sum! ${INTEGER}`],
  ["sum", "Required. Integer. How much", `sum! ${INTEGER}`],
  ["sum", "(integer, optional) How much", `sum ${INTEGER}`],
  ["sum", "integer (required)", `sum! ${INTEGER}`],
  ["sum", "How much, **required**", "sum! {}"],
  ["sum", "How much. Required.", "sum! {}"],
  ["sum", "How much (required)", "sum! {}"],
  ["sum", "Required for payouts only", "sum {}"],
  ["sum*", "How much", "sum! {}"],
  ["sum *", "How much", "sum! {}"],
  ["**sum***", "How much", "sum! {}"],
  ["sum?", "How much", "sum {}"],
  ["`sum`*", "How much", "sum! {}"],
  ["email", "Email", "email {}"],
  ["date", "Date of birth", "date {}"],
  ["fees", "List of fees", "fees {}"],
])("without a column of types: %j, %j", (name, description, expected) => {
  expect(fields(`|Name|Description|\n|${name}|${description}|`)).toEqual([expected]);
});

test.each([
  ["string, required", `sum! ${STRING}`],
  ["string<br>required", `sum! ${STRING}`],
  ["Required string", `sum! ${STRING}`],
  ["string (optional)", `sum ${STRING}`],
  ["string, nullable", 'sum {"type":["string","null"]}'],
  ["string, default `a`", 'sum {"type":"string","default":"a"}'],
  ["boolean, <br>**Default:** false", 'sum {"type":"boolean","default":false}'],
  ['string, <br>**Available values:** "a", "b"', 'sum {"type":"string","enum":["a","b"]}'],
  ["[**string**]", `sum ${STRING}`],
  ["[ string ]", 'sum {"type":"array","items":{"type":"string"}}'],
  ["Purse", 'sum Purse {"type":"object"}'],
  ["PENDING \\| DONE", 'sum {"type":"string","enum":["PENDING","DONE"]}'],
  ["string (path)", `path sum ${STRING}`],
  ["gizmo", "sum gizmo {}"],
])("a type column with %j", (type, expected) => {
  expect(fields(`|Name|Type|\n|sum|${type}|`)).toEqual([expected]);
});

test("what is no type is a doubt", () => {
  expect(doubts("|Name|Type|\n|sum|gizmo|")).toEqual(['2: sum has the type "gizmo"']);
  expect(doubts("|Name|Description|\n|sum<br>gizmo|x|")).toEqual(['2: sum has the type "gizmo"']);
});

test.each([
  ["»", "»»"],
  ["» ", "» » "],
  [">", ">>"],
  ["› ", "›› "],
  ["→ ", "→→ "],
  ["-", "--"],
  ["- ", "-- "],
  ["└ ", "└└ "],
  ["├─ ", "│  ├─ "],
  ["└── ", "&nbsp;&nbsp;&nbsp;&nbsp;└── "],
  ["&nbsp;&nbsp;", "&nbsp;&nbsp;&nbsp;&nbsp;"],
  ["\u00a0", "\u00a0\u00a0"],
  ["&emsp;", "&emsp;&emsp;"],
  ["\u3000", "\u3000\u3000"],
])("nesting by %j and %j", (one, two) => {
  const table = `|Name|Type|
|data|object|
|${one}owner|object|
|${two}\`name\`|string|
|${one}sum|integer|
|next|string|`;
  expect(fields(table)).toEqual([
    'data {"type":"object"}',
    'data.owner {"type":"object"}',
    `data.owner.name ${STRING}`,
    `data.sum ${INTEGER}`,
    `next ${STRING}`,
  ]);
});

test.each([
  ["data.sum", "data.sum"],
  ["data[].sum", "data[].sum"],
  ["data[0].sum", "data[].sum"],
  ["data/sum", "data.sum"],
  ["data > sum", "data.sum"],
  ["data → sum", "data.sum"],
  ["data.**sum**", "data.sum"],
  ["[].sum", "[].sum"],
  ["data[sum]", "data.sum"],
  ["[asset_code]", "*"],
  ["{currency}", "*"],
  ["{{currency}}", "*"],
  ["`{id}`", "*"],
  ["<id>", "*"],
  ["<currency code>", "*"],
  [":currency", "*"],
  ["*", "*"],
  ["additionalProperties", "*"],
  ["data.[asset_code].sum", "data.*.sum"],
  ["data[asset_code].sum", "data.*.sum"],
  ["data.{id}", "data.*"],
  ["data.*", "data.*"],
  ["@type", "@type"],
  ["$ref", "$ref"],
  ["first-name", "first-name"],
  ["сумма", "сумма"],
])("the name %j is the path %j", (name, path) => {
  expect(fields(`|Name|Type|\n|${name}|integer|`)).toEqual([`${path} ${INTEGER}`]);
});

test.each([
  ["path", "{id}", "id"],
  ["path", ":id", "id"],
  ["path", "<id>", "id"],
  ["query", "page[size]", "page[size]"],
  ["query", "filter.state", "filter.state"],
  ["header", "X-Request-Id", "X-Request-Id"],
] as const)("in the %s, %s is the name %s", (place, name, path) => {
  expect(fields(`|Name|Type|\n|${name}|string|`, { place })).toEqual([
    `${place} ${path} ${STRING}`,
  ]);
});

test.each([
  ["Default", "b", '{"type":"string","default":"b"}'],
  ["Default value", "-", STRING],
  ["Default", "`null`", STRING],
  ["Example", "`abc`", '{"type":"string","examples":["abc"]}'],
  ["Sample value", "abc", '{"type":"string","examples":["abc"]}'],
  ["Enum", "a, b", '{"type":"string","enum":["a","b"]}'],
  ["Allowed values", "`a`, `b`", '{"type":"string","enum":["a","b"]}'],
  ["Possible values", "a<br>b", '{"type":"string","enum":["a","b"]}'],
  ["Options", "a / b", '{"type":"string","enum":["a","b"]}'],
  ["可选值", "a、b", '{"type":"string","enum":["a","b"]}'],
  ["Allowed values", "e.g. a, b", STRING],
  ["Allowed values", "36 char max", '{"type":"string","maxLength":36}'],
  ["Max length", "64", '{"type":"string","maxLength":64}'],
  ["Length", "1-64", '{"type":"string","minLength":1,"maxLength":64}'],
  ["Size", "max 30", '{"type":"string","maxLength":30}'],
  ["Format", "uuid", '{"type":"string","format":"uuid"}'],
  ["Pattern", "`^[a-z]+$`", '{"type":"string","pattern":"^[a-z]+$"}'],
  ["Restrictions", "read-only", '{"type":"string","readOnly":true}'],
  ["Restrictions", "none", STRING],
  ["Constraints", "Max length 10", '{"type":"string","maxLength":10}'],
  ["Nullable", "Yes", '{"type":["string","null"]}'],
  ["Nullable", "No", STRING],
])("a column %s with %j", (heading, cell, schema) => {
  expect(fields(`|Name|Type|${heading}|\n|sum|string|${cell}|`)).toEqual([`sum ${schema}`]);
});

test.each([
  ["string", "One of `a`, `b`", { enum: ["a", "b"] }],
  ["string", "One of a or b is fine", {}],
  ["string", "Available options: a, b", { enum: ["a", "b"] }],
  ["string", "Possible values are `a` (first) and `b` (second).", { enum: ["a", "b"] }],
  ["string", 'Must be one of "a", "b"', { enum: ["a", "b"] }],
  ["string", "Can be either `a` or `b`.", { enum: ["a", "b"] }],
  ["string", "State. One of:<br>- `a`: it is<br>- `b`: it was", { enum: ["a", "b"] }],
  ["string", "Possible values:<br>• a<br>• b", { enum: ["a", "b"] }],
  ["string", "`a` or `b`: how it is", { enum: ["a", "b"] }],
  ["string", "A1, B1 or C1", { enum: ["A1", "B1", "C1"] }],
  ["string", "State (OPEN, SHUT)", { enum: ["OPEN", "SHUT"] }],
  ["string", "Enum: OPEN, SHUT", { enum: ["OPEN", "SHUT"] }],
  ["string", "Valores posibles: `a`, `b`", { enum: ["a", "b"] }],
  ["string", "Допустимые значения: `a`, `b`", { enum: ["a", "b"] }],
  ["string", "可选值：`a`、`b`", { enum: ["a", "b"] }],
  ["string", "类型：PAY 支付、GET 收款", { enum: ["PAY", "GET"] }],
  ["integer", "0 = off, 1 = on", { enum: [0, 1] }],
  ["string", "e.g. `a` or `b`", {}],
  ["string", "Values such as `a`, `b`", {}],
  ["string", "One of the purses, e.g. `a`, `b`", {}],
  ["string", "One of `from` or `to` must be given", {}],
  ["string", "Examples: `a`, `b`", { examples: ["a", "b"] }],
  ["string", "What it is. Default: b. Allowed values: a, b", { default: "b", enum: ["a", "b"] }],
  ["integer", "Size of a page. Default 20, max 100", { default: 20, maximum: 100 }],
  ["integer", "Defaults to `20`.", { default: 20 }],
  ["integer", "Defaults to the size of the page", {}],
  ["integer", "每页条数，默认 20", { default: 20 }],
  ["integer", "Between 1 and 100", { minimum: 1, maximum: 100 }],
  ["string", "Max length 64", { maxLength: 64 }],
  ["string", "At most 64 characters", { maxLength: 64 }],
  ["string", "1-64 characters", { minLength: 1, maxLength: 64 }],
  ["string", "The maximum is up to you", {}],
  ["string", "May be null", { type: ["string", "null"] }],
  ["string", "The day, or null", { type: ["string", "null"] }],
  ["string", "Never null", {}],
  ["string", "Cannot be null", {}],
])("a %s that is described as %j", (type, description, expected) => {
  const notes = newNotes();
  const meaning = readTable(tableOf(`|Name|Type|Text|\n|sum|${type}|${description}|`), {}, notes);
  const { description: _, ...schema } =
    (meaning?.kind === "fields" && meaning.fields[0]?.schema) || {};
  expect(schema).toEqual({ type, ...expected });
});

test("the rows of widdershins: a body, its members, arrays without a name", () => {
  const body = `|Name|In|Type|Required|Description|
|id|path|string(uuid)|true|Which|
|body|body|NewPurse|true|none|
|» sum|body|integer(int64)|false|none|
|» owner|body|object|true|none|
|»» name|body|string¦null|true|none|`;
  expect(fields(body)).toEqual([
    'path id! {"type":"string","format":"uuid"}',
    'request ! NewPurse {"type":"object"}',
    'request sum {"type":"integer","format":"int64"}',
    'request owner! {"type":"object"}',
    'request owner.name! {"type":["string","null"]}',
  ]);
  const answer = `|Name|Type|Required|Restrictions|Description|
|anonymous|[object]|false|none|none|
|» id|string|true|read-only|none|`;
  expect(fields(answer)).toEqual(['[].id! {"type":"string","readOnly":true}']);
});

test("the tables of OpenAPI Generator: what is not optional is required", () => {
  const table = `|Name|Type|Description|Notes|
|**sum**|**Long**|How much|[default to null]|
|**memo**|**String**|Words|[optional] [default to null]|`;
  expect(fields(table)).toEqual(['sum! {"type":"integer","format":"int64"}', `memo ${STRING}`]);
});

test("a schema in a cell", () => {
  const table = `|Required|Schema|
|Yes|**application/json**: { **"side"**: string, <br>**Available values:** "BUY", "SELL", **"tags"**: [ string ], **"o"**: { **"x"**: integer } }|`;
  const side = { type: "string", enum: ["BUY", "SELL"] };
  const meaning = read(table);
  expect(meaning?.kind === "fields" && meaning.fields).toMatchObject([
    {
      path: [],
      place: "request",
      required: true,
      schema: {
        type: "object",
        properties: {
          side,
          tags: { type: "array", items: { type: "string" } },
          o: { type: "object", properties: { x: { type: "integer" } } },
        },
      },
    },
  ]);
});

test("one row for several names; a row without a name goes on; headers of a response", () => {
  expect(fields("|Name|Type|\n|`from`, `to`|date|")).toEqual([
    'from {"type":"string","format":"date"}',
    'to {"type":"string","format":"date"}',
  ]);
  expect(fields("|Name|Type|Description|\n|state|string|One of:|\n||| `a`, `b`|")).toEqual([
    'state {"type":"string","enum":["a","b"]}',
  ]);
  expect(fields("|Status|Header|Type|Format|\n|200|X-Left|integer|int32|")).toEqual([
    '200 header X-Left {"type":"integer","format":"int32"}',
  ]);
  const values = "|Name|Value|\n|Content-Type|`application/json`|\n|X-Id|A UUID, new each time|";
  expect(fields(values, { place: "header" })).toEqual([
    'header Content-Type {"examples":["application/json"]}',
    "header X-Id {}",
  ]);
});

test("headings that are missing, or that nobody knows", () => {
  expect(fields("|||\n|sum|integer|\n|memo|string|")).toEqual([`sum ${INTEGER}`, `memo ${STRING}`]);
  const odd = "|Name|Type|Filterable|\n|sum|integer|yes|";
  expect(fields(odd)).toEqual([`sum ${INTEGER}`]);
  expect(doubts(odd)).toEqual(['1: a column "Filterable" of a table of fields']);
});

test("a model of which values are listed is an enumeration", () => {
  const table =
    "|Name|Type|Notes|\n|state|HoldState|[optional] [enum: OPEN, SHUT]|\n|hold|Hold|[optional]|";
  expect(fields(table)).toEqual([
    'state {"type":"string","enum":["OPEN","SHUT"]}',
    'hold Hold {"type":"object"}',
  ]);
});

test("a hash with members is an object, another is a text", () => {
  const table =
    "|Field|Type|\n|proof|hash|\n|proof.text|string|\n|sha|hash|\n|logs|array of hashes|";
  expect(fields(table)).toEqual([
    'proof {"type":"object"}',
    `proof.text ${STRING}`,
    `sha ${STRING}`,
    'logs {"type":"array","items":{"type":"object"}}',
  ]);
  const below = "|Field|Description|\n|**proof**<br>hash|x|\n|**proof.text**<br>string|x|";
  expect(fields(below)).toEqual(['proof {"type":"object"}', `proof.text ${STRING}`]);
});

test("a name for people is a doubt", () => {
  expect(doubts("|Name|Type|\n|Account ID|string|\n|sum|integer|")).toEqual([
    '2: "Account ID" is no name of a field',
  ]);
});

describe("schemas of fields", () => {
  test("every member of a map, also beside members with a name", () => {
    const notes = newNotes();
    const meaning = readTable(
      tableOf(`|Name|Type|
|balances|object|
|balances.total|string|
|balances.{currency}.sum|integer|
|rates.{currency}|number|`),
      {},
      notes,
    );
    expect(schemaOfFields(meaning?.kind === "fields" ? meaning.fields : [], notes)).toEqual({
      type: "object",
      properties: {
        balances: {
          type: "object",
          properties: { total: { type: "string" } },
          additionalProperties: { type: "object", properties: { sum: { type: "integer" } } },
        },
        rates: { type: "object", additionalProperties: { type: "number" } },
      },
    });
  });

  test("an array whose items have a type", () => {
    const notes = newNotes();
    const meaning = readTable(tableOf("|Name|Type|Enum|\n|tags[]|string|a, b|"), {}, notes);
    expect(schemaOfFields(meaning?.kind === "fields" ? meaning.fields : [], notes)).toEqual({
      type: "object",
      properties: { tags: { type: "array", items: { type: "string", enum: ["a", "b"] } } },
    });
  });
});

test.each([
  ["»".repeat(100_000)],
  ["[".repeat(100_000)],
  ["`".repeat(100_000)],
  ["(".repeat(100_000)],
  ["a.".repeat(50_000)],
  ["a > ".repeat(25_000)],
  ["*".repeat(100_000)],
  ["one of ".repeat(15_000)],
  ["a, ".repeat(30_000)],
  ["1-".repeat(50_000)],
  ["\u00a0".repeat(100_000)],
  ["{".repeat(50_000) + "}".repeat(50_000)],
  ["x<br>".repeat(20_000)],
  ["Default: ".repeat(10_000)],
  ['"a": '.repeat(20_000)],
])("a long cell costs little: %#", (cell) => {
  const headings = "|Name|Type|Required|Enum|Default|Length|Description|";
  const ms = processorMs(() => {
    read(`${headings}\n|${cell}|${cell}|${cell}|${cell}|${cell}|${cell}|${cell}|`);
    read(`|Name|Description|\n|sum ${cell}|string ${cell}|`);
    read(`|Code|Schema|\n|200|${cell}|`);
    read(`|Method|URL|\n|GET|/${cell}|`);
  });
  expect(ms).toBeLessThan(1500);
});

test.each([
  ["Value", "required", "optional, integer"],
  ["Presence", "mandatory", "optional"],
])("a column %s that says what has to be there", (column, first, second) => {
  const table = tableOf(`| Name | ${column} | Description |
| X-Shop | ${first} | which shop |
| X-Try | ${second} | only try it |`);
  const read = readTable(table, { place: "header", expects: "fields" }, newNotes());
  const fields = read?.kind === "fields" ? read.fields : [];
  expect(fields.map(({ name, required }) => [name, required])).toEqual([
    ["X-Shop", true],
    ["X-Try", false],
  ]);
});

import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";
import { statements } from "./statements.ts";

function fence(text: string): string {
  return `\`\`\`sh\n${text}\n\`\`\`\n`;
}

test("values in the address of a call say of what type a parameter is", () => {
  const call = "curl 'https://pit.test/v2/tokens?notify=true&rows=3&rate=0.5&code=007&who=me'";
  expect(facts(extract(`# Tokens\n\n${fence(call)}`))).toEqual([
    "GET /v2/tokens query notify: boolean",
    "GET /v2/tokens query rows: integer",
    "GET /v2/tokens query rate: number",
    "GET /v2/tokens query code: string",
    "GET /v2/tokens query who: string",
    "GET /v2/tokens default",
  ]);
});

test("a call is of the path whose template a sentence names", () => {
  const page = `# Holds\n\n${fence("curl -X DELETE https://pit.test/shops/7/holds/h_1 -i")}\nIn general that is \`/shops/{shop}/holds/{hold}\`.\n`;
  expect(facts(extract(page))).toEqual([
    "DELETE /shops/{shop}/holds/{hold} path shop: integer",
    "DELETE /shops/{shop}/holds/{hold} path hold: string",
    "DELETE /shops/{shop}/holds/{hold} default",
  ]);
});

test("an address that stands above an operation's is the base of it", () => {
  const page =
    '# Кошелёк\n\nАдрес: `https://api.pit.test/partner`\n\n## Баланс\n\n`GET /v3/balance`\n\nОтвет:\n\n```json\n{ "a": 1 }\n```\n';
  const { document } = extract(page);
  expect(JSON.stringify(document["servers"])).toBe('[{"url":"https://api.pit.test/partner"}]');
  expect(Object.keys(document["paths"] ?? {})).toEqual(["/v3/balance"]);
});

test("words between commas say of a parameter whether it has to be there, and its values", () => {
  const page =
    "# Баланс\n\n`GET /balance`\n\nПараметры строки запроса:\n\n* `date` — дата, необязательный\n* `currency` — код валюты, обязательный, `RUB` или `KZT`\n";
  const { document } = extract(page);
  expect(document["paths"]).toMatchObject({
    "/balance": {
      get: {
        parameters: [
          { name: "date", in: "query" },
          { name: "currency", in: "query", required: true, schema: { enum: ["RUB", "KZT"] } },
        ],
      },
    },
  });
});

test("a table that says what has to be there is about parameters, though the answer shows some of it", () => {
  const page =
    '# Jars\n\n**GET** `/jars`\n\n| Parameter | Type | Required |\n|---|---|---|\n| `state` | string | no |\n| `page` | integer | no |\n| `since` | date | yes |\n\n### Response `200`\n\n```json\n{ "page": 1, "state": "x" }\n```\n';
  expect(facts(extract(page))).toEqual([
    "GET /jars query state: string",
    "GET /jars query page: integer",
    "GET /jars query since: string",
    "GET /jars 200 page: integer",
    "GET /jars 200 state: string",
  ]);
});

test("a word of the path before the parameter that is called so is a word", () => {
  const described =
    "## Path Parameters\n\n| Name | Type |\n| --- | --- |\n| shop | string |\n| till | integer |\n";
  expect(facts(extract(`# Till\n\n\`GET /shop/:shop/till/:till\`\n\n${described}`))).toEqual([
    "GET /shop/{shop}/till/{till} path shop: string",
    "GET /shop/{shop}/till/{till} path till: integer",
    "GET /shop/{shop}/till/{till} default",
  ]);
  const fields =
    '<ParamField path="shop" type="string" />\n\n<ParamField path="till" type="integer" />\n';
  expect(facts(extract(`# Till\n\n\`GET /shop/shop/till/till\`\n\n${fields}`))).toEqual([
    "GET /shop/{shop}/till/{till} path shop: string",
    "GET /shop/{shop}/till/{till} path till: integer",
    "GET /shop/{shop}/till/{till} default",
  ]);
});

test("an object below the title of headers or of the query shows them", () => {
  const shown = (title: string, text: string) => `**${title}:**\n\n\`\`\`\n${text}\n\`\`\`\n\n`;
  const page = `# Tins

\`GET /tins\`

${shown("Headers", '{\n  "x-tin-token": "the token of /login",\n  "Shop": "7"\n}')}${shown("Query parameters", '{\n  "rows": 20, // optional\n  "kind": "<string>"\n}')}${shown("Response", '{ "tins": [] }')}`;
  expect(statements(page)).toEqual([
    "GET /tins: apiKey header x-tin-token",
    "GET /tins query rows: integer",
    "GET /tins query kind: string",
    "GET /tins header shop: string",
    "GET /tins 200",
    "GET /tins 200 tins: array",
  ]);
});

test("a name with the letters of one in the path is that one, and a doubt", () => {
  const page =
    "# Coins\n\n`GET /v1/{crpyto}/rates/{day}`\n\n## Parameters\n\n| Name | Type |\n|---|---|\n| crypto | string |\n| day | string |\n";
  const { doubts, ...read } = extract(page);
  expect(facts({ doubts, ...read })).toEqual([
    "GET /v1/{crpyto}/rates/{day} path day: string",
    "GET /v1/{crpyto}/rates/{day} path crpyto: string",
    "GET /v1/{crpyto}/rates/{day} default",
  ]);
  expect(doubts.map(({ assumed }) => assumed)).toContain("the same");
});

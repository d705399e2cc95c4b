import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { facts } from "./fact-helpers.ts";

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

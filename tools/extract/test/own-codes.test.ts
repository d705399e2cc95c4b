import { expect, test } from "vitest";
import { statements } from "./statements.ts";

function fetched(table: string): string[] {
  const page = `# Jars\n\n## Fetch\n\n\`GET /jars\`\n\n### Response\n\n\`\`\`json\n{ "full": 1 }\n\`\`\`\n\n## Codes\n\n${table}\n`;
  return statements(page).filter((one) => /^GET \/jars [\dd]\w*$/.test(one));
}

test("numbers beside the names of states are no statuses of HTTP", () => {
  const table = "| Status | Status code |\n| --- | --- |\n| `EMPTY` | 200 |\n| `BROKEN` | 400 |";
  expect(fetched(table)).toEqual(["GET /jars 200"]);
});

test.each([
  "| HTTP Status | Error Code |\n| --- | --- |\n| 400 | NO_LID |\n| 404 | NO_JAR |",
  "| Status | Meaning |\n| --- | --- |\n| 400 | NO_LID |\n| 404 | NO_JAR |",
])("statuses of HTTP beside names of errors stay statuses", (table) => {
  expect(fetched(table)).toEqual(["GET /jars 200", "GET /jars 400", "GET /jars 404"]);
});

test.each([
  ["example", '`{"error": "no jar", "hint": 4}`', ["error: string", "hint: integer"]],
  ["example", '`[{"error": "no jar"}]`', ["[].error: string"]],
  ["note", "`{id}` is no jar", []],
])("a body in a cell beside its status: %s %s", (title, cell, expected) => {
  const table = `| Status | Meaning | ${title} |\n| --- | --- | --- |\n| 404 | Not found | ${cell} |`;
  const page = `# Jars\n\n## Fetch\n\n\`GET /jars\`\n\n### Errors\n\n${table}\n`;
  const start = "GET /jars 404 ";
  const said = statements(page).filter((one) => one.startsWith(start) && /\w: \w/.test(one));
  expect(said.map((one) => one.replace(start, "").replace(/^application\/json /, ""))).toEqual(
    expected,
  );
});

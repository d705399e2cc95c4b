import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { facts } from "./fact-helpers.ts";

const PAGE = `# jard

| Env | Default | |
|---|---|---|
| \`JAR_USER\` | – | turns on basic auth (for everything except \`/health\`) |

| Verb | Route | What | Success | Auth |
|---|---|---|---|---|
| GET | \`/jars\` | all of them | 200 | ✅ |
| POST | \`/jars\` | a new one | 201 | ✅ |
| DELETE | \`/jars/:id\` | Gone. \`204\`, or \`404\` | | ✅ |
| GET | \`/rates\` | what is it worth | 200 | ❌ |
| GET | \`/health\` | \`200\` | | |

\`POST /jars\`

\`\`\`sh
curl -u me:pw http://pit.test/jars -H 'Content-Type: application/json' -d '{"name": "x"}'
{"id": 7}
\`\`\`

\`\`\`sh
curl -u me:pw http://pit.test/jars -H 'Content-Type: application/json' -d '{}' -w '%{http_code}'
{"error": "no name"}
422
\`\`\`
`;

test("a row of a list of operations says of their statuses", () => {
  expect(facts(extract(PAGE))).toEqual(
    expect.arrayContaining([
      "GET /jars 200",
      "POST /jars request name: string",
      "POST /jars 201 id: integer",
      "POST /jars 422 error: string",
      "DELETE /jars/{id} 204",
      "DELETE /jars/{id} 404",
      "GET /health 200",
    ]),
  );
});

test("a row, and words about every call, say of signing in", () => {
  const { document } = extract(PAGE);
  const security = (path: string, method: string) =>
    at(document, "paths", path, method, "security");
  expect(security("/rates", "get")).toEqual([]);
  expect(security("/health", "get")).toEqual([]);
  expect(security("/jars", "post") ?? document["security"]).toEqual([{ basicAuth: [] }]);
});

test("steps that name an operation each are read one by one", () => {
  const page = `# Pilot\n\nHello.\n\n1. **Ask.** \`POST /reach\` gives 200 and\n
   \`\`\`json\n   { "rail": "x" }\n   \`\`\`\n\n2. **Follow up.** \`GET /pay/<ref>\` gives 200 and\n
   \`\`\`json\n   { "EUR": { "left": "1" }, "gold-g": { "left": "2" } }\n   \`\`\`\n`;
  expect(facts(extract(page))).toEqual([
    "POST /reach 200 rail: string",
    "GET /pay/{ref} path ref: string",
    "GET /pay/{ref} 200 *: object",
    "GET /pay/{ref} 200 *.left: string",
  ]);
});

test("an error that a sentence shows is that of statuses that have none, beside a list as well", () => {
  const page = `# Ledger\n\n## API\n\n| Method | Path | |\n|---|---|---|\n| \`GET\` | \`/notes\` | All. |\n| \`DELETE\` | \`/notes/{id}\` | \`204\`, or \`404\` |\n
Errors have a body like \`{"error": "no"}\`.\n\n### \`GET /notes\`\n\n\`\`\`json\n[ { "a": 1 } ]\n\`\`\`\n`;
  expect(facts(extract(page))).toEqual([
    "DELETE /notes/{id} path id: string",
    "DELETE /notes/{id} 204",
    "DELETE /notes/{id} 404 error: string",
    "GET /notes 200 []: object",
    "GET /notes 200 [].a: integer",
  ]);
});

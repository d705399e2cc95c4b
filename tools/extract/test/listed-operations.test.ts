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

import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

test("lines of operations below their titles and words stay there", () => {
  const page = `# Pit\n\n## Make a jar\nMakes it with a \`size\`.\n\nPOST /jars\n\n## Close a jar\nCloses it.\n- \`reason\` (string, required): why\n\nPOST /jars/{id}/close\n\n## Limits of the service\nTen calls each second.\n`;
  expect(statements(page)).toContain("POST /jars/{id}/close request reason: string, required");
});

test("what installs is no operation by its title alone", () => {
  const call = `${FENCE}\ncurl -X POST https://api.pit.test/jars/42/tokens -H "Authorization: Bearer X"\n${FENCE}\n\nResponse:\n${FENCE}json\n{ "token": "a" }\n${FENCE}\n`;
  for (const title of ["Installation tokens", "Installing a jar", "Installation"]) {
    const page = `# Pit\n\n## Lids\n\`GET /lids\`\n\n## ${title}\n\n${call}`;
    expect(statements(page).some((line) => /^POST \/jars\/.* 200 token: string$/.test(line))).toBe(
      true,
    );
    expect(statements(page)).not.toContain("GET /lids 200 token: string");
  }
});

test("a command whose data have a pipe is a call", () => {
  const page = `# Pit\n\n${FENCE}\ncurl -X POST https://api.pit.test/scripts -d '{"run":"cat a | sh"}'\n${FENCE}\n`;
  expect(statements(page)).toContain("POST /scripts request run: string");
});

test("addresses below the names of servers are those of an operation whose method stands apart", () => {
  const page = `# Pit\n\n## Make\nMethod: POST\n### Production\n${FENCE}\nhttps://api.pit.test/v1/jars/make\n${FENCE}\n### Sandbox\n${FENCE}\nhttps://sandbox.pit.test/v1/jars/make\n${FENCE}\n\n## Get\n\`GET https://api.pit.test/v1/jars/{id}\`\n`;
  const found = statements(page);
  expect(found.some((line) => line.startsWith("POST /v1/jars/make"))).toBe(true);
});

test.each([
  "Every request needs a key in the header `X-Api-Key`. Do not send the cookie `lang`; it is for the shop.",
  "Every request needs a key in the header `X-Api-Key`. We set the cookie `theme` in the browser.",
])("a cookie for something else is no credential: %s", (words) => {
  const page = `# Pit\n\n## Authentication\n\n${words}\n\n## GET /jars\n\nAll of them.\n`;
  expect(statements(page)).toContain("GET /jars: apiKey header x-api-key");
});

test("headers of answers in a section on signing in are none of requests", () => {
  const page = `# Pit\n\n## Authentication\n\n${FENCE}\nX-Pit-Key: abc\n${FENCE}\n\nA failed call is answered with these:\n\n${FENCE}\nX-Error-Code: 401\nX-Request-Id: 77\n${FENCE}\n\n## GET /jars\n\nAll of them.\n`;
  expect(statements(page)).toEqual(["GET /jars: apiKey header x-pit-key", "GET /jars default"]);
});

test.each(["`200`, `400`", "`application/json`, `text/xml`"])(
  "%s are values of no field",
  (list) => {
    const table = "| Field | Type |\n|---|---|\n| status | string |\n| type | string |\n";
    const page = `## POST /jars\n\n${table}\n**Possible statuses:** ${list}\n\n**Allowed types:** ${list}\n`;
    expect(statements(page)).toEqual(
      expect.arrayContaining([
        "POST /jars request status: string",
        "POST /jars request type: string",
      ]),
    );
  },
);

test("numbers of standards in paths are no parameters", () => {
  const page =
    "# Pit\n\n`GET /standards/ERC-20/jars`\n\nOne.\n\n`GET /standards/ERC-721/jars`\n\nOther.\n";
  expect(statements(page)).toEqual([
    "GET /standards/ERC-20/jars default",
    "GET /standards/ERC-721/jars default",
  ]);
});

test("an English tip is no type", () => {
  const page =
    "## POST /jars\n\n| Field | Type | Required | Tip |\n|---|---|---|---|\n| when | string | no | Date |\n";
  expect(statements(page)).toContain("POST /jars request when: string");
});

test("names below a heading of states are no values", () => {
  const page = `## POST /jars\n\n### Body\n\n| Field | Type |\n|---|---|\n| status | string |\n\n### Response\n\n| Jar status | Description |\n|---|---|\n| \`id\` | Its id |\n| \`state\` | How it is |\n`;
  expect(statements(page)).toContain("POST /jars request status: string");
});

test("lines that tell of a change in code are no calls", () => {
  const page = `# Pit\n\n\`GET /jars\`\n\n## Migration\n\n${FENCE}\nOld POST /v1/pay\nNew POST /v2/pay\n${FENCE}\n`;
  expect(statements(page).filter((line) => line.includes("/v1/pay"))).toEqual([]);
});

test("two addresses of which one has the folder of an environment are one operation", () => {
  const page =
    "# Pit\n\n**Endpoint:** POST https://api.pit.test/jars\n\n**Endpoint:** POST https://api.pit.test/uat/jars\n";
  expect(statements(page)).toEqual(["POST /jars default"]);
});

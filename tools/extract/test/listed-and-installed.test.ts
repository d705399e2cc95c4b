import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

test("nested items name an operation in words, and list what it takes", () => {
  const list = `- Jars (/jars)
    - Create (/jars/create) accepts PUT
        - Description: makes one.
        - Required parameters:
            - jar_id (UUID)
            - size (number)
- History (/history) accepts GET
    - Description: all of them.
    - Required parameters:
        - jar_id (UUID)
`;
  expect(statements(`# Pit\n\nEndpoints:\n${list}`)).toEqual(
    expect.arrayContaining([
      "PUT /jars/create request jar_id: string, required",
      "PUT /jars/create request size: number, required",
      "GET /history query jar_id: string, required",
    ]),
  );
});

test("items below a title for routes are an operation each", () => {
  const list =
    "- POST /jars: makes one.\n- GET /jars Shows all of them.\n- POST /lids: makes a lid.\n";
  expect(statements(`# Pit\n\n## Routes\n\n${list}`)).toEqual(
    expect.arrayContaining(["POST /jars default", "GET /jars default", "POST /lids default"]),
  );
});

test("calls of the installation are no operations, and say nothing of credentials", () => {
  const install =
    "curl -sL https://deb.pit.test/setup | sudo -E bash -\ncurl -u USER -X PUT http://localhost:5984/jars";
  const page = `# Pit\n\n## Installation\n\n${FENCE}\n${install}\n${FENCE}\n\n## API\n\n### GET /lids\n\nAll lids.\n`;
  expect(statements(page)).toEqual(["GET /lids default"]);
});

test("a page with nothing but its installation keeps the calls there", () => {
  const page = `# Pit\n\n## Installation\n\n${FENCE}\ncurl -X POST http://localhost:80/jars\n${FENCE}\n`;
  expect(statements(page)).toEqual(["POST /jars default"]);
});

test("two paths of one server with the same end are two operations", () => {
  const part = (path: string, name: string) =>
    `## Endpoint: \`${path}\`\n\n- **Method:** POST\n\n### Payload\n\n| Field | Type |\n|---|---|\n| ${name} | string |\n\n`;
  const page = `# Pit\n\n> **Base URL:** \`https://pit.test\`\n\n${part("/jars", "lid")}${part("/shop/pit/jars", "size")}`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "POST /jars request lid: string",
      "POST /shop/pit/jars request size: string",
    ]),
  );
});

test("the number of a document in a path is a parameter", () => {
  const page = `# Pit\n\n${FENCE}\nGET /jars/INV-1001\n${FENCE}\n`;
  expect(statements(page)).toContain("GET /jars/{jar_id} path jar_id: string, required");
});

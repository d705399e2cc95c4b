import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const OPERATION = "# Jars\n\n## POST /jars\n\nFills one.\n\n";

const BODY = ["POST /jars request lid: string", "POST /jars request weight: number"];

test("items that are called like parts of an operation are these, with statuses and what comes with each", () => {
  const page = `${OPERATION}- Headers
    - X-Pit-Mark: str
- Body
    - lid: UUID
    - weight: float
- Response
    - Status code: 200 is fine
    - Status code: 409
        - "note": "It is full" already
        - "left": 3
    - Body:
        - racks: list
            - rack.id: UUID Number of the rack
`;
  expect(statements(page)).toEqual([
    "POST /jars header x-pit-mark: string",
    ...BODY,
    "POST /jars 200",
    "POST /jars 200 racks: array",
    "POST /jars 200 racks[]: object",
    "POST /jars 200 racks[].id: string",
    "POST /jars 409",
    "POST /jars 409 note: string",
    "POST /jars 409 left: integer",
  ]);
});

test("in bold, with a sample and a table below", () => {
  const page = `${OPERATION}* **Request body**

  | Name | Type |
  | --- | --- |
  | lid | string |
  | weight | number |

* **Response**

  \`\`\`json
  { "full": true }
  \`\`\`
`;
  expect(statements(page)).toEqual([...BODY, "POST /jars 200", "POST /jars 200 full: boolean"]);
});

test("fields that are called like parts stay fields", () => {
  const page = `${OPERATION}### Request body

- \`body\` (object): of the jar
  - \`lid\` (string)
- \`response\` (object): of the lid
  - \`weight\` (number)
`;
  expect(statements(page)).toEqual([
    "POST /jars request body: object",
    "POST /jars request body.lid: string",
    "POST /jars request response: object",
    "POST /jars request response.weight: number",
    "POST /jars default",
  ]);
});

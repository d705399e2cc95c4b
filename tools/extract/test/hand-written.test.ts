import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("titles that are labels with their value name the operation of the title above", () => {
  const page = `# Jars

### 1. Greet
#### HTTP Method    -    \`GET\`
#### URL    -    \`/\`
#### Response Body

\`\`\`html
Hello
\`\`\`

### 2. Make
#### Method: \`PUT\`
#### Endpoint: \`/jars/{id}\`
#### Request Body Example -

\`\`\`json
{ "goal": 5 }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "GET / 200",
    "PUT /jars/{id} path id: string, required",
    "PUT /jars/{id} request goal: integer",
    "PUT /jars/{id} default",
  ]);
});

test("words above an address have its method", () => {
  const page = `# Moves

* Example of a POST request to move money
> Request URL: http://localhost:5500/move
Request payload:
{
&ensp; "sum": 5
}

* Пример GET-запроса курсов
> URL: http://localhost:5500/rates
`;
  expect(statements(page)).toEqual([
    "POST /move request sum: integer",
    "POST /move default",
    "GET /rates default",
  ]);
});

test("titles without a space, errors above calls in a list", () => {
  const page = `#Jars

#Errors

Broken JSON gives "Bad request" (http code 400).

#Examples

* Make: \`curl -X POST -d '{"goal": 5}' "127.0.0.1:3000/jars/make"\`
* Fill: \`curl -X POST -d '{"sum": 5}' "127.0.0.1:3000/jars/fill"\`
`;
  expect(statements(page)).toEqual([
    "POST /jars/make request goal: integer",
    "POST /jars/make 400",
    "POST /jars/fill request sum: integer",
    "POST /jars/fill 400",
  ]);
});

test("a word of a path that is called like its parameter stays one", () => {
  const page =
    "# Jars\n\n- **Method**: GET\n- **URL**: `/jars/kind/:kind`\n- **Path parameters**:\n  - `kind`: string - which\n";
  expect(statements(page)[0]).toBe("GET /jars/kind/{kind} path kind: string, required");
});

test("an answer may be the same as the one above it", () => {
  const page = `## POST /jars

**Response (201 Created):**

\`\`\`json
{ "id": 1 }
\`\`\`

**Response (200 OK):** Same as above, the jar was there already.
`;
  expect(statements(page)).toContain("POST /jars 200 id: integer");
});

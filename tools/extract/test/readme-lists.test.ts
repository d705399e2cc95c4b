import { expect, test } from "vitest";
import { statements } from "./statements.ts";

test("columns of a list of operations have the names of what is sent and answered", () => {
  const page = `# Pots

| Method | Route | Body | Response | Errors |
|---|---|---|---|---|
| POST | /login | \`{ email, password }\` | 200 \`{ token }\` | 401, 422 |
| GET | /pots | - | \`[{ id }]\` | - |
| PUT | /pots | \`{ "goal": 5 }\` | 204 | - |
`;
  expect(statements(page)).toEqual([
    "POST /login request email",
    "POST /login request password",
    "POST /login 200",
    "POST /login 200 token",
    "POST /login 401",
    "POST /login 422",
    "GET /pots 200",
    "GET /pots 200 []: object",
    "GET /pots 200 [].id",
    "PUT /pots request goal: integer",
    "PUT /pots 204",
  ]);
});

test("lists below a list's operations say what these send and answer", () => {
  const page = `# Pots

- \`POST /pots\` – make one
  - body: \`name\`, \`goal\`
  - returns: \`201\` with the pot
- \`PUT /pots/:id\` – change it
  - body: \`{ "goal": 5 }\`
  - response: id, goal
- \`GET /pots\` – all
`;
  expect(statements(page)).toEqual([
    "GET /pots default",
    "POST /pots request name",
    "POST /pots request goal",
    "POST /pots 201",
    "PUT /pots/{id} path id: string, required",
    "PUT /pots/{id} request goal: integer",
    "PUT /pots/{id} 200",
    "PUT /pots/{id} 200 id",
    "PUT /pots/{id} 200 goal",
  ]);
});

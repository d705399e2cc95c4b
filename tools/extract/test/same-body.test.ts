import { expect, test } from "vitest";
import { statements } from "./statements.ts";

function page(said: string, around = ""): string {
  return `# Jars

## A new jar

\`POST /jars\`

### Request body

| Field | Type |
| --- | --- |
| lid | string |

## Another lid

\`PUT /jars/{id}\`

${said}

## All jars

\`GET /jars\`

${around}
`;
}

test.each([
  page("Takes the same fields as `POST /jars`."),
  page("The body of PUT is the same as that of POST."),
  page("", "## Notes\n\nA `PUT` has more. Fields of `PUT` are the same as those for `POST`."),
])("what is sent is said to be the same: %#", (text) => {
  expect(statements(text)).toContain("PUT /jars/{id} request lid: string");
  expect(statements(text).filter((line) => line.startsWith("GET"))).toEqual(["GET /jars default"]);
});

test("what is said of answers is not of what is sent", () => {
  const text = page("Answers with the same object as `POST /jars`.");
  expect(statements(text).filter((line) => line.startsWith("PUT /jars/{id} request"))).toEqual([]);
});

/** Pages that were copied from the screen: a field's name, type and marks are paragraphs. */
import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { statements } from "./statements.ts";

function page(...fields: readonly string[]): string {
  return `# Read a jar

\`GET https://api.jar.test/v1/jars/{jar_id}\`

#### Authorizations

Authorization

string

header

required

Bearer authentication header of the form \`Bearer <token>\`.

#### Query Parameters

${fields.join("\n\n")}
`;
}

function parametersOf(text: string): unknown {
  return at(extract(text, { descriptions: false }).document, "paths", "/v1/jars/{jar_id}", "get");
}

test("name, type and marks below each other are a field, the words below them its description", () => {
  const found = parametersOf(
    page(
      ...[
        "lid\\_kind",
        "enum<string>",
        "required",
        "Which lid.",
        "Available options: `cork`, `tin`",
      ],
      ...["limit", "integer", "default:20", "Jars per page.", "Show child attributes"],
      ...["before", "string | null", "A jar."],
      ...["shelf", "string", "Yes", "Where it stands."],
    ),
  );
  expect(found).toMatchObject({
    parameters: [
      {
        name: "lid_kind",
        in: "query",
        required: true,
        schema: { type: "string", enum: ["cork", "tin"] },
      },
      { name: "limit", in: "query", schema: { type: "integer", default: 20 } },
      { name: "before", in: "query", schema: { type: ["string", "null"] } },
      { name: "shelf", in: "query", required: true },
      { name: "jar_id", in: "path" },
    ],
    security: [{ bearerAuth: [] }],
  });
});

test.each([
  ["words without a type", ["limit", "As many as you like."]],
  ["a type without a name", ["string", "integer"]],
  ["several words", ["the limit", "integer"]],
])("%s are no field", (_what, fields) => {
  expect(parametersOf(page(...fields))).toMatchObject({ parameters: [{ name: "jar_id" }] });
});

test("fields of an answer stand in it with their paths", () => {
  const text = `${page("limit", "integer")}
#### Response

200

application/json

The jar

jar

object

required

Show child attributes

jar.pebbles

integer

required

How many.
`;
  const { document } = extract(text);
  const json = at(document, "paths", "/v1/jars/{jar_id}", "get", "responses", "200", "content");
  expect(json).toMatchObject({
    "application/json": {
      schema: {
        type: "object",
        required: ["jar"],
        properties: {
          jar: {
            type: "object",
            required: ["pebbles"],
            properties: { pebbles: { type: "integer", description: "How many." } },
          },
        },
      },
    },
  });
});

test("the heads of a table stand above its cells, buttons between them", () => {
  const text = `Fill a jar

Copy
PUT /v1/jars/{jar_id}
Body
Field
Type
Need
Description
Example
"timestamp"

integer

required

When it was filled

1716200000000

"lid"

string

optional

Which lid

cork

Copy
{
  "timestamp": 1716200000000,
  "lid": "cork"
}
Response
Status 200: Filled

Copy
{
  "done": true
}
Status 404: No such jar
`;
  expect(statements(text)).toEqual([
    "PUT /v1/jars/{jar_id} path jar_id: string, required",
    "PUT /v1/jars/{jar_id} request timestamp: integer, required",
    "PUT /v1/jars/{jar_id} request lid: string",
    "PUT /v1/jars/{jar_id} 200",
    "PUT /v1/jars/{jar_id} 200 done: boolean",
    "PUT /v1/jars/{jar_id} 404",
  ]);
});

import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { statements } from "./statements.ts";

const FENCE = "```";

test("the words of a parameter in a fenced document list its values", () => {
  const document = {
    openapi: "3.1.0",
    paths: {
      "/lids": {
        get: {
          parameters: [
            {
              name: "kind",
              in: "query",
              description: "One of `tin` or `cork`",
              schema: { type: "string" },
            },
          ],
          responses: { "200": { description: "" } },
        },
      },
    },
  };
  const page = `# Lids\n\n${FENCE}json\n${JSON.stringify(document)}\n${FENCE}\n`;
  expect(JSON.stringify(extract(page).document)).toContain('"enum":["tin","cork"]');
});

test("an example in quotes is no enumeration", () => {
  const list = '- **since** – "2018-01-01"\n- **lid** – "A"\n';
  const page = `# Pit\n\n## GET /jars\n\nFilter by these parameters:\n\n${list}`;
  expect(statements(page)).toContain("GET /jars query since: string");
});

test.each([
  "Required when kind is one of `lid`, `jar`.",
  "Possible values: `lid`, `jar`, and others.",
])("%s lists no enumeration in a document", (description) => {
  const schema = { type: "object", properties: { kind: { type: "string", description } } };
  const document = {
    openapi: "3.1.0",
    paths: {
      "/lids": {
        post: {
          requestBody: { content: { "application/json": { schema } } },
          responses: { "200": { description: "" } },
        },
      },
    },
  };
  const page = `# Lids\n\n${FENCE}json\n${JSON.stringify(document)}\n${FENCE}\n`;
  expect(JSON.stringify(extract(page).document)).not.toContain('"enum"');
});

test.each([
  ["string", '"1"', "string, 1, 2"],
  ["integer", "1", "integer, 1, 2"],
])("numbers that a section lists are the values of %s", (type, shown, told) => {
  const list =
    "## Platform Kind\n\n| Code | Description |\n|---|---|\n| 1 | Lids |\n| 2 | Jars |\n";
  const fields = `| Name | Type | Required |\n|---|---|---|\n| platform_kind | ${type} | yes |\n`;
  const sample = `${FENCE}json\n{ "platform_kind": ${shown} }\n${FENCE}\n`;
  const page = `# Pit\n\n${list}\n## POST /jars\n\n### Body\n\n${fields}\n${sample}\n## GET /jars\n\nAll.\n`;
  expect(statements(page)).toContain(
    `POST /jars request platform_kind: ${told.replace(",", ", required,")}`,
  );
});

test("the values that a section lists are those of other operations which show one", () => {
  const call = (name: string, state: string) =>
    `## ${name}\n\nGET /${name.toLowerCase()}\n\nResponse:\n\n${FENCE}json\n{ "state": "${state}" }\n${FENCE}\n\n`;
  const list = "## States\n\n- `full`: to the brim\n- `empty`: of all\n\n";
  expect(
    statements(
      `# Pit\n\n${call("Jars", "full")}${list}${call("Lids", "empty")}${call("Racks", "red")}`,
    ),
  ).toEqual(
    expect.arrayContaining([
      "GET /jars 200 state: string, empty, full",
      "GET /lids 200 state: string, empty, full",
      "GET /racks 200 state: string",
    ]),
  );
});

test.each([
  ["/jars/{id}", "string, empty, full"],
  ["/lids/{id}", "string"],
])("the states of jars at %s are %s", (path, told) => {
  const sample = `Response:\n\n${FENCE}json\n{ "state": "full" }\n${FENCE}\n\n`;
  const list = "## Jar states\n\n- `full`: to the brim\n- `empty`: of all\n\n";
  const page = `# Pit\n\n## All\n\nGET /jars\n\n${sample}${list}## One\n\nGET ${path}\n\n${sample}`;
  expect(statements(page)).toContain(`GET ${path} 200 state: ${told}`);
});

import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

/** A page with a table of what is sent, and a definition whose body has the schema given. */
function page(schema: string): string {
  const table =
    "| Field | Type | Description | Required |\n|---|---|---|---|\n| kind | String | One of `big`, `small`. | Required |\n| lid | String | Its colour. | Optional |\n";
  const definition = `${FENCE}json\n{ "openapi": "3.1.0", "info": { "title": "Pit", "version": "1" }, "paths": { "/jars": { "post": { "requestBody": { "content": { "application/json": { "schema": ${schema} } } }, "responses": { "204": { "description": "made" } } } } } }\n${FENCE}\n`;
  return `# Make a jar\n\n## Request body\n\n${table}\n# OpenAPI definition\n\n${definition}`;
}

const MEMBERS =
  '"type": "object", "properties": { "kind": { "type": "string" }, "lid": { "type": "string" } }';

test("marks and values beside a definition count where it has none", () => {
  expect(statements(page(`{ ${MEMBERS} }`))).toEqual([
    "POST /jars request kind: string, required, big, small",
    "POST /jars request lid: string",
    "POST /jars 204",
  ]);
});

test("marks of a definition lead", () => {
  const marked = statements(page(`{ ${MEMBERS}, "required": ["lid"] }`));
  expect(marked).toContain("POST /jars request lid: string, required");
  expect(marked).toContain("POST /jars request kind: string, big, small");
});

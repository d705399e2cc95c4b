import { expect, test } from "vitest";
import { commentedParts } from "../src/evidence/samples/commented-parts.ts";
import { statements } from "./statements.ts";

const BLOCK = `# Sample request body
{ "jar": "j1" }

# Example of the call
curl -X POST https://jars.test/jars/{id}/fill -d '{"jar":"j1"}'

# An example of a successful response
{ "full": true }`;

test("comments at the beginning of lines divide a block", () => {
  expect(commentedParts(BLOCK).map(({ words, line }) => [words, line])).toEqual([
    ["Sample request body", 1],
    ["Example of the call", 4],
    ["An example of a successful response", 7],
  ]);
  expect(commentedParts(`{ "jar": 1 }\n# words`)).toEqual([]);
});

test("a body, a call and an answer in one block are three things", () => {
  expect(statements(`# Jars\n\n## Fill\n\n\`\`\`shell\n${BLOCK}\n\`\`\`\n`)).toEqual([
    "POST /jars/{id}/fill path id: string, required",
    "POST /jars/{id}/fill request jar: string",
    "POST /jars/{id}/fill 200",
    "POST /jars/{id}/fill 200 full: boolean",
  ]);
});

test("an address within an answer is no call", () => {
  const answers =
    '    // Success.\n    { "url": "https://jars.test/open?jar=1" }\n\n    // Error.\n    { "fault": "shut" }';
  const said = statements(
    `# Jars\n\n## Open\n\n\`POST /jars/open\`\n\n### Responses\n\n\`\`\`\n${answers}\n\`\`\`\n`,
  );
  expect(said).toEqual([
    "POST /jars/open 200",
    "POST /jars/open 200 url: string",
    "POST /jars/open default",
    "POST /jars/open default fault: string",
  ]);
});

import { expect, test } from "vitest";
import { samplesApart } from "../src/evidence/samples/samples-apart.ts";
import { statements } from "./statements.ts";

test.each([
  ['{ "a": 1 }\n\nor\n\n{ "b": "}" }', ["", "or"], [0, 4]],
  ['Success:\n{ "a": 1 }\n// Error 409\n[{ "b": 2 }]', ["Success:", "Error 409"], [1, 3]],
  ['{ "a": 1 }\n{ "a": 2 }', ["", ""], [0, 1]],
  ['Response:\n{ "a": 1 }', ["Response:"], [1]],
])("%s", (text, words, lines) => {
  const found = samplesApart(text);
  expect(found.map((one) => one.words)).toEqual(words);
  expect(found.map((one) => one.line)).toEqual(lines);
});

test.each([
  '{ "a": 1 }',
  '{ "a": 1',
  'const pot = { "a": 1 }\nconst jar = { "b": 1 }',
  '{ "a": 1 }\nfurther words',
  "{ if (a) { b() } }\n{ c() }",
])("%s is not several samples", (text) => {
  expect(samplesApart(text)).toEqual([]);
});

test("each sample of a block is read below the words above it", () => {
  const page = `## GET /jars/{id}

### Response

\`\`\`json
Success:
{ "id": 7 }

Error:
{ "why": "gone" }
\`\`\`
`;
  expect(statements(page)).toEqual([
    "GET /jars/{id} path id: string, required",
    "GET /jars/{id} 200",
    "GET /jars/{id} 200 id: integer",
    "GET /jars/{id} default",
    "GET /jars/{id} default why: string",
  ]);
});

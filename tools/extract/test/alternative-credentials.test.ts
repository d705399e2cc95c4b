import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { securityOf } from "./security-of.ts";

const OPERATION = "\n\n## Purses\n\n`GET /purses`\n\n## Coins\n\n`GET /coins`\n";

test.each([
  [
    "blocks with a line between",
    "Send your key:\n\n```\nAuthorization: Bearer pk_1\n```\n\nOr alternatively:\n\n```\nX-API-Key: pk_1\n```",
  ],
  ["one block", "```\nAuthorization: Bearer <key>\n# or\nX-API-Key: <key>\n```"],
  [
    "a list",
    "There are two ways to authenticate:\n\n- `Authorization: Bearer <key>`\n- `X-API-Key: <key>` header",
  ],
  [
    "sections",
    "Use one of the following methods.\n\n### Bearer token\n\nSend it as a bearer token.\n\n### Key\n\n```\nX-API-Key: k\n```",
  ],
  ["a sentence", "Send `Authorization: Bearer <key>` or `X-API-Key: <key>` with each request."],
])("either of two: %s", (_name, words) => {
  const page = `# Purses\n\n## Authentication\n\n${words}${OPERATION}`;
  expect(securityOf(extract(page))).toEqual([
    "apiKey header x-api-key or bearer",
    "apiKey header x-api-key or bearer",
  ]);
});

test.each([
  ["needed together", "Send both:\n\n```\nX-API-Key: k\n```\n\nand\n\n```\nX-API-Secret: s\n```"],
])("no alternatives: %s", (_name, words) => {
  const page = `# Purses\n\n## Authentication\n\n${words}${OPERATION}`;
  expect(securityOf(extract(page)).join()).not.toContain(" or ");
});

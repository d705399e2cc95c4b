import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

/** A guide whose first step lists fields, whose second one sends a body, and whose third one sends none. */
function guide(names: readonly string[]): string {
  const rows = names.map((name) => `| ${name} | string | Required |`).join("\n");
  const table = `| Field | Data type | Required |\n|---|---|---|\n${rows}\n`;
  const sample = '{ "lid": "red", "size": "big", "rim": "round" }';
  return `# Jars\n\n## 1 - Collect what it takes\n\nThese are needed:\n\n${table}\n## 2 - Make it\n\nEndpoint:\n\n${FENCE}json POST\nhttps://pit.test/jars\n${FENCE}\n\nHere's a sample payload:\n\n${FENCE}json Payload\n${sample}\n${FENCE}\n\n## 3 - Look at it\n\n\`GET /jars/{id}\`\n`;
}

test("fields that a step before lists are those of the body that shows them", () => {
  expect(statements(guide(["lid", "size", "rim", "note"]))).toEqual(
    expect.arrayContaining([
      "POST /jars request lid: string, required",
      "POST /jars request note: string, required",
    ]),
  );
});

test("fields of something else are not", () => {
  const found = statements(guide(["lid", "owner", "city", "street"]));
  expect(found).toContain("POST /jars request lid: string");
  expect(found).not.toContain("POST /jars request owner: string, required");
});

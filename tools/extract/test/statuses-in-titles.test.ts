import { expect, test } from "vitest";
import { statusesIn } from "../src/evidence/roles/roles.ts";
import { statements } from "./statements.ts";

test.each([
  ["Крышки нет (404 Not Found)", ["404"]],
  ["No room - 409 Conflict", ["409"]],
  ["Jars (200 of them)", []],
  ["All 404 Jars", []],
])("%s", (text, statuses) => {
  expect(statusesIn(text)).toEqual(statuses);
});

test.each([
  "**Success response example:**\n- Code: 200\n- Content:\n",
  "**Success response:**\n\n* **Code:** 200\n* **Content:**\n\n",
])("labels listed below that of an answer: %j", (labels) => {
  const page = `# Jars\n\n**URL**: \`/jars\`\n**Method**: \`GET\`\n${labels}\`\`\`json\n{ "full": true }\n\`\`\`\n`;
  expect(statements(page)).toEqual(["GET /jars 200", "GET /jars 200 full: boolean"]);
});

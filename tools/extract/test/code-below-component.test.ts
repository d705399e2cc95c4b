import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const ELEMENTS = [
  ['{% swagger path="/jars" method="post" baseUrl="https://pit.test" %}', "{% endswagger %}"],
  ['{% api-method path="/jars" method="post" host="https://pit.test" %}', "{% endapi-method %}"],
] as const;

test.each(ELEMENTS)("a sample right below %s is its body", (start, end) => {
  const page = `# Jars

${start}
{% swagger-parameter in="body" name="lid" type="object" %}
What is on top
{% endswagger-parameter %}
${end}

\`\`\`javascript
{ "lid": { "shape": "round" } }
\`\`\`

${start.replace("/jars", "/racks")}
${end}
`;
  expect(statements(page)).toContain("POST /jars request lid.shape: string");
  expect(statements(page).filter((line) => line.startsWith("POST /racks request"))).toEqual([]);
});

import { expect, test } from "vitest";
import { statements } from "./statements.ts";

const FENCE = "```";

test("names of types that one block gives are those of others, and a type called a request is sent", () => {
  const shared = `${FENCE}ts\ntype Decimal = string; // "0.0012"\ntype State = "open" | "shut";\n\ninterface Jar {\n  id: number;\n  size: Decimal;\n  state: State;\n}\n${FENCE}\n`;
  const request = `${FENCE}ts\ninterface MakeJarRequest {\n  size: Decimal;\n  note?: string;\n}\n${FENCE}\n`;
  const page = `# Pit\n\n## Shared types\n\n${shared}\n## POST /jars\n\n${request}\n**201** → \`Jar\`\n\n## GET /jars\n\n**200** → \`Jar[]\`\n`;
  expect(statements(page)).toHaveLength(11);
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "POST /jars request size: string, required",
      "POST /jars request note: string",
      "POST /jars 201",
      "POST /jars 201 id: number, required",
      "POST /jars 201 size: string, required",
      "POST /jars 201 state: string, required, open, shut",
      "GET /jars 200",
      "GET /jars 200 []: object",
      "GET /jars 200 [].id: number, required",
      "GET /jars 200 [].size: string, required",
      "GET /jars 200 [].state: string, required, open, shut",
    ]),
  );
});

test("lines that begin with a status say each of its own", () => {
  const types = `${FENCE}ts\ninterface Jar { id: string; }\ninterface Fault { code: number; }\n${FENCE}\n`;
  const page = `# Pit\n\n## Types\n\n${types}\n## GET /jars/{id}\n\n**200** → \`Jar\`\n**404** → \`Fault\`, there is none\n\n## DELETE /jars/{id}\n\n**204** on success. **404** unknown, **409** too late.\n`;
  expect(statements(page)).toEqual(
    expect.arrayContaining([
      "GET /jars/{id} 200 id: string, required",
      "GET /jars/{id} 404 code: number, required",
      "DELETE /jars/{id} 204",
      "DELETE /jars/{id} 404",
      "DELETE /jars/{id} 409",
    ]),
  );
});

test("an address in an input that nobody can fill in is shown", () => {
  const page =
    '<!DOCTYPE html><html><body><h3>Push</h3><div><span>POST</span> <input type="text" readonly value="https://pit.test/push/v1"></div><h4>Request Body</h4><pre>{ "lid": "a" }</pre><form><input name="q" value="/find"></form></body></html>';
  expect(statements(page)).toEqual(["POST /push/v1 request lid: string", "POST /push/v1 default"]);
});

import { expect, test } from "vitest";
import { readDeclarations } from "../src/evidence/fields/typescript.ts";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";
import { keys, responseSchema } from "./helpers.ts";
import { statements } from "./statements.ts";

/** Path, type, whether it is required, and the model, of each field of the first declaration. */
function fields(text: string): string[] {
  const [first] = readDeclarations(text, 1);
  return (first?.fields ?? []).map(({ path, schema, required, model }) => {
    const type = [schema["type"] ?? "any"].flat().join("|");
    return `${path.join(".")} ${type}${required ? "!" : ""}${model ? ` ${model}` : ""}`;
  });
}

test.each([
  ["interface A { id: string; note?: string | null }", ["id string!", "note string|null"]],
  ["type A = {\n  id: number\n  tags: string[]\n}", ["id number!", "tags array!"]],
  ["export interface A extends B<C> { 'x-y': boolean, }", ["x-y boolean!"]],
  ["interface A { of: Owner; all: Array<Owner> }", ["of object! Owner", "all array! Owner"]],
  [
    "interface A { in: { a: string; b?: { c: bigint } } }",
    ["in object!", "in.a string!", "in.b object", "in.b.c integer!"],
  ],
  ["interface A { rows: { n: number }[] }", ["rows array!", "rows[].n number!"]],
  ["interface A { by: Record<string, { n: string }> }", ["by object!", "by.*.n string!"]],
  ["interface A { [code: string]: { n: string } }", ["* object", "*.n string!"]],
  ["interface A { s: 'OPEN' | 'SHUT' | null }", ["s string|null!"]],
  ["interface A { f(x: string): void; g: () => void; n: string }", ["g any!", "n string!"]],
  ["// interface\nconst a = 1;", []],
  ["interface a { b: string }", []],
])("%j", (text, expected) => {
  expect(fields(text)).toEqual(expected);
});

test("literals are an enumeration", () => {
  const [first] = readDeclarations("interface A { s: 'OPEN' | 'SHUT'; n: 1 | 2 }", 1);
  expect(first?.fields.map(({ schema }) => schema)).toEqual([
    { type: "string", enum: ["OPEN", "SHUT"] },
    { type: "number", enum: [1, 2] },
  ]);
});

test("fields know their lines, and what does not end is read as far as it goes", () => {
  const [first] = readDeclarations(
    "interface A {\n  /* of\n  what */\n  id: string;\n  in: {\n    b:",
    10,
  );
  expect(first?.fields.map(({ path, line }) => [path.join("."), line])).toEqual([
    ["id", 13],
    ["in", 14],
    ["in.b", 15],
  ]);
});

test("a declaration is the body that it stands below, and a model for others", () => {
  const page = `# Purses

## \`GET /purses/{id}\`

Returns \`200\` with:

\`\`\`ts
interface Purse { id: string; held?: Money | null }
interface Money { amount: string }
\`\`\`

* \`404\` – a \`Problem\`

\`\`\`ts
type Problem = { code: number };
\`\`\`
`;
  const { document } = extract(page);
  const body = responseSchema(document, "/purses/{id}", "get", "200");
  expect(at(body, "required")).toEqual(["id"]);
  expect(at(body, "properties", "held", "type")).toEqual(["object", "null"]);
  expect(keys(at(body, "properties", "held", "properties"))).toEqual(["amount"]);
  expect(keys(at(responseSchema(document, "/purses/{id}", "get", "404"), "properties"))).toEqual([
    "code",
  ]);
});

test("a comment behind a number says that it is an integer", () => {
  const [found] = readDeclarations(
    "interface Page {\n  total: number; // integer\n  rate: number; // a share\n}",
    1,
  );
  expect(found?.fields.map(({ schema }) => schema["type"])).toEqual(["integer", "number"]);
});

test.each([
  [
    "{\n  lid: string, // Required: which lid\n  size?: number,\n  kind: 'CORK' | 'TIN' // Optional\n}",
    ["request lid: string, required", "request size: number", "request kind: string, CORK, TIN"],
  ],
  ["{ lid: 'cork', size: 3 }", ["request lid: string", "request size: integer"]],
  ["{ lid: lidOf(jar), size: number }", ["request lid: string", "request size: number"]],
])("%j below a body", (text, expected) => {
  const page = `# Fill\n\n\`POST /jars\`\n\n## Body\n\n\`\`\`ts\n${text}\n\`\`\`\n`;
  const found = statements(page).map((one) => one.replace("POST /jars ", ""));
  expect(found.filter((one) => one.startsWith("request"))).toEqual(expected);
});

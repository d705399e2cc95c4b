/** No text of a document becomes code: not of what is generated, nor of its README. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { emptyMarks, generate, outsideTarget } from "../src/index.ts";
import { scratch } from "./workshop.ts";

/** Ways out of comments, strings, templates, regular expressions and blocks; `pwned` is what comes out. */
const BREAKOUTS = [
  "*/ pwned(); /*",
  "* /*/pwned();//",
  '"; pwned(); "',
  "'; pwned(); '",
  "`; pwned(); `",
  ["$", "{pwned()}"].join(""),
  ["\\$", "{pwned()} \\`pwned()\\`"].join(""),
  "\\",
  '\\"; pwned(); //',
  "x\n pwned();\n",
  "x\r pwned();\r",
  "x\u2028 pwned();\u2029",
  "/; pwned(); /",
  "}; pwned(); {",
  "): void; pwned(); (",
  "</script><script>pwned()</script>",
  "<!-- /generated -->\npwned()",
  "]; pwned(); [",
  "__proto__",
];

/** A document that says `text` wherever a document may say what it likes. */
function documentWith(text: string): object {
  const schema = {
    title: text,
    description: text,
    type: "object",
    required: [text, "kind"],
    properties: {
      [text]: { type: "string", description: text, enum: [text, "b"], default: text, format: text },
      kind: { const: text },
      list: { type: "array", items: { type: "integer", enum: [1], example: text } },
    },
    patternProperties: { "^[a-z`/\"'$\\\\]+$": { type: "string" } },
    additionalProperties: { type: "string", description: text },
    "x-more": text,
  };
  const other = { ...schema, properties: { kind: { const: "b" }, [`${text}2`]: { type: "null" } } };
  const union = {
    oneOf: [{ $ref: "#/components/schemas/One" }, { $ref: "#/components/schemas/Two" }],
    discriminator: { propertyName: "kind", mapping: { [text]: "#/components/schemas/One" } },
  };
  const content = {
    "application/json": {
      schema: union,
      example: text,
      examples: { [text]: { summary: text, value: text } },
    },
  };
  const parameter = (place: string) => ({
    name: place === "query" ? text : "X-Plain",
    in: place,
    description: text,
    deprecated: true,
    schema: { type: "string", default: text, enum: [text] },
    example: text,
  });
  return {
    openapi: "3.1.0",
    info: { title: text, version: text, description: text, summary: text },
    "x-provider": { name: "acme", title: "Acme" },
    "x-errors": { code: `/${text}`.replace(/~/g, ""), requestId: "X-Id" },
    servers: [
      { url: "https://api.acme.example", description: text, "x-environments": ["production"] },
    ],
    tags: [{ name: text, description: text }],
    security: [{ [text]: [] }],
    paths: {
      [`/${text.replace(/[{}?#\\]/g, "")}`]: {
        summary: text,
        get: {
          operationId: text,
          "x-balances": true,
          summary: text,
          description: text,
          tags: [text],
          parameters: [parameter("query"), parameter("header")],
          requestBody: { description: text, content },
          responses: {
            200: {
              description: text,
              content,
              headers: { "X-Plain": { description: text, schema, example: text } },
            },
            "4XX": { description: text, content },
          },
        },
      },
    },
    components: {
      schemas: { One: schema, Two: other },
      securitySchemes: { [text]: { type: "http", scheme: "bearer", description: text } },
    },
  };
}

/** What code calls, whatever its strings and comments say; or why it is none. */
function namesIn(name: string, code: string): string[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.ESNext, true);
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: readonly ts.Diagnostic[] };
  const names = parseDiagnostics.map(({ messageText }) => `broken: ${String(messageText)}`);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) names.push(node.expression.getText(file));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

test.each(BREAKOUTS)("%j stays text", async (text) => {
  const folder = scratch();
  const spec = join(folder, "openapi.json");
  mkdirSync(join(folder, "src"));
  writeFileSync(spec, JSON.stringify(documentWith(text)));
  writeFileSync(
    join(folder, "src/normalize.ts"),
    "export const normalize = { unit: 'minor', amounts: {} };",
  );
  const parts = ["options", "operations", "mapping", "errors", "testing"];
  writeFileSync(join(folder, "README.md"), `${parts.map(emptyMarks).join("\n")}\nMINE\n`);
  const standalone = { kind: "standalone", spec, folder: join(folder, "alone") } as const;
  const target = outsideTarget(spec, folder, { strict: true });
  await generate([target, standalone]);
  for (const out of [target.folder, standalone.folder]) {
    for (const name of readdirSync(out)) {
      const names = namesIn(name, readFileSync(join(out, name), "utf8"));
      expect(names.filter((one) => one === "pwned" || one.startsWith("broken"))).toEqual([]);
    }
  }
  const readme = () => readFileSync(join(folder, "README.md"), "utf8");
  const first = readme();
  expect(first.match(/^\| (method|status|option|amount) /gm)).toHaveLength(4);
  expect(first.match(/<!-- \/generated -->$/gm)).toHaveLength(parts.length);
  const [, shown = ""] = /^```ts\n(.*?)^```$/ms.exec(first) ?? [];
  const called = namesIn("README.ts", shown);
  expect(called).toContain("mockAcme");
  expect(called.filter((one) => one === "pwned" || one.startsWith("broken"))).toEqual([]);
  expect(first.endsWith("<!-- /generated -->\nMINE\n")).toBe(true);
  expect(await generate([target], { check: true })).toMatchObject([{ changed: [] }]);
  // Made again over what is there, the parts are what they were.
  writeFileSync(spec, JSON.stringify({ ...documentWith(text), "x-again": 1 }));
  await generate([target]);
  expect(readme()).toBe(first);
});

/** Documents that were written to keep a reader busy: for the tests of everything that reads some. */

const HEAD = 'openapi: 3.1.0\ninfo: { title: Acme, version: "1" }\n';

/** A document of one operation whose answer has this schema; the schema is JSON or YAML's flow. */
export function answering(schema: string, components = "{}"): string {
  return `${HEAD}servers: [{ url: "https://api.acme.example" }]
paths: { /a: { get: { operationId: getA, x-balances: true, responses: { 200: { description: A.,
  content: { application/json: { schema: ${schema} } } } } } } }
components: ${components}
`;
}

/** A chain, or with several references to the next a tree, of so many components. */
function linked(length: number, schemaOf: (next: object, index: number) => object): string {
  const schemas = Array.from({ length }, (_, index) => {
    const next = { $ref: `#/components/schemas/S${index + 1}` };
    return [`S${index}`, index === length - 1 ? { type: "object" } : schemaOf(next, index)];
  });
  const components = JSON.stringify({ schemas: Object.fromEntries(schemas) });
  return answering('{ $ref: "#/components/schemas/S0" }', components);
}

function nested(depth: number, open: string, close: string, inner = ""): string {
  return open.repeat(depth) + inner + close.repeat(depth);
}

/** Levels of aliases: each has ten of the one before. */
function bomb(level: (name: string, before: string) => string, first: string): string {
  const lines = Array.from({ length: 20 }, (_, index) => level(`a${index + 1}`, `*a${index}`));
  return `${HEAD}x-a0: &a0 ${first}\n${lines.join("\n")}\npaths: {}\n`;
}

function ten(text: string): string {
  return Array.from({ length: 10 }, () => text).join(", ");
}

/** What no reader may follow to its end: text by what it is. */
export const endless: Readonly<Record<string, string>> = {
  "lists of aliases": bomb((name, before) => `x-${name}: &${name} [${ten(before)}]`, "[x]"),
  "maps of aliases": bomb(
    (name, before) => `x-${name}: &${name} {a: ${before}, b: ${before}, c: ${before}}`,
    "{a: x}",
  ),
  "merges of aliases": bomb(
    (name, before) => `x-${name}: &${name} {<<: [${ten(before)}], ${name}: 1}`,
    "{a: x}",
  ),
  "an alias of what is around it": answering("&s { properties: { a: *s } }"),
  "a merge of what is around it": `${HEAD}x-a: &x\n  <<: *x\npaths: {}\n`,
  "5,000 lists in YAML's flow": answering(nested(5_000, "[", "]")),
  "5,000 maps in YAML's flow": answering(nested(5_000, "{items: ", "}", "{}")),
  "5,000 lists in YAML's block": `${HEAD}paths: {}\nx-a:\n  ${"- ".repeat(5_000)}x\n`,
  "2,000 maps in YAML's block": `${HEAD}paths: {}\nx-a:\n${Array.from({ length: 2_000 }, (_, depth) => `${" ".repeat(depth + 1)}a:\n`).join("")}`,
  "5,000 schemas in JSON": `{"openapi":"3.1.0","info":{"title":"A","version":"1"},"paths":{},"components":{"schemas":{"A":${nested(5_000, '{"items":', "}", "{}")}}}}`,
  "100,000 lists in JSON": `{"openapi":"3.1.0","info":{"title":"A","version":"1"},"paths":{},"x-a":${nested(100_000, "[", "]")}}`,
  "100,000 lists without an end": `${HEAD}paths: {}\nx-a: ${"[".repeat(100_000)}`,
};

/** What no tool may follow to its end that holds values against schemas: text by what it is. */
export const entangled: Readonly<Record<string, string>> = {
  "a chain of references": linked(5_000, (next) => next),
  "a chain of parts": linked(5_000, (next) => ({ allOf: [next, { type: "object" }] })),
  "parts that multiply": linked(40, (next) => ({ allOf: [next, next, { type: "object" }] })),
  "alternatives that multiply": linked(40, (next) => ({ oneOf: [next, next] })),
};

/** What has an end in code that follows each schema once, and none where it is written out. */
export const multiplying: string = linked(40, (next) => ({
  type: "object",
  properties: { a: next, b: next, c: next, d: next },
}));

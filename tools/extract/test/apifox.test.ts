import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at, page } from "../src/testing.ts";
import { extractPage, responseSchema } from "./helpers.ts";

const { document, doubts } = extractPage("apifox.md");
const says = doubts.map((doubt) => doubt.says);

test("vendor keys are gone, the title is the page's", () => {
  expect(JSON.stringify(document)).not.toMatch(/x-(apifox|apidog|run-in)/);
  expect(at(document, "info", "title")).toBe("查询余额");
});

test("an operation id is made", () => {
  expect(at(document, "paths", "/v2/wallet/{id}", "get", "operationId")).toBe("getWallet");
});

test("header parameters that OpenAPI ignores are left out", () => {
  const parameters = at(document, "paths", "/v2/wallet/{id}", "get", "parameters");
  expect(parameters).toEqual([
    { name: "id", in: "path", required: true, schema: { type: "integer" } },
  ]);
  expect(says).toEqual(
    expect.arrayContaining([
      "header parameter Accept",
      "header parameter Content-Type",
      "header parameter Authorization",
    ]),
  );
});

test("an inline schema that was made from a component becomes a reference", () => {
  const schema = responseSchema(document, "/v2/wallet/{id}", "get", "200");
  expect(schema).toEqual({ $ref: "#/components/schemas/Wallet" });
  expect(says).toContain("the schema repeats #/components/schemas/Wallet without held");
});

test("an inline schema that repeats a component becomes a reference", () => {
  const schema = responseSchema(document, "/v2/wallet/{id}", "get", "401");
  expect(at(schema, "properties", "kind")).toEqual({ $ref: "#/components/schemas/Kind" });
});

test("one that differs from its component stays as it is", () => {
  const changed = page("apifox.md").replace(
    "nullable: true",
    "nullable: true\n                    maximum: 9",
  );
  const other = extract(changed.replace("*amount", "{type: number}")).document;
  expect(responseSchema(other, "/v2/wallet/{id}", "get", "200")).toMatchObject({ type: "object" });
});

test("aliases, null under 3.0, and bounds are OpenAPI 3.1", () => {
  const amount = at(document, "components", "schemas", "Wallet", "properties", "amount");
  expect(amount).toEqual({ type: ["number", "null"], exclusiveMinimum: 0 });
  const schema = responseSchema(document, "/v2/wallet/{id}", "get", "401");
  expect(at(schema, "properties", "data")).toEqual({ type: "null" });
});

test("security schemes and servers are repaired", () => {
  expect(at(document, "components", "securitySchemes", "token")).toEqual({
    type: "http",
    scheme: "bearer",
  });
  expect(at(document, "servers", 0, "url")).toBe("https://wallet.test:8443/api");
  expect(at(document, "servers")).toHaveLength(1);
});

test("references that lead nowhere, statuses that are none, and wrong examples are said", () => {
  expect(says).toContain("$ref #/components/schemas/Nowhere leads nowhere on the page");
  expect(says).toContain('"ok" is no status');
  expect(says).toContain("the example contradicts its schema, /amount must be number,null");
});

test("an empty `paths` is refused with the line", () => {
  expect(() => extract(page("no-paths.md"))).toThrow(
    expect.objectContaining({ message: expect.stringContaining("`paths` is empty"), line: 6 }),
  );
});

test("a page that ends inside of its document gives what came until there", () => {
  const whole = page("apifox.md");
  const cut = extract(whole.slice(0, whole.indexOf("components:")));
  expect(cut.doubts.map((doubt) => doubt.says)).toContain(
    "the page ends inside its fenced document",
  );
});

test("YAML that is not well-formed is read as far as it is, and said with its line", () => {
  const broken = extract(page("apifox.md").replace("  version: 1.0.0", "  version: [1.0.0"));
  expect(at(broken.document, "paths")).toEqual(at(document, "paths"));
  const [doubt] = broken.doubts.filter(({ says }) =>
    says.startsWith("its YAML is not well-formed"),
  );
  expect(doubt).toMatchObject({ line: 11, assumed: "read as far as it is" });
});

test("YAML without a readable operation is refused with the line", () => {
  const broken = page("apifox.md").replace("\npaths:\n", "\npaths: [\n");
  expect(() => extract(broken)).toThrow("its YAML is not well-formed");
});

test("aliases that multiply without end are refused", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
  for (const [index, name] of [..."bcdefgh"].entries()) {
    const last = "abcdefgh"[index];
    bomb.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join(", ")}]`);
  }
  const text = `# Bomb\n\n\`\`\`yaml\nopenapi: 3.0.1\nx-apifox-a: 1\n${bomb.join("\n")}\n\`\`\`\n`;
  expect(() => extract(text)).toThrow("repeats or nests itself without end");
});

import { expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { at } from "../src/testing.ts";

const page = `openapi: 3.0.3
info: { title: Purse, version: "1" }
x-rate-limit: { requests: 5, seconds: 1 }
x-vendor: { anything: 1 }
paths:
  /purse:
    get:
      parameters:
        - { name: v, in: header, required: true, x-client-value: "1", x-ours: no, schema: { type: int } }
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema:
                type: object
                properties:
                  held: &money { type: object, properties: { amount: { type: integer } } }
                  owed: { <<: *money, nullable: true }
`;
const { document, doubts } = extract(page);
const operation = at(document, "paths", "/purse", "get");

test("the extensions of our specs are kept, any other goes", () => {
  expect(document).toMatchObject({ "x-rate-limit": { requests: 5, seconds: 1 } });
  expect(at(operation, "parameters", 0)).toHaveProperty("x-client-value", "1");
  expect(JSON.stringify(document)).not.toMatch(/x-(vendor|ours)/);
});

test("a word for a type that is none of JSON Schema is read, and said with its line", () => {
  expect(at(operation, "parameters", 0, "schema")).toEqual({ type: "integer" });
  expect(doubts).toContainEqual({
    line: 9,
    says: "type int",
    assumed: 'read as {"type":"integer"}',
  });
});

test("what a YAML merge brings is read as if it stood there", () => {
  const content = at(operation, "responses", "200", "content", "application/json");
  expect(at(content, "schema", "properties", "owed")).toEqual({
    type: ["object", "null"],
    properties: { amount: { type: "integer" } },
  });
});

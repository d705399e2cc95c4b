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

test("nullable beside alternatives or parts is one more alternative: 3.0 has no type to say it of", () => {
  const money = { type: "object" };
  const schemas = {
    One: { anyOf: [{ type: "string" }, money], nullable: true },
    Whole: { allOf: [money], nullable: true, required: ["amount"] },
    Both: { allOf: [money, { required: ["amount"] }], nullable: true },
    Told: {
      oneOf: [{ $ref: "#/components/schemas/One" }],
      discriminator: { propertyName: "kind" },
      nullable: true,
    },
    Free: { nullable: true },
  };
  const read = (version: string) => {
    const text = JSON.stringify({
      openapi: version,
      info: { title: "A", version: "1" },
      paths: { "/a": { get: { responses: {} } } },
      components: { schemas },
    });
    return at(extract(text).document, "components", "schemas");
  };
  const none = { type: "null" };
  const { One, Both, Told } = schemas;
  expect(read("3.0.3")).toEqual({
    One: { anyOf: [...One.anyOf, none] },
    Whole: { required: ["amount"], anyOf: [money, none] },
    Both: { anyOf: [{ allOf: Both.allOf }, none] },
    Told: { anyOf: [{ oneOf: Told.oneOf, discriminator: Told.discriminator }, none] },
    Free: {},
  });
  // 3.1 has no such keyword.
  expect(read("3.1.0")).toMatchObject({ One: { anyOf: One.anyOf }, Whole: { allOf: [money] } });
});

test("what a YAML merge brings is read as if it stood there", () => {
  const content = at(operation, "responses", "200", "content", "application/json");
  expect(at(content, "schema", "properties", "owed")).toEqual({
    type: ["object", "null"],
    properties: { amount: { type: "integer" } },
  });
});

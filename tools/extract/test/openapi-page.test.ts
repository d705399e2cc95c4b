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
  expect(read("3.1.0")).toEqual(read("3.0.3"));
});

test("nullable in a document that calls itself 3.1 is meant as 3.0 has it, and said", () => {
  const text = `openapi: 3.1.0
info: { title: A, version: "1" }
paths: { /a: { get: { responses: {} } } }
components:
  schemas:
    Text: { type: string, nullable: true }
    Both: { type: [string, "null"], nullable: true }
    Not: { type: string, nullable: false }
    Kind: { type: string, enum: [a], nullable: true }
    More: { $ref: "#/components/schemas/Text", nullable: true }
`;
  const read = extract(text);
  const schemas = at(read.document, "components", "schemas");
  expect(schemas).toEqual({
    Text: { type: ["string", "null"] },
    Both: { type: ["string", "null"] },
    Not: { type: "string" },
    Kind: { type: ["string", "null"], enum: ["a", null] },
    More: { anyOf: [{ $ref: "#/components/schemas/Text" }, { type: "null" }] },
  });
  const said = read.doubts.filter(({ says }) => says === "nullable is no keyword of OpenAPI 3.1");
  expect(said.map(({ line }) => line)).toEqual([6, 9, 10]);
});

test("what a YAML merge brings is read as if it stood there", () => {
  const content = at(operation, "responses", "200", "content", "application/json");
  expect(at(content, "schema", "properties", "owed")).toEqual({
    type: ["object", "null"],
    properties: { amount: { type: "integer" } },
  });
});

import { extract, type Json, type JsonObject } from "@org/extract";
import { at } from "@org/extract/testing";
import { expect, test } from "vitest";
import { type Completed, complete } from "../src/complete.ts";
import { modelOf, readSource } from "../src/draft.ts";
import { errorEnvelope } from "../src/error-envelope.ts";
import { overlayText } from "../src/overlay.ts";

function completed(
  schema: object,
  more: object = {},
  responses: object = {},
): Completed & { readonly source: JsonObject } {
  const content = { "application/json": { schema, ...more } };
  const get = { responses: { 200: { description: "", content }, ...responses } };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: { "/a": { get } },
  });
  const { document } = extract(text, { descriptions: false });
  return { source: document, ...complete(document, "acme", "Acme") };
}

function mediaOf({ document }: Completed): Json {
  return at(document, "paths", "/a", "get", "responses", "200", "content", "application/json");
}

function object(properties: object, required: readonly string[] = []): object {
  return { type: "object", properties, ...(required.length > 0 && { required }) };
}

test("alternatives that one value may fit become any of them; those that a member tells apart stay", () => {
  const one = object({ code: { type: "string" } });
  const found = completed(object({ error: { oneOf: [one, one] } }));
  expect(at(mediaOf(found), "schema", "properties", "error")).toHaveProperty("anyOf");
  expect(found.repairs).toMatchObject([{ what: "Any of the alternatives." }]);
  const [a, b] = ["a", "b"].map((value) => object({ kind: { const: value } }, ["kind"]));
  const apart = completed(object({ error: { oneOf: [a, b] } }));
  expect(at(mediaOf(apart), "schema", "properties", "error")).toHaveProperty("oneOf");
  expect(apart.repairs).toEqual([]);
});

test("an example that contradicts its schema, or has what it does not speak of, is left out with a note", () => {
  const schema = object({ amount: { type: "integer" } });
  const examples = {
    "200 OK": { value: { amount: 1 } },
    "200-ok": { value: { amount: 2 } },
    text: { value: { amount: "1" } },
    more: { value: { amount: 1, surprise: true } },
  };
  const found = completed(schema, { examples });
  expect(at(mediaOf(found), "examples")).toEqual({
    example_200_ok: { summary: "The example of the source", value: { amount: 1 } },
    example_200_ok_2: { summary: "The example of the source", value: { amount: 2 } },
  });
  expect(found.repairs.map(({ what }) => what)).toEqual([
    "An example is left out.",
    "An example is left out.",
  ]);
});

test("a member that is required and described nowhere may hold anything", () => {
  const found = completed(object({ id: { type: "string" } }, ["id", "kind"]));
  expect(at(mediaOf(found), "schema", "properties", "kind")).toEqual({
    description: "Draft: kind.",
  });
  expect(found.repairs).toMatchObject([{ what: "The member kind holds anything." }]);
});

test("what is made of a schema fits its patterns and formats", () => {
  const found = completed(
    object({
      at: { type: "string", pattern: "^\\d{4}-\\d\\d-\\d\\dT", minLength: 20 },
      id: { type: "string", format: "uuid" },
      odd: { type: "string", pattern: "^§{3}$" },
      available: object({
        value: { type: "string", pattern: "^\\d+\\.\\d\\d$" },
        currency_code: { type: "string", maxLength: 3, minLength: 3 },
      }),
    }),
  );
  expect(at(mediaOf(found), "examples", "made", "value")).toEqual({
    at: "2026-11-20T10:00:00Z",
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    available: { value: "10.00", currency_code: "EUR" },
  });
});

test("a request that is not valid is answered as any other error that is documented", () => {
  const content = {
    "application/json": { schema: object({ error: object({ message: { type: "string" } }) }) },
  };
  const found = completed({}, {}, { default: { description: "", content } });
  const responses = at(found.document, "paths", "/a", "get", "responses");
  expect(at(responses, "400", "content")).toEqual(at(responses, "default", "content"));
});

/** An object with these members, the innermost of which are texts. */
function schemaOf(value: object): object {
  const members = Object.entries(value).map(([key, inner]) => [key, schemaOf(inner)]);
  return members.length === 0 ? { type: "string" } : object(Object.fromEntries(members));
}

test.each<[body: object, errors: object]>([
  [
    { errorCode: {}, title: {}, detail: {}, requestId: {} },
    { code: ["/errorCode"], message: ["/detail"], requestId: ["/requestId"] },
  ],
  [
    { name: {}, message: {}, debug_id: {} },
    { code: ["/name"], message: ["/message"], requestId: ["/debug_id"] },
  ],
  [{ errors: { code: {}, message: {} } }, { code: ["/errors/code"], message: ["/errors/message"] }],
  [
    { error: { type: {}, code: {}, message: {} } },
    { code: ["/error/code"], message: ["/error/message"] },
  ],
])("the body %j says where it says what is wrong", (body, errors) => {
  const content = { "application/json": { schema: schemaOf(body) } };
  const found = completed({}, {}, { 422: { description: "", content } });
  expect(errorEnvelope(modelOf(found, "acme"))).toEqual(errors);
});

test("the overlay ends with a list of what to describe, an action for each place", () => {
  const { source, document } = completed(object({ amount: { type: "integer" } }));
  const text = overlayText("t", source, document);
  const [, words = ""] = text.split("# What to describe:");
  expect(words).toContain(
    'target: $.paths["/a"].get.responses["200"].content["application/json"].schema.properties.amount\n    update:\n      description: "Draft: amount."\n',
  );
  expect(text.split("# What to describe:")[0]).not.toContain("Draft:");
});

test("every text that is drafted is in the overlay: whoever replaces those leaves none", () => {
  const message = {
    type: "string",
    examples: ["Words of the provider"],
    default: "Their own words",
  };
  const content = {
    "application/json": {
      schema: object({ message, notes: { type: "array", items: { type: "string" } } }),
      examples: {
        other: { summary: "x", value: { message: "Their words", notes: ["More of them"] } },
      },
    },
  };
  const { source, document } = completed({}, {}, { 404: { description: "", content } });
  const media = at(document, "paths", "/a", "get", "responses", "404", "content");
  expect(at(media, "application/json", "examples", "other", "value")).toEqual({
    message: "Draft: message.",
    notes: ["Draft: notes."],
  });
  const drafts = (value: object) => JSON.stringify(value).match(/Draft: [^"]*/g) ?? [];
  const overlay = overlayText("t", source, document);
  expect(drafts(document).filter((text) => !overlay.includes(text))).toEqual([]);
  expect(drafts(at(media, "application/json", "schema") as object)).toEqual([
    "Draft: message.",
    "Draft: notes.",
  ]);
});

test("of a document with many operations those have to be named that are wanted", async () => {
  const get = { responses: { 200: { description: "" } } };
  const paths = Object.fromEntries(
    ["/v1/balances", ...Array.from({ length: 60 }, (_, index) => `/v1/things${index}`)].map(
      (path) => [path, { get }],
    ),
  );
  const text = JSON.stringify({ openapi: "3.1.0", info: { title: "A", version: "1" }, paths });
  const asked = {
    name: "acme",
    title: "Acme",
    from: "acme.yaml",
    date: "2026-11-20",
  };
  await expect(readSource({ ...asked, text })).rejects.toThrow(
    'acme.yaml has 61 operations. Name those that the package is to have, such as\n  --operations "GET /v1/balances"',
  );
  const { document } = await readSource({ ...asked, text, operations: ["GET /v1/balances"] });
  expect(Object.keys(at(document, "paths") as object)).toEqual(["/v1/balances"]);
});

test("the words of an overlay stay: those of the source alone are replaced", () => {
  const { source } = completed({});
  const info = { title: "Ours", summary: "Our summary.", description: "Our description." };
  const repaired = { ...source, info: { ...(source["info"] as object), ...info } };
  expect(complete(repaired, "acme", "Acme", source).document["info"]).toMatchObject(info);
  expect(complete(source, "acme", "Acme", source).document["info"]).toMatchObject({
    title: "Acme API",
    summary: "Draft: the acme api.",
  });
});

test("examples that an overlay keeps among the components stay there", () => {
  const content = (document: JsonObject) =>
    at(document, "paths", "/a", "get", "responses", "200", "content", "application/json");
  const { source } = completed(object({ amount: { type: "integer" } }));
  const repaired = structuredClone(source);
  const names = ["typical", "wrong"];
  const refs = names.map((name) => [name, { $ref: `#/components/examples/${name}` }] as const);
  Object.assign(content(repaired) as object, { examples: Object.fromEntries(refs) });
  const typical = { summary: "Ours", value: { amount: 1 } };
  const wrong = { summary: "No integer", value: { amount: "1" } };
  repaired["components"] = { examples: { typical, wrong } };
  const { document, repairs } = complete(repaired, "acme", "Acme", source);
  expect(at(content(document), "examples")).toEqual(Object.fromEntries(refs.slice(0, 1)));
  expect(at(document, "components", "examples", "typical")).toEqual(typical);
  expect(repairs.map(({ what }) => what)).toEqual(["An example is left out."]);
});

test("an overlay that was given comes first, as it is written", () => {
  const { source, document } = completed({});
  const given = "overlay: 1.0.0 # ours\ninfo: { title: t, version: 1.0.0 }\nactions: []\n";
  expect(overlayText("t", source, document, given)).toMatch(/^overlay: 1\.0\.0 # ours\n/);
  expect(overlayText("t", document, document, given)).toBe(given);
});

test("a header that every request needs, and that has a default, is sent by the client", () => {
  const header = (name: string, more: object) => ({
    name,
    in: "header",
    schema: { type: "string", ...more },
  });
  const parameters = [
    { ...header("Acme-Version", { default: "2026-03-01" }), required: true },
    { ...header("Acme-Tenant", {}), required: true },
    header("Acme-Language", { default: "en" }),
  ];
  const get = { parameters, responses: { 200: { description: "" } } };
  const text = JSON.stringify({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: { "/a": { get } },
  });
  const { document, additions } = complete(extract(text).document, "acme", "Acme");
  const found = at(document, "paths", "/a", "get", "parameters") as JsonObject[];
  expect(found.map((parameter) => parameter["x-client-value"])).toEqual([
    "2026-03-01",
    undefined,
    undefined,
  ]);
  expect(additions.map(({ pointer }) => pointer)).toContain(
    "/paths/~1a/get/parameters/0/x-client-value",
  );
});

test("a page that is made is the last of its list", () => {
  const flag = { type: "boolean" };
  const names = ["has_more", "hasNext", "has_next_page", "has_card"];
  const media = mediaOf(completed(object(Object.fromEntries(names.map((name) => [name, flag])))));
  expect(at(media, "examples", "made", "value")).toEqual({
    has_more: false,
    hasNext: false,
    has_next_page: false,
    has_card: true,
  });
});

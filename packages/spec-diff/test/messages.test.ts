import { expect, test } from "vitest";
import { BASE, overlay } from "./support/base.ts";
import { compare } from "./support/labels.ts";

const MEMBERS = { a: { type: "string" }, b: { type: "string" }, c: { type: "string" } };

/** What is said of an operation whose body's schema changes. */
function said(base: unknown, revision: unknown): readonly string[] {
  const sent = (schema: unknown) => {
    const content = { "application/json": { schema } };
    const post = { operationId: "send", requestBody: { content }, responses: {} };
    return overlay(BASE, { paths: { "/send": { post } } });
  };
  return compare(sent(base), sent(revision)).changes.map(({ message }) => message);
}

test.each([
  [[["a"], ["b"]], "`request` must have `a` or `b` now."],
  [[["a"], ["b"], ["c"]], "`request` must have `a`, `b` or `c` now."],
  [[["a"], ["b", "c"]], "`request` must have `a`, or `b` and `c` now."],
])("a member that another would do for is not said to be needed: %j", (choices, message) => {
  const schema = { type: "object", properties: MEMBERS };
  const anyOf = choices.map((required) => ({ required }));
  expect(said(schema, { ...schema, anyOf })).toEqual([message]);
});

test("a member that one variant needs is said to be of that variant", () => {
  const card = { type: "object", properties: { kind: { const: "card" }, a: {} } };
  const bank = { type: "object", properties: { kind: { const: "bank" }, b: {} } };
  expect(said({ oneOf: [card, bank] }, { oneOf: [{ ...card, required: ["a"] }, bank] })).toEqual([
    "`request.a` of an object with `kind`, `a` must be sent now.",
  ]);
});

test("a member of a schema that another one stands for is not said to be gone from it", () => {
  const ref = { $ref: "#/components/schemas/Thing" };
  expect(said(ref, { $ref: "#/components/schemas/IdOnly" })).toContain(
    "`IdOnly` stands where `Thing` did, without `note`: code that sends it no longer compiles.",
  );
});

/** What is said of the whole document, each side laid over the base. */
function told(base: unknown, revision: unknown): readonly string[] {
  return compare(overlay(BASE, base), overlay(BASE, revision)).changes.map(
    ({ message }) => message,
  );
}

const BASIC = { basic: [] };
const KEY = { key: [] };

test.each([
  [[BASIC], [BASIC, KEY], "Requests may also come with the API key in header `X-Key` now."],
  [[BASIC], [BASIC, {}], "Requests may also come without credentials now."],
  [[{ ...BASIC, ...KEY }], [BASIC], "Requests may also come with basic credentials alone now."],
  [
    [{ oauth: ["read", "write"] }],
    [{ oauth: ["read"] }],
    "Fewer scopes are asked for: requests with an OAuth token (read) are enough now.",
  ],
  [
    [BASIC],
    [{ ...BASIC, ...KEY }],
    "Requests with basic credentials alone are refused: they must come with basic credentials and the API key in header `X-Key`.",
  ],
])("credentials are told by what is new of them: %j to %j", (before, after, message) => {
  expect(told({ security: before }, { security: after })).toContain(message);
});

test("words are told by where they stand", () => {
  const revision = {
    info: { contact: { email: "a@example.com" } },
    externalDocs: { url: "https://example.com" },
    paths: {
      "/things/{id}": {
        get: {
          summary: "s",
          responses: { 200: { links: { self: { operationId: "getThing" } } } },
        },
      },
    },
    components: { securitySchemes: { bearer: { bearerFormat: "JWT" } } },
  };
  const security = [{ bearer: [] }];
  expect(told({ security }, { ...revision, security }).toSorted()).toEqual([
    "The `bearerFormat` of `bearer` changed.",
    "The summary and the links of answer 200 changed.",
    "`info.contact` and `externalDocs` of the document changed.",
  ]);
});

test("where tokens come from is told from what to what", () => {
  const security = [{ oauth: [] }];
  const flows = { clientCredentials: { tokenUrl: "https://b.example.com/t" } };
  const components = { securitySchemes: { oauth: { flows } } };
  expect(told({ security }, { security, components })).toEqual([
    'Tokens for `oauth` are got another way: `flows.clientCredentials.tokenUrl` went from "https://a.example.com/t" to "https://b.example.com/t".',
  ]);
});

test("how a parameter travels is told from what to what", () => {
  const listed = (style: string) => {
    const schema = { type: "array", items: { type: "string" } };
    const parameters = [{ name: "a", in: "query", style, explode: false, schema }];
    return { paths: { "/things": { post: { parameters } } } };
  };
  expect(told(listed("form"), listed("pipeDelimited"))).toEqual([
    "Query parameter `a` travels as pipeDelimited now, not as form.",
  ]);
});

test("what our client sends by itself is said to be that", () => {
  const key = (required: boolean) => {
    const parameters = [{ name: "Idempotency-Key", in: "header", required, schema: {} }];
    return { paths: { "/things": { post: { parameters } } } };
  };
  expect(told(key(false), key(true))).toEqual([
    "Header parameter `Idempotency-Key` must be passed now; the generated client does so by itself.",
  ]);
});

test("a webhook that is gone has no method, and what it sends is not passed", () => {
  const post = { responses: {} };
  const parameters = [{ name: "X-Sig", in: "header", required: true, schema: {} }];
  const webhooks = (item: unknown) => ({ webhooks: { done: { post: item } } });
  expect(told(webhooks(post), {})).toEqual([
    "webhook POST done is gone: it is never sent any more.",
  ]);
  expect(told(webhooks(post), webhooks({ ...post, parameters }))).toEqual([
    "Header parameter `X-Sig` is new; it always comes.",
  ]);
});

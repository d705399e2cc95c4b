/** What a client sends is what a mock reads. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CallOptions,
  createClientWith,
  type Operation,
  type Provider,
} from "../../src/provider.ts";
import * as parts from "../../src/runtime.ts";
import { createMock, type MockedParameter } from "../../src/testing.ts";

const provider: Provider = {
  name: "styles",
  title: "Styles",
  servers: [{ url: "https://styles.example", environments: ["production"] }],
  credentials: [],
  variables: { environment: "STYLES_ENVIRONMENT", baseUrl: "STYLES_BASE_URL" },
  security: {},
  errors: {},
};

type Args = Readonly<Record<string, unknown>>;

/** One parameter of each style, as generated code sends it. */
const everything: Operation<Args, undefined> = {
  id: "everything",
  method: "POST",
  path: "/p/{one}/{labels}/{matrix}/end",
  request: (args) => ({
    path: `/p/${parts.segment("one", args["one"])}/${parts.inPath("labels", args["labels"], "label", false)}/${parts.inPath("matrix", args["matrix"], "matrix", true)}/end`,
    query: [
      parts.pair("text", args["text"]),
      parts.pair("flag", args["flag"]),
      parts.pair("count", args["count"]),
      parts.inQuery("again", args["again"], "form", true, false),
      parts.inQuery("commas", args["commas"], "form", false, false),
      parts.inQuery("bars", args["bars"], "pipeDelimited", false, false),
      parts.inQuery("spaces", args["spaces"], "spaceDelimited", false, false),
      parts.inQuery("deep", args["deep"], "deepObject", true, false),
      parts.pair("json", parts.json("json", args["json"])),
    ],
    headers: {
      "x-text": parts.header("X-Text", args["X-Text"]),
      "x-list": parts.simple("X-List", args["X-List"], false),
      cookie: parts.cookies({ sid: args["sid"], list: args["list"] }),
    },
    body: parts.jsonBody(args["body"], "application/json"),
  }),
  responses: { "204": {} },
};

const string = { types: ["string"] } as const;
const parameters: readonly MockedParameter[] = [
  { in: "path", name: "one", arg: "one", required: true, ...string },
  {
    in: "path",
    name: "labels",
    arg: "labels",
    required: true,
    prefix: ".",
    separator: ",",
    ...string,
  },
  {
    in: "path",
    name: "matrix",
    arg: "matrix",
    required: true,
    prefix: ";matrix=",
    separator: ";matrix=",
    types: ["integer"],
  },
  { in: "query", name: "text", arg: "text", ...string },
  { in: "query", name: "flag", arg: "flag", types: ["boolean"] },
  { in: "query", name: "count", arg: "count", types: ["number"] },
  { in: "query", name: "again", arg: "again", separator: "&", ...string },
  { in: "query", name: "commas", arg: "commas", separator: ",", ...string },
  { in: "query", name: "bars", arg: "bars", separator: "%7C", ...string },
  { in: "query", name: "spaces", arg: "spaces", separator: "%20", ...string },
  { in: "query", name: "deep", arg: "deep", members: "bracketed" },
  { in: "query", name: "json", arg: "json", json: true },
  { in: "header", name: "X-Text", arg: "X-Text", ...string },
  { in: "header", name: "X-List", arg: "X-List", separator: ",", ...string },
  { in: "cookie", name: "sid", arg: "sid", ...string },
  { in: "cookie", name: "list", arg: "list", separator: ",", ...string },
];

function connect() {
  const body = { content: { "application/json": () => true } };
  const mock = createMock<{ everything: Args }, CallOptions>(
    { provider, operations: [{ operation: everything, parameters, body, fixtures: {} }] },
    { everything: 204 },
    {},
  );
  const basis = { provider, userAgent: "@org/styles/1.2.3" };
  return { mock, client: createClientWith(basis, { everything }, mock.options) };
}

const text = fc.string({ unit: "grapheme" });
const some = fc.array(text, { minLength: 1, maxLength: 4 });
/** What is encoded where it stands between values, or not at all, can't be told from one. */
function without(...characters: readonly string[]) {
  return text.filter((one) => characters.every((character) => !one.includes(character)));
}
const line = fc
  .string({ minLength: 1 })
  .filter((one) => one === one.trim() && !/[^\x20-\x7e]/.test(one));

const args = fc.record(
  {
    one: text.filter((one) => one !== "" && one !== "." && one !== ".."),
    labels: fc.array(
      text.filter((one) => one !== ""),
      { minLength: 1, maxLength: 4 },
    ),
    matrix: fc.array(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), { minLength: 1 }),
    text,
    flag: fc.boolean(),
    count: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    again: some,
    commas: some,
    bars: fc.array(without("|"), { minLength: 1 }),
    spaces: fc.array(without(" "), { minLength: 1 }),
    deep: fc.dictionary(
      without("[", "]").filter((key) => !/^\d+$/.test(key)),
      text,
      { minKeys: 1 },
    ),
    json: fc.jsonValue().filter((value) => value !== null),
    "X-Text": line,
    "X-List": fc.array(
      line.filter((one) => !one.includes(",")),
      { minLength: 1 },
    ),
    sid: text,
    list: some,
    body: fc.jsonValue(),
  },
  { requiredKeys: ["one", "labels", "matrix"] },
);

/** The arguments with their whole numbers as plain ones where JavaScript holds them. */
function asRead({ matrix, ...rest }: Args): Args {
  const numbers = (matrix as readonly bigint[]).map((number) =>
    Number.isSafeInteger(Number(number)) ? Number(number) : number,
  );
  return { ...rest, matrix: numbers };
}

test("whatever the arguments of a call are, the mock takes the request and reads them of it", async () => {
  const { client, mock } = connect();
  await fc.assert(
    fc.asyncProperty(args, async (given) => {
      await client.everything(given);
      const call = mock.calls.at(-1);
      expect(JSON.parse(exact(call?.args))).toEqual(JSON.parse(exact(asRead(given))));
    }),
  );
  expect(mock.mismatches).toEqual([]);
});

/** As text, in which a bigint differs from a number, and -0 not from 0. */
function exact(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? `${one}n` : one));
}

test("a form is an object, of which a field that comes again is a list", async () => {
  const form = "application/x-www-form-urlencoded";
  const body = { content: { [form]: "text" } } as const;
  const operation = { ...everything, id: "send", path: "/send" };
  const mock = createMock<Record<"send", Args>, object>(
    { provider, operations: [{ operation, parameters: [], body, fixtures: {} }] },
    {},
    {},
  );
  const fields = parts.formBody({ "a b": "c&d", list: [1, 2] }, form);
  const headers = { "content-type": form };
  const init = { method: "POST", body: fields?.content as string, headers };
  await (mock as unknown as typeof fetch)("https://styles.example/send", init);
  expect(mock.calls[0]?.args).toEqual({ body: { "a b": "c&d", list: ["1", "2"] } });
});

test("a body whose media type a call chooses is read with that", async () => {
  const content = { "application/json": () => true, "text/csv": "text" } as const;
  const operation = { ...everything, id: "send", path: "/send" };
  const mock = createMock<Record<"send", Args>, object>(
    { provider, operations: [{ operation, parameters: [], body: { content }, fixtures: {} }] },
    {},
    {},
  );
  const headers = { "content-type": "text/csv; charset=utf-8" };
  const init = { method: "POST", body: "a;b", headers };
  await (mock as unknown as typeof fetch)("https://styles.example/send", init);
  await (mock as unknown as typeof fetch)("https://styles.example/send", { method: "POST" });
  expect(mock.calls.map((call) => call.args)).toEqual([
    { contentType: "text/csv", body: "a;b" },
    {},
  ]);
});

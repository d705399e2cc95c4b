/** Lists of every way to go on, through the `items` of a real client, to the end. */
import { describe, expect, test } from "vitest";
import {
  type Args,
  type CallOptions,
  createClientWith,
  type PagedOperation,
  type Pagination,
  type Provider,
  withPages,
} from "../../src/provider.ts";
import { createMock, type Fixture, fixture } from "../../src/testing.ts";
import { connect } from "./acme.ts";

interface Item {
  readonly id: number;
}

const provider: Provider = {
  name: "lists",
  title: "Lists",
  servers: [{ url: "https://lists.example/v1", environments: ["production"] }],
  credentials: [],
  variables: { environment: "LISTS_ENVIRONMENT", baseUrl: "LISTS_BASE_URL" },
  security: {},
  errors: {},
};

/** A page: its items, what its body says beside them, its headers. */
type Page = readonly [ids: readonly number[], rest?: object, headers?: Record<string, string>];

function pageFixture([ids, rest, headers = {}]: Page, index: number): Fixture {
  return fixture({
    operation: "list",
    status: 200,
    example: `page${index}`,
    contentType: "application/json",
    body: { data: ids.map((id) => ({ id })), ...rest },
    headers,
  });
}

/** The ids of all items, and the queries that asked for them. */
async function itemsOf(pages: Pagination, examples: readonly Page[], args: Args = {}) {
  const list: PagedOperation<Args, unknown, Item> = {
    id: "list",
    method: "POST",
    path: "/list",
    request: ({ body, ...query }) => ({
      path: "/list",
      query: Object.entries(query).map(([name, value]) => `${name}=${value}`),
      ...(body !== undefined && {
        body: { content: JSON.stringify(body), contentType: "application/json" },
      }),
    }),
    responses: { "200": { "application/json": () => true } },
    ...("link" in (pages.next ?? {}) && { method: "GET" }),
    pages,
  };
  const named = Object.fromEntries(
    examples.map((page, index) => [`page${index}`, pageFixture(page, index)]),
  );
  const query = { in: "query", types: ["string"] } as const;
  const parameters = ["after", "offset", "page"].map((name) => ({ ...query, name, arg: name }));
  const mock = createMock<{ list: Args }, object>(
    {
      provider,
      operations: [
        {
          operation: list,
          parameters,
          body: { content: { "application/json": () => true } },
          fixtures: { ok: named },
        },
      ],
    },
    {},
    {},
  );
  const client = createClientWith(
    { provider, userAgent: "@org/lists/1.2.3" },
    { list: withPages(list) },
    mock.options as CallOptions,
  );
  const ids: number[] = [];
  for await (const { id } of client.list.items(args)) ids.push(id);
  return { ids, asked: mock.calls.map((call) => call.args) };
}

const LINK: Pagination = { items: "/data", next: { link: "/next" } };
const HEADER: Pagination = { items: "/data", next: { link: "Link" } };
const CURSOR: Pagination = { items: "/data", next: { cursor: "/next", argument: "after" } };
const LAST: Pagination = { items: "/data", next: { lastItem: "/id", argument: "after" } };
const OFFSET: Pagination = { items: "/data", next: { offset: "offset", start: 0 } };
const PAGE: Pagination = { items: "/data", next: { page: "page", start: 1 } };

describe("the examples of a list are its pages", () => {
  test.each<[way: string, pages: Pagination, examples: readonly Page[], asked: Args[]]>([
    [
      "by a cursor",
      CURSOR,
      [[[1, 2], { next: "c2" }], [[3], { next: "c3" }], [[4]]],
      [{}, { after: "c2" }, { after: "c3" }],
    ],
    [
      "by a cursor in a header",
      { items: "/data", next: { cursor: "X-Next", argument: "after" } },
      [[[1, 2], {}, { "x-next": "c2" }], [[3, 4]]],
      [{}, { after: "c2" }],
    ],
    [
      "by a cursor in the body of the request",
      { items: "/data", next: { cursor: "/next", argument: "/body/at/from" } },
      [[[1, 2], { next: "c2" }], [[3, 4]]],
      [{ body: { at: { size: 2 } } }, { body: { at: { size: 2, from: "c2" } } }],
    ],
    [
      "by a link",
      LINK,
      [[[1, 2], { next: "/v1/list?page=2&after=b" }], [[3, 4]]],
      [{}, { page: "2", after: "b" }],
    ],
    [
      "by a Link header",
      HEADER,
      [[[1, 2], {}, { link: '</v1/list?page=2>; rel="next"' }], [[3, 4]]],
      [{}, { page: "2" }],
    ],
    [
      "by an offset, to what says that it is the end",
      { ...OFFSET, more: "/more" },
      [
        [[1, 2], { more: true }],
        [[3, 4], { more: false }],
      ],
      [{}, { offset: "2" }],
    ],
    [
      "by an offset, to an empty page",
      OFFSET,
      [[[1, 2]], [[3]], [[4]]],
      [{}, { offset: "2" }, { offset: "3" }, { offset: "4" }],
    ],
    ["by an offset, to an empty example", OFFSET, [[[1, 2, 3, 4]], [[]]], [{}, { offset: "4" }]],
    ["by a page's number", PAGE, [[[1, 2]], [[3, 4]]], [{}, { page: "2" }, { page: "3" }]],
    ["by the last item", LAST, [[[1, 2]], [[3, 4]]], [{}, { after: "2" }, { after: "4" }]],
  ])("%s", async (_, pages, examples, asked) => {
    const args = asked[0] ?? {};
    const list = await itemsOf(pages, examples, args);
    expect(list).toEqual({ ids: [1, 2, 3, 4], asked });
  });
});

describe("a list ends where no example goes on", () => {
  test.each<[way: string, pages: Pagination, example: Page]>([
    ["by a cursor", CURSOR, [[1, 2], { next: "c2" }]],
    [
      "by a cursor in a header",
      { items: "/data", next: { cursor: "X-Next", argument: "after" } },
      [[1, 2], {}, { "X-Next": "c2" }],
    ],
    ["by a link", LINK, [[1, 2], { next: "/v1/list?page=2" }]],
    ["by a Link header", HEADER, [[1, 2], {}, { Link: '</v1/list?page=2>; rel="next"' }]],
    ["by an offset", { ...OFFSET, more: "/more" }, [[1, 2], { more: true }]],
    ["by the last item", { ...LAST, more: "/more" }, [[1, 2], { more: true }]],
    ["by nothing", { items: "/data" }, [[1, 2]]],
  ])("%s", async (_, pages, example) => {
    expect((await itemsOf(pages, [example])).ids).toEqual([1, 2]);
  });
});

test("a number of one's own is on the page where it lies", async () => {
  const more: Pagination = { ...OFFSET, more: "/more" };
  const pages: readonly Page[] = [
    [[1, 2], { more: true }],
    [[3, 4], { more: false }],
  ];
  expect((await itemsOf(more, pages, { offset: 1 })).ids).toEqual([1, 2, 3, 4]);
  expect((await itemsOf(more, pages, { offset: 3 })).ids).toEqual([3, 4]);
  expect((await itemsOf(PAGE, pages, { page: 7 })).ids).toEqual([]);
});

test("pages go on where a test changes them, and what it answers is all there is", async () => {
  const { client, mock } = connect();
  const all = async () => {
    const ids = [];
    for await (const { id } of client.listWallets.items({ limit: 2 })) ids.push(id);
    return ids;
  };
  expect(await all()).toEqual(["w1", "w2", "w3"]);
  expect(mock.callsOf("listWallets").map(({ args }) => args)).toEqual([
    { limit: 2 },
    { limit: 2, after: "c2" },
  ]);
  mock.answer("listWallets", { with: { data: [] } });
  expect(await all()).toEqual([]);
  mock.answer("listWallets", { example: "last" });
  expect(await all()).toEqual(["w3"]);
});

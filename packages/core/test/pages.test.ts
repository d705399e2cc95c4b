import type { ServerResponse } from "node:http";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  AbortedError,
  ApiError,
  ConfigurationError,
  type Fetch,
  PaginationError,
  type ProviderError,
  ResponseValidationError,
  TimeoutError,
} from "../src/index.ts";
import {
  type Args,
  type BarePagedMethod,
  type CallOptions,
  type ClientOptions,
  createClientWith,
  type Method,
  type NumberMode,
  type Operation,
  type PagedMethod,
  type PagedOperation,
  type Pagination,
  type Provider,
  withPages,
} from "../src/provider.ts";
import { errorOf } from "./error-of.ts";
import { serve } from "./server.ts";

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [],
  credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: { Key: { type: "apiKey", in: "query", name: "key", value: "apiKey" } },
  errors: { message: ["/message"] },
};

interface Wallet {
  readonly id: string;
}

interface Wallets {
  readonly data: readonly Wallet[];
}

type ListWallets = PagedOperation<Args, Wallets, Wallet>;

/** A list of wallets that goes on in some way. */
function walletsOf(pages: Pagination, rest: Partial<ListWallets> = {}): ListWallets {
  return {
    id: "listWallets",
    method: "GET",
    path: "/wallets",
    request: (args) => ({
      path: "/wallets",
      query: Object.entries(args).map(([name, value]) => `${name}=${value}`),
      headers: { "example-version": "2026-11-01" },
    }),
    security: [["Key"]],
    responses: { "200": { "application/json": () => true } },
    ...rest,
    pages,
  };
}

function clientOf<Numbers extends NumberMode = "number">(
  listWallets: ListWallets,
  { baseUrl }: { readonly baseUrl: string },
  options: ClientOptions<string, Numbers> = {},
) {
  return createClientWith(
    { provider, userAgent: "@org/example/1.2.3" },
    { listWallets: withPages(listWallets) },
    { ...options, baseUrl, ...({ apiKey: "a-secret-key" } as object) },
  );
}

/** Answers with pages of wallets, one for each `[ids, rest of the body, headers]`. */
type Answer = readonly [ids: readonly string[], rest?: object, headers?: Record<string, string>];

function send(response: ServerResponse, [ids, rest, headers]: Answer): void {
  response.writeHead(200, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ data: ids.map((id) => ({ id })), ...rest }));
}

async function serving(...answers: readonly Answer[]) {
  const server = await serve((response, number) => {
    const answer = answers[number - 1];
    if (answer === undefined) response.writeHead(500).end('{"message":"there is no such page"}');
    else send(response, answer);
  });
  return { ...server, targets: () => server.requests.map(({ url }) => url) };
}

/** What came, and how it ended. */
async function drain<T>(list: AsyncIterable<T>): Promise<{ came: T[]; error: unknown }> {
  const came: T[] = [];
  try {
    for await (const one of list) came.push(one);
    return { came, error: undefined };
  } catch (error) {
    return { came, error };
  }
}

function ids(wallets: readonly Wallet[]): string {
  return wallets.map(({ id }) => id).join("");
}

const LINK: Pagination = { items: "/data", next: { link: "/next" } };
const CURSOR: Pagination = { items: "/data", next: { cursor: "/next", argument: "after" } };
const OFFSET: Pagination = { items: "/data", more: "/more", next: { offset: "offset", start: 0 } };

describe("the items of all pages", () => {
  test.each<
    [way: string, pages: Pagination, args: Args, answers: readonly Answer[], targets: string[]]
  >([
    [
      "a link in the body",
      { items: "/data", next: { link: "/_links/next/href" } },
      { limit: 2 },
      [
        [["a", "b"], { _links: { next: { href: "/wallets?limit=2&from=c" } } }],
        [["c"], { _links: { next: null } }],
      ],
      ["/wallets?limit=2&key=a-secret-key", "/wallets?limit=2&from=c&key=a-secret-key"],
    ],
    [
      "a link that repeats the key, with a fragment",
      LINK,
      {},
      [[["a", "b"], { next: "?key=mask&from=c#top" }], [["c"]]],
      ["/wallets?key=a-secret-key", "/wallets?from=c&key=a-secret-key"],
    ],
    [
      "a Link header",
      { items: "/data", next: { link: "Link" } },
      {},
      [
        [["a", "b"], {}, { link: '</wallets?p=0>; rel="prev", </wallets?p=2>; x="a,b"; rel=next' }],
        [["c"], {}, { link: '</wallets?p=1>; rel="prev first"' }],
      ],
      ["/wallets?key=a-secret-key", "/wallets?p=2&key=a-secret-key"],
    ],
    [
      "a cursor in the body",
      CURSOR,
      { limit: 2 },
      [
        [["a", "b"], { next: "n1" }],
        [[], { next: 7 }],
        [["c"], { next: "" }],
      ],
      [
        "/wallets?limit=2&key=a-secret-key",
        "/wallets?limit=2&after=n1&key=a-secret-key",
        "/wallets?limit=2&after=7&key=a-secret-key",
      ],
    ],
    [
      "a cursor in a header",
      { items: "/data", next: { cursor: "X-After", argument: "after" } },
      { after: "n0" },
      [
        [["a", "b"], {}, { "x-after": "n1" }],
        [["c"], {}, { "x-after": "" }],
      ],
      ["/wallets?after=n0&key=a-secret-key", "/wallets?after=n1&key=a-secret-key"],
    ],
    [
      "the last item",
      { items: "/data", more: "/more", next: { lastItem: "/id", argument: "after" } },
      {},
      [
        [["a", "b"], { more: true }],
        [["c"], { more: false }],
      ],
      ["/wallets?key=a-secret-key", "/wallets?after=b&key=a-secret-key"],
    ],
    [
      "an offset",
      OFFSET,
      { offset: 10 },
      [
        [["a", "b"], { more: true }],
        [["c"], { more: false }],
      ],
      ["/wallets?offset=10&key=a-secret-key", "/wallets?offset=12&key=a-secret-key"],
    ],
    [
      "an offset, up to an empty page",
      { items: "/data", next: { offset: "offset", start: 0 } },
      {},
      [[["a", "b"]], [["c"]], [[]]],
      [
        "/wallets?key=a-secret-key",
        "/wallets?offset=2&key=a-secret-key",
        "/wallets?offset=3&key=a-secret-key",
      ],
    ],
    [
      "a number of a page",
      { items: "/data", more: "/more", next: { page: "page", start: 1 } },
      {},
      [
        [["a", "b"], { more: true }],
        [["c"], { more: false }],
      ],
      ["/wallets?key=a-secret-key", "/wallets?page=2&key=a-secret-key"],
    ],
  ])("by %s", async (_, pages, args, answers, targets) => {
    const server = await serving(...answers);
    const { listWallets } = clientOf(walletsOf(pages), server);
    const { came, error } = await drain(listWallets.items(args));
    expect(error).toBeUndefined();
    expect(ids(came)).toBe("abc");
    expect(server.targets()).toEqual(targets);
    for (const { headers } of server.requests) {
      expect(headers["example-version"]).toBe("2026-11-01");
    }
  });

  test("of a body that is the list, and of one without it", async () => {
    const pages: Pagination = { items: "", next: { cursor: "X-After", argument: "after" } };
    const server = await serve((response, number) => {
      response.setHeader("content-type", "application/json");
      if (number === 1) response.setHeader("x-after", "n1");
      response.end(number === 1 ? '[{"id":"a"}]' : "null");
    });
    const { came, error } = await drain(clientOf(walletsOf(pages), server).listWallets.items({}));
    expect(error).toBeUndefined();
    expect(ids(came)).toBe("a");
  });

  test("by a cursor in the body of a request", async () => {
    const pages: Pagination = {
      items: "/data",
      next: { cursor: "/next", argument: "/body/at/c~1d" },
    };
    const bodies: unknown[] = [];
    const search = walletsOf(pages, {
      method: "POST",
      request: ({ body }) => {
        bodies.push(body);
        return { path: "/search", body: { content: JSON.stringify(body), contentType: null } };
      },
    });
    const server = await serving([["a"], { next: "n1" }], [["b"], { next: "n2" }], [["c"]]);
    const args = { body: { text: "x", at: { limit: 1 } } };
    const { came, error } = await drain(clientOf(search, server).listWallets.items(args));
    expect([ids(came), error]).toEqual(["abc", undefined]);
    expect(bodies).toEqual([
      { text: "x", at: { limit: 1 } },
      { text: "x", at: { limit: 1, "c/d": "n1" } },
      { text: "x", at: { limit: 1, "c/d": "n2" } },
    ]);
    expect(args).toEqual({ body: { text: "x", at: { limit: 1 } } });
  });

  test("are each of them once, in their order, however long a list and its pages are", async () => {
    const ways: Record<string, Pagination["next"]> = {
      link: { link: "/next" },
      header: { link: "link" },
      cursor: { cursor: "/next", argument: "at" },
      lastItem: { lastItem: "/id", argument: "after" },
      offset: { offset: "at", start: 0 },
      page: { page: "page", start: 1 },
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(ways)),
        fc.nat({ max: 12 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (way, length, size, hasMore) => {
          const all = Array.from({ length }, (_, index) => ({ id: `w${index}` }));
          /** A server of that list; a page that is full says that there is another, maybe an empty one. */
          const fetch: Fetch = async (url) => {
            const query = new URL(url).searchParams;
            const page = query.get("page");
            const after = query.get("after");
            const start =
              page !== null
                ? (Number(page) - 1) * size
                : after !== null
                  ? Number(after.slice(1)) + 1
                  : Number(query.get("at") ?? 0);
            const data = all.slice(start, start + size);
            const end = start + data.length;
            const more = data.length === size;
            const next = way === "cursor" ? String(end) : `/wallets?at=${end}`;
            const headers = { link: more ? `<${next}>; rel="next"` : '</>; rel="first"' };
            const body = { data, next: more ? next : null, more: end < length };
            return Response.json(body, { headers });
          };
          const next = ways[way] ?? { link: "/next" };
          const isNumbered = ["lastItem", "offset", "page"].includes(way);
          const pages = { items: "/data", next, ...(hasMore && isNumbered && { more: "/more" }) };
          const baseUrl = "http://127.0.0.1:1";
          const { listWallets } = clientOf(walletsOf(pages), { baseUrl }, { fetch });
          const { came, error } = await drain(listWallets.items({}));
          expect(error).toBeUndefined();
          expect(came).toEqual(all);
        },
      ),
    );
  });

  test("are asked for as they are used, and no further", async () => {
    const server = await serving([["a", "b"], { next: "n1" }], [["c"], { next: "n2" }]);
    const list = clientOf(walletsOf(CURSOR), server).listWallets.items({});
    expect(server.requests).toHaveLength(0);
    expect((await list.next()).value).toEqual({ id: "a" });
    expect((await list.next()).value).toEqual({ id: "b" });
    expect(server.requests).toHaveLength(1);
    expect((await list.next()).value).toEqual({ id: "c" });
    await list.return();
    expect(await list.next()).toEqual({ done: true, value: undefined });
    expect(server.requests).toHaveLength(2);
  });

  test("end with maxPages", async () => {
    const server = await serving([["a"], { next: "n1" }], [["b"], { next: "n2" }]);
    const { listWallets } = clientOf(walletsOf(CURSOR), server);
    const { came, error } = await drain(listWallets.items({}, { maxPages: 2 }));
    expect([ids(came), error]).toEqual(["ab", undefined]);
    expect(server.requests).toHaveLength(2);
  });
});

test("pages are the answers", async () => {
  const server = await serving([["a"], { next: "n1", total: 2 }], [["b"], { next: null }]);
  const { listWallets } = clientOf(walletsOf(CURSOR), server);
  expect((await drain(listWallets.pages({}))).came).toEqual([
    { data: [{ id: "a" }], next: "n1", total: 2 },
    { data: [{ id: "b" }], next: null },
  ]);
});

describe("a loop of pages ends with an error", () => {
  test.each<
    [what: string, pages: Pagination, answers: readonly Answer[], came: string, page: number]
  >([
    [
      "of one cursor",
      CURSOR,
      [
        [["a"], { next: "n" }],
        [["b"], { next: "n" }],
      ],
      "ab",
      2,
    ],
    [
      "of two cursors",
      CURSOR,
      [
        [["a"], { next: "n" }],
        [["b"], { next: "m" }],
        [["c"], { next: "n" }],
      ],
      "abc",
      3,
    ],
    ["of a link to its own page", LINK, [[["a"], { next: "/wallets" }]], "a", 1],
    [
      "of a link to the page before",
      LINK,
      [
        [["a"], { next: "?p=2" }],
        [["b"], { next: "/wallets#x" }],
      ],
      "ab",
      2,
    ],
    [
      "of an offset that nobody reads",
      OFFSET,
      [
        [["a"], { more: true }],
        [["a"], { more: true }],
      ],
      "a",
      2,
    ],
  ])("%s", async (_, pages, answers, came, page) => {
    const server = await serving(...answers);
    const result = await drain(clientOf(walletsOf(pages), server).listWallets.items({}));
    expect(ids(result.came)).toBe(came);
    expect(result.error).toBeInstanceOf(PaginationError);
    expect(result.error).toMatchObject({ name: "PaginationError", operation: "listWallets", page });
    expect(String(result.error)).toContain("one that came before");
    expect(server.requests).toHaveLength(answers.length);
  });
});

describe("a page that says there is another, and not which", () => {
  test.each<[what: string, pages: Pagination, answer: Answer, pointer: string]>([
    ["no link", { ...LINK, more: "/more" }, [["a"], { more: true }], "/next"],
    ["a link of another type", LINK, [["a"], { next: { href: "/" } }], "/next"],
    ["no cursor", { ...CURSOR, more: "/more" }, [["a"], { more: true, next: null }], "/next"],
    ["a cursor of another type", CURSOR, [["a"], { next: true }], "/next"],
    ["no item", OFFSET, [[], { more: true }], "/data"],
    [
      "no id of its last item",
      { items: "/data", next: { lastItem: "/token", argument: "after" } },
      [["a"]],
      "/data/0/token",
    ],
  ])("%s", async (_, pages, answer, pointer) => {
    const server = await serving(answer);
    const result = await drain(clientOf(walletsOf(pages), server).listWallets.items({}));
    expect(ids(result.came)).toBe(answer[0].join(""));
    expect(result.error).toBeInstanceOf(ResponseValidationError);
    expect(result.error).toMatchObject({ page: 1, issues: [{ pointer }] });
  });

  test("no list where the items are", async () => {
    const server = await serving([[], { data: "none" }]);
    const { error } = await drain(clientOf(walletsOf(CURSOR), server).listWallets.items({}));
    expect(error).toMatchObject({ issues: [{ pointer: "/data", expected: "array" }] });
  });
});

describe("a page that fails", () => {
  test("takes nothing of what came before, and says which it is", async () => {
    const server = await serving([["a", "b"], { next: "n1" }], [["c"], { next: "n2" }]);
    const { listWallets } = clientOf(walletsOf(CURSOR), server, { maxRetries: 0, label: "t" });
    const { came, error } = await drain(listWallets.items({}));
    expect(ids(came)).toBe("abc");
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ status: 500, page: 3, operation: "listWallets", label: "t" });
    const { message, stack } = error as Error;
    expect(message).toContain("there is no such page");
    expect(message).toMatch(/It was page 3\.$/);
    expect(stack).toContain(message);
    expect(stack).toContain("pages.test.ts");
    expect((error as ProviderError).toJSON()).toMatchObject({ page: 3 });
  });

  test("is tried again like any call", async () => {
    const server = await serve((response, number) => {
      if (number === 2) response.writeHead(503, { "retry-after": "0" }).end("{}");
      else send(response, number === 1 ? [["a"], { next: "n1" }] : [["b"]]);
    });
    const { came } = await drain(clientOf(walletsOf(CURSOR), server).listWallets.items({}));
    expect(ids(came)).toBe("ab");
    expect(server.requests).toHaveLength(3);
  });

  test("has the time of a call to itself", async () => {
    const server = await serve((response, number) => {
      if (number === 1) send(response, [["a"], { next: "n1" }]);
    });
    const { listWallets } = clientOf(walletsOf(CURSOR), server);
    const { came, error } = await drain(listWallets.items({}, { timeoutMs: 1_000 }));
    expect(ids(came)).toBe("a");
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ page: 2 });
    expect((error as Error).stack).toContain("pages.test.ts");
  });
});

describe("an abort ends a list at once", () => {
  test("between items of a page that came", async () => {
    const server = await serving([["a", "b"], { next: "n1" }]);
    const controller = new AbortController();
    const { signal } = controller;
    const list = clientOf(walletsOf(CURSOR), server).listWallets.items({}, { signal });
    expect((await list.next()).value).toEqual({ id: "a" });
    controller.abort(new Error("enough of a-secret-key"));
    const error = await errorOf(() => list.next());
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ page: 1 });
    expect(JSON.stringify(error)).not.toContain("a-secret-key");
    expect(server.requests).toHaveLength(1);
  });

  test("between pages", async () => {
    const server = await serving([["a"], { next: "n1" }], [["b"]]);
    const controller = new AbortController();
    const { signal } = controller;
    const list = clientOf(walletsOf(CURSOR), server).listWallets.pages({}, { signal });
    await list.next();
    controller.abort();
    expect(await errorOf(() => list.next())).toBeInstanceOf(AbortedError);
    expect(server.requests).toHaveLength(1);
  });

  test("while a page is on its way", async () => {
    const controller = new AbortController();
    const server = await serve((response, number) => {
      if (number === 1) send(response, [["a"], { next: "n1" }]);
      else controller.abort();
    });
    const { signal } = controller;
    const { listWallets } = clientOf(walletsOf(CURSOR), server);
    const { came, error } = await drain(listWallets.items({}, { signal }));
    expect(ids(came)).toBe("a");
    expect(error).toBeInstanceOf(AbortedError);
    expect(error).toMatchObject({ page: 2 });
  });
});

describe("a link is followed on the server of the client alone", () => {
  test.each([
    ["another host", () => "https://evil.example/wallets"],
    ["another host without a scheme", () => "//evil.example/wallets"],
    ["another port", ({ port }: URL) => `http://127.0.0.1:${Number(port) ^ 1}/wallets`],
    ["another scheme", ({ host }: URL) => `https://${host}/wallets`],
    ["what holds a host alone", ({ origin }: URL) => `blob:${origin}/wallets`],
    ["no URL", () => "http://[/"],
  ])("%s", async (_, linkTo) => {
    let link = "";
    const server = await serve((response) => send(response, [["a"], { next: link }]));
    link = linkTo(new URL(server.baseUrl));
    const { came, error } = await drain(clientOf(walletsOf(LINK), server).listWallets.items({}));
    expect(ids(came)).toBe("a");
    expect(error).toBeInstanceOf(PaginationError);
    expect(error).toMatchObject({ page: 1 });
    expect(server.requests).toHaveLength(1);
  });

  test("and without credentials of its own", async () => {
    let link = "";
    const server = await serve((response, number) =>
      send(response, number === 1 ? [["a"], { next: link }] : [["b"]]),
    );
    link = server.baseUrl.replace("//", "//user:pass@");
    const { came, error } = await drain(clientOf(walletsOf(LINK), server).listWallets.items({}));
    expect([ids(came), error]).toEqual(["ab", undefined]);
    expect(server.requests[1]?.headers.authorization).toBeUndefined();
  });

  test("and joined with the URL of its page", async () => {
    const server = await serving([["a"], { next: "list/2" }], [["b"], { next: "3" }], [["c"]]);
    const { listWallets } = clientOf(walletsOf(LINK), { baseUrl: `${server.baseUrl}/base` });
    expect(ids((await drain(listWallets.items({}))).came)).toBe("abc");
    expect(server.targets()).toEqual([
      "/base/wallets?key=a-secret-key",
      "/base/list/2?key=a-secret-key",
      "/base/list/3?key=a-secret-key",
    ]);
  });
});

test("exact numbers are exact on every page, cursors too", async () => {
  const server = await serve((response, number) => {
    response.setHeader("content-type", "application/json");
    const next = number === 1 ? "9007199254740993" : "null";
    response.end(`{"data":[{"id":9007199254740995}],"next":${next}}`);
  });
  const { listWallets } = clientOf(walletsOf(CURSOR), server, { numbers: "exact" });
  const { came } = await drain(listWallets.items({}));
  expect(came.map(({ id }) => id)).toEqual([9007199254740995n, 9007199254740995n]);
  expect(server.requests[1]?.url).toContain("after=9007199254740993&");
});

describe("what can't be used is said before any request", () => {
  const { listWallets } = clientOf(walletsOf(CURSOR, { args: ["after"] }), {
    baseUrl: "http://127.0.0.1:1",
  });
  test.each<[string, () => AsyncIterable<unknown>]>([
    ["an argument", () => listWallets.items({ afterr: "x" })],
    ["an option", () => listWallets.items({}, { maxPage: 1 } as object)],
    ["no page at all", () => listWallets.items({}, { maxPages: 0 })],
    ["half a page", () => listWallets.pages({}, { maxPages: 1.5 })],
    ["a number that is a text", () => listWallets.pages({}, { maxPages: "2" as never })],
    ["options that are none", () => listWallets.pages({}, null as never)],
    ["pages of a single call", () => toList(listWallets({}, { maxPages: 1 } as object))],
  ])("%s", async (_, list) => {
    const { error } = await drain(list());
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).not.toHaveProperty("page");
  });
});

async function* toList(call: Promise<unknown>): AsyncGenerator<unknown> {
  yield await call;
}

test("methods have items and pages where their operation has pages", () => {
  const plain: Operation<{ id: string }, Wallet> = walletsOf(CURSOR) as never;
  const needs: PagedOperation<{ id: string }, Wallets, Wallet> = walletsOf(CURSOR) as never;
  const { pages: _, ...single } = walletsOf(CURSOR);
  const members = { list: withPages(walletsOf(CURSOR)), plain, needs, single };
  const basis = { provider, userAgent: "@org/example/1.2.3" };
  const options: object = { apiKey: "k", baseUrl: "http://127.0.0.1:1" };
  const client = createClientWith(basis, members, options);
  expectTypeOf(client.list).toEqualTypeOf<BarePagedMethod<Args, Wallets, Wallet, CallOptions>>();
  expectTypeOf(client.plain).toEqualTypeOf<Method<{ id: string }, Wallet, CallOptions>>();
  expectTypeOf(client.needs).toEqualTypeOf<
    PagedMethod<{ id: string }, Wallets, Wallet, CallOptions>
  >();
  expect(client.list.items).toBeTypeOf("function");
  expect(client.list.withResponse).toBeTypeOf("function");
  expect(client.single).not.toHaveProperty("items");
});

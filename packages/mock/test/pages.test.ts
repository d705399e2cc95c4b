import { expect, test } from "vitest";
import { startMock } from "../src/index.ts";

type Value = Readonly<Record<string, unknown>>;

/** A list that goes on in some way, with an example for each page and one that is no page. */
function listOf(next: object, ...pages: readonly Value[]): object {
  const examples = Object.fromEntries(pages.map((value, index) => [`page${index}`, { value }]));
  const argument = Object.values(next).at(-1);
  return {
    openapi: "3.1.0",
    info: { title: "Lists", version: "1" },
    paths: {
      "/holders/{id}/wallets": {
        get: {
          operationId: "list",
          "x-pagination": { items: "/data", more: "/more", next },
          parameters: [
            { name: "id", in: "path", required: true, schema: { type: "string" } },
            { name: argument, in: "query", schema: { type: "string" } },
          ],
          responses: {
            "200": {
              description: "A page.",
              content: { "application/json": { schema: { type: "object" }, examples } },
            },
          },
        },
      },
    },
  };
}

function wallets(...ids: readonly string[]): readonly Value[] {
  return ids.map((id) => ({ id }));
}

test.each([
  ["a cursor", { cursor: "/next", argument: "after" }, ["after=n1", "after=n2"]],
  ["the last item", { lastItem: "/id", argument: "after" }, ["after=b", "after=c"]],
  ["an offset", { offset: "offset" }, ["offset=2", "offset=3"]],
  ["a number", { page: "page" }, ["page=2", "page=3"]],
])("what %s leads to is the next example", async (_, next, [second, third]) => {
  const pages = [
    { data: wallets("a", "b"), more: true, next: "n1" },
    { data: wallets("c"), more: true, next: "n2" },
    { data: wallets("d"), more: false, next: null },
    { data: [], more: false, next: null },
  ];
  await using mock = await startMock(listOf(next, ...pages));
  const get = async (query: string, headers = {}) => {
    const answer = await fetch(`${mock.url}/holders/h%2F1/wallets?${query}`, { headers });
    return answer.json();
  };
  expect(await get("")).toEqual(pages[0]);
  expect(await get(second ?? "")).toEqual(pages[1]);
  expect(await get(third ?? "")).toEqual(pages[2]);
  expect(await get("", { prefer: "example=page3" })).toEqual(pages[3]);
  // Who goes on from a page that was preferred asks for the next one.
  expect(await get(second ?? "", { prefer: "example=page0" })).toEqual(pages[1]);
});

test("a list that leads nowhere is asked like every operation", async () => {
  const alone = { data: wallets("a"), more: false };
  await using mock = await startMock(listOf({ offset: "offset" }, alone, { data: [] }));
  expect(await (await fetch(`${mock.url}/holders/h/wallets?offset=1`)).json()).toEqual(alone);
});

import { describe, expect, test } from "vitest";
import { checkExtensions } from "../src/index.ts";

const PROVIDER = { "x-provider": { name: "acme", title: "Acme" } };

/** A document with one operation that has these members. */
function withOperation(operation: object): object {
  return { ...PROVIDER, paths: { "/x": { get: operation } } };
}

describe("checkExtensions", () => {
  test.each([
    ["the least", PROVIDER],
    ["balances", withOperation({ "x-balances": true })],
    [
      "pages by the last item",
      withOperation({
        "x-pagination": { items: "", more: "/m", next: { lastItem: "/id", argument: "after" } },
      }),
    ],
    [
      "pages by a header",
      withOperation({ "x-pagination": { items: "/data", next: { link: "Link" } } }),
    ],
    ["balances of an account", withOperation({ "x-balances": { account: "id" } })],
  ])("takes %s", (_, document) => {
    expect(checkExtensions(document)).toEqual([]);
  });

  test.each([
    ["no provider", {}, ""],
    ["an unknown one", { ...PROVIDER, "x-eror": {} }, "/x-eror"],
    [
      "a name that is no name",
      { "x-provider": { name: "../evil", title: "E" } },
      "/x-provider/name",
    ],
    [
      "a name that ends in a hyphen",
      { "x-provider": { name: "acme-", title: "E" } },
      "/x-provider/name",
    ],
    [
      "a title that could end a comment",
      { "x-provider": { name: "e", title: "*/ evil() /*" } },
      "/x-provider/title",
    ],
    [
      "a request id in what is no header",
      { ...PROVIDER, "x-errors": { requestId: "X-Id\r\nEvil: 1" } },
      "/x-errors/requestId",
    ],
    [
      "a client's value with a line break",
      withOperation({ parameters: [{ "x-client-value": "1\r\nEvil: 1" }] }),
      "/paths/~1x/get/parameters/0/x-client-value",
    ],
    [
      "an unknown one of an operation",
      withOperation({ "x-balance": true }),
      "/paths/~1x/get/x-balance",
    ],
    [
      "pages that nothing leads to",
      withOperation({ "x-pagination": { items: "/data", next: { cursor: "/next" } } }),
      "/paths/~1x/get/x-pagination/next",
    ],
    ["balances of nothing", withOperation({ "x-balances": {} }), "/paths/~1x/get/x-balances"],
  ])("refuses %s", (_, document, pointer) => {
    expect(checkExtensions(document).map((problem) => problem.pointer)).toContain(pointer);
  });
});

import { Readable } from "node:stream";
import { describe, expect, expectTypeOf, test } from "vitest";
import { type Fetch, type FetchResponse, ResponseFormatError } from "../src/index.ts";
import { createExample } from "./provider.ts";

const TEXT = '{ "id": "1", "amount": 12345678901234567890, "currency": "USD" }';

/** An answer that has what a call reads of it, and nothing else. */
function answer(body: Partial<FetchResponse>, headers: Record<string, string> = {}): FetchResponse {
  const all = new Headers({ "content-type": "application/json", ...headers });
  return {
    status: 200,
    statusText: "OK",
    headers: {
      get: (name) => all.get(name),
      forEach: (callback) => {
        for (const [name, value] of all) callback(value, name);
      },
    },
    arrayBuffer: async () => new TextEncoder().encode(TEXT).buffer,
    ...body,
  };
}

const bodies: readonly (readonly [string, () => FetchResponse])[] = [
  ["no stream, as React Native", () => answer({})],
  ["a stream that is undefined", () => answer({ body: undefined })],
  ["a stream that is null, and bytes all the same", () => answer({ body: null })],
  ["a stream of Node's, as node-fetch", () => answer({ body: Readable.from([TEXT]) })],
  ["a stream of the Web", () => answer({ body: new Response(TEXT).body })],
  ["an announced length", () => answer({}, { "content-length": String(TEXT.length) })],
];

describe.each(bodies)("an answer with %s", (_, make) => {
  const fetch: Fetch = async () => make();

  test("is read", async () => {
    const { entries } = await createExample({ fetch }).fetchBalances({ id: "1" });
    expect(String(entries[0]?.money)).toBe("123456789012345678.90 USD");
  });

  test("is held to the limit", async () => {
    const read = createExample({ fetch, maxResponseBytes: 10 }).fetchBalances({ id: "1" });
    await expect(read).rejects.toThrow(ResponseFormatError);
  });
});

test("api copies the headers of an answer that can only list them", async () => {
  const fetch: Fetch = async () => ({
    ...answer({}, { "x-request": "7", "x-key": "a-secret-key" }),
    status: 404,
  });
  const client = createExample({ fetch });
  const api = client.api as unknown as {
    GET(path: string, init: object): Promise<{ response: Response }>;
  };
  const { response } = await api.GET("/things/{id}", { params: { path: { id: "1" } } });
  expect(response.headers.get("x-request")).toBe("7");
  expect(response.headers.get("x-key")).not.toContain("secret");
});

test("the type takes the runtime's fetch, and what wraps it", () => {
  expectTypeOf(fetch).toExtend<Fetch>();
  expectTypeOf<(input: string, init: RequestInit) => Promise<Response>>().toExtend<Fetch>();
  expectTypeOf<() => Promise<Response>>().toExtend<Fetch>();
  expectTypeOf<() => Promise<string>>().not.toExtend<Fetch>();
  expectTypeOf<(input: URL) => Promise<Response>>().not.toExtend<Fetch>();
  expectTypeOf<Parameters<Fetch>[1]>().toExtend<RequestInit>();
});

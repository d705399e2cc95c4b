import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { ConfigurationError, ConnectionError } from "../../src/index.ts";
import { errorOf } from "../error-of.ts";
import { createExample } from "../provider.ts";
import { serve } from "../server.ts";
import { fetchOfTest, get } from "./fetch.ts";

/** A server that says what it was sent. */
async function mirror() {
  return serve(async (response, _, request) => {
    const { method, url, headers } = request;
    response.end(JSON.stringify({ method, url, headers, body: await text(request) }));
  });
}

test.each([
  ["text", "é\0\r\n", "é\0\r\n"],
  ["no text", "", ""],
  ["bytes", new TextEncoder().encode("é"), "é"],
  ["a part of an array of bytes", new TextEncoder().encode("aéb").subarray(1, 3), "é"],
  ["a blob", new Blob(["é", "b"], { type: "text/plain" }), "éb"],
])("a body of %s has its length", async (_, body, sent) => {
  const { baseUrl } = await mirror();
  const init = get({ method: "POST", headers: { "content-type": "x/y" }, body: body as string });
  const response = await fetchOfTest()(`${baseUrl}/a?b=%20c`, init);
  const seen = JSON.parse(Buffer.from(await response.arrayBuffer()).toString());
  expect(seen).toMatchObject({ method: "POST", url: "/a?b=%20c", body: sent });
  expect(seen.headers["content-type"]).toBe("x/y");
  expect(seen.headers["content-length"]).toBe(String(Buffer.byteLength(sent)));
  expect(seen.headers["transfer-encoding"]).toBeUndefined();
});

test("caches on the way are passed by, as fetch does it", async () => {
  const { baseUrl, requests } = await serve((response) => response.end("{}"));
  const fetch = fetchOfTest();
  const send = async (cache: string, headers = {}) => {
    await (await fetch(baseUrl, get({ cache, headers }))).arrayBuffer();
    const { "cache-control": control, pragma } = requests.at(-1)?.headers ?? {};
    return [control, pragma];
  };
  expect(await send("no-store")).toEqual(["no-cache", "no-cache"]);
  expect(await send("reload")).toEqual(["no-cache", "no-cache"]);
  expect(await send("default")).toEqual([undefined, undefined]);
  expect(await send("no-store", { "cache-control": "max-age=1" })).toEqual([
    "max-age=1",
    "no-cache",
  ]);
});

test("a fragment is not sent", async () => {
  const { baseUrl, requests } = await serve((response) => response.end("{}"));
  await (await fetchOfTest()(`${baseUrl}/a#b`, get())).arrayBuffer();
  expect(requests[0]?.url).toBe("/a");
});

test.each(["nowhere", "ftp://127.0.0.1/", "http://user:secret-word@127.0.0.1/"])(
  "%s is refused",
  async (url) => {
    const error = await errorOf(() => fetchOfTest()(url, get()));
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).message).not.toContain("secret-word");
  },
);

test.each([
  ["host", "a\r\nb"],
  ["x-a", "\u0100"],
  ["transfer-encoding", "chunked"],
])("the header %s: %j can't be sent", async (name, value) => {
  const { baseUrl, requests } = await mirror();
  const headers = { [name]: value };
  expect(await errorOf(() => fetchOfTest()(baseUrl, get({ headers })))).toBeInstanceOf(Error);
  expect(requests).toEqual([]);
});

test("a client refuses such a header before any request", async () => {
  const { baseUrl, requests } = await mirror();
  const client = createExample({ baseUrl, fetch: fetchOfTest() });
  const call = client.getThing({ id: "1" }, { headers: { "x-a": "a\r\nb" } });
  expect(await errorOf(() => call)).toBeInstanceOf(ConfigurationError);
  expect(requests).toEqual([]);
});

test("the reason of a failure is in its message, and no secret", async () => {
  const fetch = fetchOfTest();
  const baseUrl = "http://127.0.0.1:1";
  const client = createExample({ baseUrl, fetch, apiKey: "secret-key", maxRetries: 0 });
  const error = await errorOf(() => client.getThing({ id: "1" }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect((error as Error).message).toContain("ECONNREFUSED");
  expect(JSON.stringify(error)).not.toContain("secret-key");
});

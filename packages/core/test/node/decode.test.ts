import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ConnectionError, ResponseFormatError } from "../../src/index.ts";
import { errorOf } from "../error-of.ts";
import { createExample } from "../provider.ts";
import { serve } from "../server.ts";
import { deferred } from "./deferred.ts";
import { fetchOfTest, get } from "./fetch.ts";

const THING = JSON.stringify({ id: "1" });

/** A client of a server that sends these bytes as so packed. */
async function packed(encoding: string, bytes: Uint8Array, options: object = {}) {
  const closed = deferred<void>();
  const { baseUrl, requests } = await serve((response) => {
    response.on("close", () => closed.resolve());
    const type = { "content-type": "application/json", "content-encoding": encoding };
    response.writeHead(200, { ...type, "content-length": bytes.byteLength }).end(bytes);
  });
  const client = createExample({ baseUrl, fetch: fetchOfTest(), maxRetries: 0, ...options });
  return { client, baseUrl, requests, closed: closed.promise };
}

test.each([
  ["gzip", gzipSync(THING)],
  ["X-GZIP", gzipSync(THING)],
  ["br", brotliCompressSync(THING)],
  ["deflate", deflateSync(THING)],
  ["gzip, br", brotliCompressSync(gzipSync(THING))],
])("%s is unpacked", async (encoding, bytes) => {
  const { client } = await packed(encoding, bytes);
  expect(await client.getThing({ id: "1" })).toEqual({ id: "1" });
});

test("an empty body is one however it is packed", async () => {
  const { baseUrl } = await packed("gzip", new Uint8Array());
  const response = await fetchOfTest()(baseUrl, get());
  expect((await response.arrayBuffer()).byteLength).toBe(0);
});

test.each(["compress", "gzip, zip"])("%s is not known: it stays as it came", async (encoding) => {
  const { baseUrl } = await packed(encoding, gzipSync(THING));
  const response = await fetchOfTest()(baseUrl, get());
  expect(Buffer.from(await response.arrayBuffer())).toEqual(gzipSync(THING));
});

describe("what can't be unpacked is a connection that failed", () => {
  test.each([
    ["gzip", new TextEncoder().encode(THING)],
    ["br", new TextEncoder().encode(THING)],
    ["gzip,gzip,gzip,gzip,gzip,gzip", gzipSync(THING)],
  ])("%s", async (encoding, bytes) => {
    const { client } = await packed(encoding, bytes);
    expect(await errorOf(() => client.getThing({ id: "1" }))).toBeInstanceOf(ConnectionError);
  });
});

test("a bomb is unpacked as far as is allowed, and its connection is freed", async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
  const before = process.memoryUsage().arrayBuffers;
  const { client, closed } = await packed("gzip", bomb, { maxResponseBytes: 100_000 });
  const error = await errorOf(() => client.getThing({ id: "1" }));
  expect(error).toBeInstanceOf(ResponseFormatError);
  expect((error as Error).message).toContain("larger than 100000 bytes");
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  await closed;
});

test("what can be unpacked is asked for, unless the caller says otherwise", async () => {
  const { client, requests } = await packed("gzip", gzipSync(THING));
  await client.getThing({ id: "1" });
  await client.getThing({ id: "1" }, { headers: { "Accept-Encoding": "identity" } });
  const asked = requests.map(({ headers }) => headers["accept-encoding"]);
  expect(asked).toEqual(["br, gzip", "identity"]);
});

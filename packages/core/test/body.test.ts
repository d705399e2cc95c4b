import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ResponseFormatError } from "../src/index.ts";
import { readBody } from "../src/transport/body.ts";
import { Deadline } from "../src/transport/deadline.ts";
import { createExample } from "./provider.ts";
import { serve } from "./server.ts";

const CHUNK = 1_000;

/** A response without end: counts what was taken of it, and whether it was told to stop. */
function endless(headers: Record<string, string>) {
  const seen = { bytes: 0, cancelled: false };
  const body = new ReadableStream({
    pull(controller) {
      seen.bytes += CHUNK;
      controller.enqueue(new Uint8Array(CHUNK));
      if (seen.bytes > 1_000_000) controller.close();
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { response: new Response(body, { headers }), seen };
}

async function read(response: Response, limit: number) {
  const unexpected = (): Error => new Error("unexpected");
  const deadline = new Deadline(60_000, undefined, { timeout: unexpected, aborted: unexpected });
  try {
    return await readBody(response, limit, deadline);
  } finally {
    deadline.close();
  }
}

describe("reading stops at the limit", () => {
  test.each([
    ["a body of no known length", {}],
    ["one that is announced to be larger", { "content-length": "1000000" }],
    [
      "a small one that unpacks to a large one",
      { "content-length": "50", "content-encoding": "gzip" },
    ],
    ["one that is announced to be smaller", { "content-length": "50" }],
  ])("%s", async (_, headers) => {
    const { response, seen } = endless(headers as Record<string, string>);
    const { bytes, complete } = await read(response, 10 * CHUNK - 1);
    expect(complete).toBe(false);
    expect(bytes).toHaveLength(10 * CHUNK - 1);
    expect(seen.cancelled).toBe(true);
    // The stream fills its queue ahead by one chunk.
    expect(seen.bytes).toBeLessThanOrEqual(12 * CHUNK);
  });
});

test.each([
  [10, true],
  [9, false],
])("a body of ten bytes, allowed %d: complete %s", async (limit, complete) => {
  const parts = ["abcd", "efgh", "ij"];
  const body = new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part === undefined) controller.close();
      else controller.enqueue(new TextEncoder().encode(part));
    },
  });
  const made = await read(new Response(body), limit);
  expect(made.complete).toBe(complete);
  expect(new TextDecoder().decode(made.bytes)).toBe("abcdefghij".slice(0, limit));
});

test("no body is an empty one", async () => {
  expect(await read(new Response(null), 5)).toEqual({ bytes: new Uint8Array(), complete: true });
});

describe("a response without a stream of the standard", () => {
  const bytes = new TextEncoder().encode('{"id":"1"}');
  const streams = [
    ["none", undefined],
    ["null", null],
    ["one of Node", Readable.from([])],
  ] as const;

  function responseOf(body: unknown): Response {
    const headers = new Headers({ "content-type": "application/json" });
    const arrayBuffer = async () => bytes.buffer;
    return {
      status: 200,
      statusText: "OK",
      headers,
      body,
      bodyUsed: false,
      arrayBuffer,
    } as Response;
  }

  test.each(streams)("is read by arrayBuffer: %s", async (_, body) => {
    const client = createExample({ fetch: async () => responseOf(body) });
    await expect(client.getThing({ id: "1" })).resolves.toEqual({ id: "1" });
  });

  test.each(streams)("is held to the limit: %s", async (_, body) => {
    expect(await read(responseOf(body), 10)).toEqual({ bytes, complete: true });
    const { bytes: first, complete } = await read(responseOf(body), 9);
    expect([first.length, complete]).toEqual([9, false]);
  });
});

test("a bomb on the wire is unpacked as far as is allowed, no further", async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, " "));
  const { baseUrl } = await serve((response) => {
    const type = { "content-type": "application/json", "content-encoding": "gzip" };
    response.writeHead(200, { ...type, "content-length": bomb.length }).end(bomb);
  });
  let unpacked = 0;
  const counted: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    const count = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        unpacked += chunk.byteLength;
        controller.enqueue(chunk);
      },
    });
    return new Response(response.body?.pipeThrough(count), response);
  };
  const client = createExample({ baseUrl, maxResponseBytes: 100_000, fetch: counted });
  const error = await client.getThing({ id: "1" }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ResponseFormatError);
  expect((error as Error).message).toContain("larger than 100000 bytes");
  expect(unpacked).toBeGreaterThan(100_000);
  expect(unpacked).toBeLessThan(1_000_000);
});

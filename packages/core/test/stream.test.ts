import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import {
  AbortedError,
  ConnectionError,
  type FetchResponse,
  NotFoundError,
  ResponseFormatError,
  TimeoutError,
} from "../src/index.ts";
import type { ByteStream, ResponseContent } from "../src/provider.ts";
import { errorOf } from "./error-of.ts";
import { serve } from "./server.ts";
import { clientOf, operationOf, wholeClientOf } from "./things.ts";

const content: ResponseContent = { "text/event-stream": "stream", "application/json": () => true };
const watch = operationOf<ByteStream>({ 200: content }, { streams: true });

/** The chunks of a stream, each as text. */
async function* texts(stream: ByteStream): AsyncGenerator<string> {
  for await (const chunk of stream) yield new TextDecoder().decode(chunk);
}

async function all(stream: ByteStream): Promise<string> {
  let text = "";
  for await (const chunk of texts(stream)) text += chunk;
  return text;
}

/** A server that sends the first event and then does what the test says. */
async function events(then: (response: import("node:http").ServerResponse) => void) {
  let closed = (): void => {};
  const freed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const server = await serve((response) => {
    response.on("close", () => closed());
    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
    response.write("data: 1\n\n", () => then(response));
  });
  return { ...server, freed };
}

describe("an answer that is a stream", () => {
  test.each([
    ["application/x-ndjson", "application/jsonl"],
    ["application/jsonlines", "application/x-ndjson; charset=utf-8"],
    ["application/stream+json", "application/x-ldjson"],
    ["application/json-seq", "application/geo+json-seq"],
  ])("%s may be called %s", async (documented, type) => {
    const { baseUrl } = await serve((response) => {
      response.writeHead(200, { "content-type": type }).end("{}\n");
    });
    const lines: ResponseContent = { [documented]: "stream", "application/json": () => true };
    const list = operationOf<ByteStream>({ 200: lines }, { streams: true });
    expect(await all(await clientOf(list, { baseUrl }).callThing())).toBe("{}\n");
  });

  test("is handed out while it comes", async () => {
    let next = (): void => {};
    const { baseUrl } = await events((response) => {
      next = () => response.end("data: 2\n\n");
    });
    const stream = await clientOf(watch, { baseUrl }).callThing();
    const chunks = texts(stream);
    expect(await chunks.next()).toEqual({ done: false, value: "data: 1\n\n" });
    next();
    expect(await chunks.next()).toEqual({ done: false, value: "data: 2\n\n" });
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
  });

  test("ends with the time of its call", async () => {
    const { baseUrl, freed } = await events(() => {});
    const stream = await clientOf(watch, { baseUrl, timeoutMs: 200 }).callThing();
    const error = await errorOf(() => all(stream));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ provider: "example", operation: "callThing" });
    await freed;
  });

  test("ends with the time of its call where nobody reads it", async () => {
    const { baseUrl, freed } = await events(() => {});
    const stream = await clientOf(watch, { baseUrl, timeoutMs: 100 }).callThing();
    await freed;
    expect(await errorOf(() => all(stream))).toBeInstanceOf(TimeoutError);
  });

  test("ends when its signal aborts, and tells no secret of the reason", async () => {
    const { baseUrl, freed } = await events(() => {});
    const controller = new AbortController();
    const headers = { authorization: "Bearer a-secret-token" };
    const stream = await clientOf(watch, { baseUrl, headers }).callThing(
      {},
      { signal: controller.signal },
    );
    const chunks = texts(stream);
    await chunks.next();
    const next = errorOf(() => chunks.next());
    controller.abort(new Error("no more of a-secret-token"));
    const error = await next;
    expect(error).toBeInstanceOf(AbortedError);
    expect(String((error as Error).cause)).not.toContain("a-secret-token");
    await freed;
  });

  test("lets go of its connection, its timer and its signal when it is cancelled", async () => {
    const { baseUrl, freed } = await events(() => {});
    const signal = countingSignal();
    const stream = await clientOf(watch, { baseUrl }).callThing({}, { signal });
    for await (const _chunk of stream) break;
    await freed;
    expect(signal.listeners).toBe(0);
  });

  test("lets go of its signal at its end", async () => {
    const { baseUrl } = await events((response) => response.end());
    const signal = countingSignal();
    const stream = await clientOf(watch, { baseUrl, timeoutMs: 100_000 }).callThing({}, { signal });
    expect(signal.listeners).toBe(1);
    expect(await all(stream)).toBe("data: 1\n\n");
    expect(signal.listeners).toBe(0);
  });

  test("that breaks off is a ConnectionError, and is not asked for again", async () => {
    const { baseUrl, requests } = await events((response) => response.destroy());
    const signal = countingSignal();
    const stream = await clientOf(watch, { baseUrl }).callThing({}, { signal });
    const error = await errorOf(() => all(stream));
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).toContain("the answer broke off");
    expect(requests).toHaveLength(1);
    expect(signal.listeners).toBe(0);
  });

  test("is held to maxResponseBytes", async () => {
    const { baseUrl, freed } = await events((response) => response.write("x".repeat(1_000)));
    const stream = await clientOf(watch, { baseUrl, maxResponseBytes: 100 }).callThing();
    const error = await errorOf(() => all(stream));
    expect(error).toBeInstanceOf(ResponseFormatError);
    expect((error as Error).message).toMatch(/larger than 100 bytes.*Raise maxResponseBytes/);
    await freed;
  });

  test("is asked for again while it has not begun", async () => {
    const { baseUrl, requests } = await serve((response, number) => {
      if (number === 1) response.writeHead(503, { "retry-after": "0" }).end();
      else response.writeHead(200, { "content-type": "text/event-stream" }).end("data: 1\n\n");
    });
    expect(await all(await clientOf(watch, { baseUrl }).callThing())).toBe("data: 1\n\n");
    expect(requests).toHaveLength(2);
  });

  test.each([
    ["of a status that is not documented", { status: 203, type: "text/event-stream" }],
    ["without a Content-Type", { status: 200, type: null }],
  ])("%s is one all the same", async (_, { status, type }) => {
    const { baseUrl } = await serve((response) => {
      response.writeHead(status, type === null ? {} : { "content-type": type }).end("data: 1\n\n");
    });
    expect(await all(await clientOf(watch, { baseUrl }).callThing())).toBe("data: 1\n\n");
  });

  test("without a body is an empty one", async () => {
    const { baseUrl } = await serve((response) => response.writeHead(204).end());
    expect(await all(await clientOf(watch, { baseUrl }).callThing())).toBe("");
  });

  test("of a fetch that ignores its signal ends in time, and is not taken for whole", async () => {
    const headers = { "content-type": "text/event-stream" };
    const silent: AsyncIterable<Uint8Array> = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
    };
    const bodies = [new ReadableStream<Uint8Array>(), silent];
    for (const body of bodies) {
      const response = { status: 200, statusText: "", headers: new Headers(headers) };
      const arrayBuffer = async () => new ArrayBuffer(0);
      const fetch = async (): Promise<FetchResponse> => ({ ...response, body, arrayBuffer });
      const { callThing } = clientOf(watch, { baseUrl: "http://localhost", fetch, timeoutMs: 50 });
      const stream = await callThing();
      expect(await errorOf(() => all(stream))).toBeInstanceOf(TimeoutError);
    }
  });

  test("of Node, or of a fetch that has none, is read too", async () => {
    const headers = new Headers({ "content-type": "text/event-stream" });
    const bytes = new TextEncoder().encode("data: 1\n\n");
    const bodies: Partial<FetchResponse>[] = [{ body: Readable.from([bytes]) }, {}];
    for (const body of bodies) {
      const response = {
        status: 200,
        statusText: "",
        headers,
        arrayBuffer: async () => bytes.buffer,
      };
      const fetch = async (): Promise<FetchResponse> => ({ ...response, ...body });
      const { callThing } = clientOf(watch, { baseUrl: "http://localhost", fetch });
      expect(await all(await callThing())).toBe("data: 1\n\n");
    }
  });
});

describe("an operation whose answer may be a stream", () => {
  test("gives JSON where it is answered so", async () => {
    const { baseUrl } = await serve((response) => {
      response.writeHead(200, { "content-type": "application/json" }).end("[1]");
    });
    expect(await clientOf(watch, { baseUrl }).callThing()).toEqual([1]);
  });

  test("fails with typed errors", async () => {
    const { baseUrl } = await serve((response) => {
      response.writeHead(404, { "content-type": "text/event-stream" }).end('{"message":"gone"}');
    });
    const error = await errorOf(() => clientOf(watch, { baseUrl }).callThing());
    expect(error).toBeInstanceOf(NotFoundError);
    expect((error as Error).message).toContain("404 gone");
  });
});

describe("api", () => {
  test("hands out the same stream, and the data of what is none", async () => {
    const { baseUrl } = await serve((response, number) => {
      const type = number === 1 ? "text/event-stream" : "application/json";
      response.writeHead(200, { "content-type": type }).end("[9007199254740993]");
    });
    const { api } = wholeClientOf(watch, { baseUrl, numbers: "exact" });
    const { data, response } = await api.GET("/thing");
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(await all(data as ByteStream)).toBe("[9007199254740993]");
    expect((await api.GET("/thing")).data).toEqual([9_007_199_254_740_993n]);
  });
});

/** A signal that counts who listens to it. */
function countingSignal() {
  const { signal } = new AbortController();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  const counting = Object.assign(signal, {
    listeners: 0,
    addEventListener(...args: Parameters<typeof add>) {
      counting.listeners += 1;
      add(...args);
    },
    removeEventListener(...args: Parameters<typeof remove>) {
      counting.listeners -= 1;
      remove(...args);
    },
  });
  return counting;
}

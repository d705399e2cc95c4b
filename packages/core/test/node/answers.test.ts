import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { ConnectionError, ResponseFormatError } from "../../src/index.ts";
import type { ByteStream, ResponseContent } from "../../src/provider.ts";
import { errorOf } from "../error-of.ts";
import { createExample } from "../provider.ts";
import { serve } from "../server.ts";
import { clientOf, operationOf } from "../things.ts";
import { deferred } from "./deferred.ts";
import { fetchOfTest, get } from "./fetch.ts";

/** A server that sends these bytes for whatever comes, and ends the connection. */
async function sends(text: string): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => socket.end(text));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

describe("what breaks off is no answer", () => {
  test.each([
    ["less than its length", `${HEAD}content-length: 20\r\n\r\n{"id":"1"}`, "the answer broke off"],
    [
      "chunks without the last",
      `${HEAD}transfer-encoding: chunked\r\n\r\na\r\n{"id":"1"}\r\n`,
      "the answer broke off",
    ],
    ["headers without an end", HEAD, "no answer came"],
    ["nothing", "", "no answer came"],
    ["what is not HTTP", "SSH-2.0-OpenSSH_9.9\r\n", "no answer came"],
    ["two lengths", `${HEAD}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`, "no answer came"],
  ])("%s", async (_, text, problem) => {
    const client = createExample({
      baseUrl: await sends(text),
      fetch: fetchOfTest(),
      maxRetries: 0,
    });
    const error = await errorOf(() => client.getThing({ id: "1" }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect((error as Error).message).toContain(problem);
    expect((error as Error).cause).toBeInstanceOf(Error);
  });
});

test("a body without a length ends with its connection", async () => {
  const baseUrl = await sends(`${HEAD}\r\n{"id":"1"}`);
  const client = createExample({ baseUrl, fetch: fetchOfTest() });
  expect(await client.getThing({ id: "1" })).toEqual({ id: "1" });
});

test("hints before an answer are no answer", async () => {
  const baseUrl = await sends(
    `HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${HEAD}content-length: 10\r\n\r\n{"id":"1"}`,
  );
  const client = createExample({ baseUrl, fetch: fetchOfTest() });
  expect(await client.getThing({ id: "1" })).toEqual({ id: "1" });
});

test("status, reason and headers are those of fetch", async () => {
  const { baseUrl } = await serve((response) => {
    response.writeHead(202, "Taken", [
      ["X-Several", "a"],
      ["x-several", "b"],
      ["X-Latin", "caf\u00e9"],
      ["Set-Cookie", "a=1, 2"],
      ["Set-Cookie", "b=3"],
    ]);
    response.end();
  });
  const listOf = async (fetch: Parameters<typeof createExample>[0]["fetch"]) => {
    const response = await (fetch ?? globalThis.fetch)(baseUrl, get());
    const headers: string[] = [];
    response.headers.forEach((value, name) => {
      if (!["date", "connection", "keep-alive"].includes(name)) headers.push(`${name}: ${value}`);
    });
    const { status, statusText } = response;
    const several = ["X-Several", "set-cookie", "none", "constructor"].map((name) =>
      response.headers.get(name),
    );
    return { status, statusText, headers: headers.sort(), several };
  };
  const ours = await listOf(fetchOfTest());
  expect(ours).toEqual(await listOf(undefined));
  expect(ours.several).toEqual(["a, b", "a=1, 2, b=3", null, null]);
});

test.each([204, 304])("%d has no body", async (status) => {
  const { baseUrl } = await serve((response) => response.writeHead(status).end());
  const response = await fetchOfTest()(baseUrl, get());
  expect(response.status).toBe(status);
  expect((await response.arrayBuffer()).byteLength).toBe(0);
});

test("a redirect is an answer", async () => {
  const { baseUrl, requests } = await serve((response) => {
    response.writeHead(302, { location: "/elsewhere" }).end();
  });
  const response = await fetchOfTest()(baseUrl, get());
  expect([response.status, response.headers.get("location")]).toEqual([302, "/elsewhere"]);
  expect(requests).toHaveLength(1);
});

test("reading stops at the limit, and the connection is freed", async () => {
  let sent = 0;
  const closed = deferred<void>();
  const { baseUrl } = await serve((response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.on("close", () => closed.resolve());
    const more = (): void => {
      while (!response.destroyed && response.write(" ".repeat(10_000))) sent += 10_000;
    };
    response.on("drain", more);
    more();
  });
  const client = createExample({ baseUrl, fetch: fetchOfTest(), maxResponseBytes: 100_000 });
  const error = await errorOf(() => client.getThing({ id: "1" }));
  expect(error).toBeInstanceOf(ResponseFormatError);
  expect((error as Error).message).toContain("larger than 100000 bytes");
  await closed.promise;
  // What the sockets of both sides and the queue hold, generously.
  expect(sent).toBeLessThan(32 * 1024 * 1024);
});

test("a body that nobody takes holds its sender up, and comes whole when somebody does", async () => {
  const size = 32 * 1024 * 1024;
  let isFlushed = false;
  const held = deferred<void>();
  const { baseUrl } = await serve((response) => {
    response.writeHead(200, { "content-length": size });
    // Nothing more than the buffers of both sides goes out before somebody reads.
    const isTaken = response.write(Buffer.alloc(size), () => {
      isFlushed = true;
    });
    if (!isTaken) held.resolve();
    response.end();
  });
  const response = await fetchOfTest()(baseUrl, get());
  await held.promise;
  expect(isFlushed).toBe(false);
  expect((await response.arrayBuffer()).byteLength).toBe(size);
});

describe("an answer that is a stream", () => {
  const content: ResponseContent = { "text/event-stream": "stream" };
  const watch = operationOf<ByteStream>({ 200: content }, { streams: true });

  test("is handed out as it comes, and frees its connection when it is left", async () => {
    const closed = deferred<void>();
    const { baseUrl } = await serve((response) => {
      response.on("close", () => closed.resolve());
      response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
    });
    const stream = await clientOf(watch, { baseUrl, fetch: fetchOfTest() }).callThing();
    for await (const chunk of stream) {
      expect(new TextDecoder().decode(chunk)).toBe("data: 1\n\n");
      break;
    }
    await closed.promise;
  });

  test("ends with the time of its call", async () => {
    const closed = deferred<void>();
    const { baseUrl } = await serve((response) => {
      response.on("close", () => closed.resolve());
      response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
    });
    const options = { baseUrl, fetch: fetchOfTest(), timeoutMs: 200 };
    const stream = await clientOf(watch, options).callThing();
    const error = await errorOf(async () => {
      for await (const _ of stream);
    });
    expect((error as Error).name).toBe("TimeoutError");
    await closed.promise;
  });
});

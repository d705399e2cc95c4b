import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { Agent } from "undici";
import { expect, test } from "vitest";
import { ConnectionError } from "../../src/index.ts";
import { createFetch } from "../../src/node.ts";
import { errorOf } from "../error-of.ts";
import { createExample } from "../provider.ts";
import { serve } from "../server.ts";
import { deferred } from "./deferred.ts";
import { fetchOfTest } from "./fetch.ts";

const THING = JSON.stringify({ id: "1" });

function answerThing(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" }).end(THING);
}

test("clients that share a fetch share its connections", async () => {
  const { baseUrl, requests } = await serve(answerThing);
  const fetch = fetchOfTest();
  const clients = [createExample({ baseUrl, fetch }), createExample({ baseUrl, fetch })];
  for (const client of [...clients, ...clients]) {
    expect(await client.getThing({ id: "1" })).toEqual({ id: "1" });
  }
  expect(requests).toHaveLength(4);
  expect(new Set(requests.map(({ socket }) => socket)).size).toBe(1);
});

test("calls in parallel make as many connections as there are calls at a time", async () => {
  const { baseUrl, requests } = await serve(answerThing);
  const client = createExample({ baseUrl, fetch: fetchOfTest() });
  const lane = async (): Promise<void> => {
    for (let call = 0; call < 20; call += 1) await client.getThing({ id: "1" });
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  expect(requests).toHaveLength(160);
  expect(new Set(requests.map(({ socket }) => socket)).size).toBeLessThanOrEqual(8);
});

test("no more connections are made than the option allows, and all calls are answered", async () => {
  const waiting: ServerResponse[] = [];
  const { baseUrl, requests } = await serve((response) => {
    waiting.push(response);
    // Only when two wait is one answered, so that two are open at once.
    if (waiting.length === 2) answerThing(waiting.shift() ?? response);
    if (requests.length === 8) for (const left of waiting) answerThing(left);
  });
  const client = createExample({ baseUrl, fetch: fetchOfTest({ connections: 2 }) });
  const calls = Array.from({ length: 8 }, () => client.getThing({ id: "1" }));
  expect(await Promise.all(calls)).toEqual(Array(8).fill({ id: "1" }));
  expect(new Set(requests.map(({ socket }) => socket)).size).toBe(2);
});

test("an agent that is closed lets the call under way end, frees the connections, and ends all later calls", async () => {
  const waiting = deferred<ServerResponse>();
  const { baseUrl, requests } = await serve((response, number) => {
    if (number === 1) answerThing(response);
    else waiting.resolve(response);
  });
  const agent = new Agent();
  const fetch = createFetch(agent);
  const client = createExample({ baseUrl, fetch, maxRetries: 0 });
  await client.getThing({ id: "1" });
  const call = client.getThing({ id: "1" });
  const response = await waiting.promise;
  const closing = agent.close();
  answerThing(response);
  expect(await call).toEqual({ id: "1" });
  await closing;
  const [request] = requests;
  if (request && !request.socket.destroyed) await once(request.socket, "close");
  const error = await errorOf(() => client.getThing({ id: "1" }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect((error as Error).message).toContain("UND_ERR_");
  expect(requests).toHaveLength(2);
});

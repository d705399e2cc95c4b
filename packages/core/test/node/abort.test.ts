import { getEventListeners } from "node:events";
import type { ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { AbortedError, TimeoutError } from "../../src/index.ts";
import { errorOf } from "../error-of.ts";
import { createExample } from "../provider.ts";
import { serve } from "../server.ts";
import { deferred } from "./deferred.ts";
import { fetchOfTest, get } from "./fetch.ts";

/** A server whose requests wait for the test, and which tells when a connection has ended. */
async function hold(begin: (response: ServerResponse) => void = () => {}) {
  const came = deferred<void>();
  const closed = deferred<void>();
  const server = await serve((response) => {
    response.on("close", () => closed.resolve());
    begin(response);
    came.resolve();
  });
  return { ...server, came: came.promise, closed: closed.promise };
}

test("a request that waits for its answer is ended with its connection", async () => {
  const { baseUrl, came, closed } = await hold();
  const controller = new AbortController();
  const reason = new Error("enough");
  const sending = fetchOfTest()(baseUrl, get({ signal: controller.signal }));
  await came;
  controller.abort(reason);
  expect(await errorOf(() => sending)).toBe(reason);
  await closed;
});

test("a body that stalls is ended with its connection", async () => {
  const { baseUrl, closed } = await hold((response) => {
    response.writeHead(200, { "content-length": 100 }).write("{");
  });
  const controller = new AbortController();
  const reason = new Error("enough");
  const response = await fetchOfTest()(baseUrl, get({ signal: controller.signal }));
  const reading = response.arrayBuffer();
  controller.abort(reason);
  expect(await errorOf(() => reading)).toBe(reason);
  await closed;
});

test("what waits for a connection ends at once, and is never sent", async () => {
  let first: ServerResponse | undefined;
  const { baseUrl, requests, came } = await hold((response) => {
    if (first === undefined) first = response;
    else response.end();
  });
  const fetch = fetchOfTest({ connections: 1 });
  const sending = fetch(baseUrl, get());
  await came;
  const controller = new AbortController();
  const waiting = fetch(`${baseUrl}/aborted`, get({ signal: controller.signal }));
  controller.abort();
  expect(await errorOf(() => waiting)).toBe(controller.signal.reason);
  first?.end();
  await (await sending).arrayBuffer();
  await (await fetch(`${baseUrl}/last`, get())).arrayBuffer();
  expect(requests.map(({ url }) => url)).toEqual(["/", "/last"]);
});

test("a signal that is aborted already sends nothing", async () => {
  const { baseUrl, requests } = await hold();
  const signal = AbortSignal.abort(new Error("enough"));
  expect(await errorOf(() => fetchOfTest()(baseUrl, get({ signal })))).toBe(signal.reason);
  expect(requests).toEqual([]);
});

test("a call ends by its signal and by its time, as with any fetch", async () => {
  const { baseUrl, came } = await hold();
  const client = createExample({ baseUrl, fetch: fetchOfTest() });
  const controller = new AbortController();
  const aborted = client.getThing({ id: "1" }, { signal: controller.signal });
  await came;
  controller.abort();
  expect(await errorOf(() => aborted)).toBeInstanceOf(AbortedError);
  const late = client.getThing({ id: "1" }, { timeoutMs: 50 });
  expect(await errorOf(() => late)).toBeInstanceOf(TimeoutError);
});

test("nothing is left on a signal", async () => {
  const { baseUrl } = await serve((response, number) => {
    if (number === 1) response.end("{}");
    else response.destroy();
  });
  const { signal } = new AbortController();
  const fetch = fetchOfTest();
  await (await fetch(baseUrl, get({ signal }))).arrayBuffer();
  await errorOf(() => fetch(baseUrl, get({ signal })));
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

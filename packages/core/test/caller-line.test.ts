import { describe, expect, test } from "vitest";
import { type Fetch, ProviderError } from "../src/index.ts";
import { createExample, type ExampleClient } from "./provider.ts";
import { serve } from "./server.ts";

async function stalled(): Promise<string> {
  return (await serve(() => {})).baseUrl;
}

async function answered(status: number): Promise<string> {
  const { baseUrl } = await serve((response) => {
    response.writeHead(status, { "content-type": "application/json" }).end("[");
  });
  return baseUrl;
}

const failing: [string, () => Promise<string>, object][] = [
  ["a timeout", stalled, { timeoutMs: 20 }],
  ["a timeout of the signal", stalled, { signal: AbortSignal.timeout(20) }],
  ["an error status", () => answered(404), {}],
  ["a body that is no JSON", () => answered(200), {}],
  ["no connection", async () => "http://127.0.0.1:1", { maxRetries: 0 }],
  ["an option", stalled, { timeoutMs: "x" }],
];

type Method = "getThing" | "fetchBalances";

/** The ways in which code waits for a call. */
const waiting: Record<string, (call: () => Promise<unknown>) => Promise<unknown>> = {
  async awaitsIt(call) {
    try {
      return await call();
    } catch (error) {
      return error;
    }
  },
  async catchesIt(call) {
    return await call().catch((error: unknown) => error);
  },
  async awaitsSeveral(call) {
    try {
      return await Promise.all([call()]);
    } catch (error) {
      return error;
    }
  },
};

describe.each(failing)(
  "the stack of an error shows who waits for the call: %s",
  (_, start, options) => {
    test.each(Object.entries(waiting))("%s", async (name, wait) => {
      const client: ExampleClient = createExample({ baseUrl: await start() });
      for (const method of ["getThing", "fetchBalances"] satisfies Method[]) {
        const error = await wait(() => client[method]({ id: "1" }, options));
        expect(error).toBeInstanceOf(ProviderError);
        expect((error as Error).stack).toContain(name);
      }
    });
  },
);

test.each([
  ["ends the call", () => AbortSignal.timeout(20)],
  ["ended before it", () => AbortSignal.abort()],
])("api shows it too: a signal %s", async (_, signalOf) => {
  const { api } = createExample({ baseUrl: await stalled() }) as unknown as {
    api: { GET(path: string, init: object): Promise<unknown> };
  };
  async function callsApi(): Promise<unknown> {
    const init = { params: { path: { id: "1" } }, signal: signalOf() };
    return await api.GET("/things/{id}", init).catch((error: unknown) => error);
  }
  const error = await callsApi();
  expect(error).toBeInstanceOf(ProviderError);
  expect((error as Error).stack).toContain("callsApi");
});

test.each([
  ["gives no text", () => ["frames"]],
  [
    "throws",
    () => {
      throw new Error("prepare");
    },
  ],
])("Error.prepareStackTrace that %s changes nothing", async (_, prepare) => {
  const fetch: Fetch = async () => new Response(null, { status: 404 });
  const before = Error.prepareStackTrace;
  let error: unknown;
  try {
    Error.prepareStackTrace = prepare as never;
    error = await createExample({ fetch })
      .getThing({ id: "1" })
      .catch((reason: unknown) => reason);
  } finally {
    Error.prepareStackTrace = before;
  }
  expect((error as ProviderError).name).toBe("NotFoundError");
});

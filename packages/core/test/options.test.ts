import { afterEach, describe, expect, test, vi } from "vitest";
import {
  AbortedError,
  ConfigurationError,
  type Fetch,
  ProviderError,
  TimeoutError,
} from "../src/index.ts";
import { errorOf } from "./error-of.ts";
import { createExample } from "./provider.ts";
import { serve } from "./server.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Answers, and notes what it was given. */
function noting(seen: { url: string; init: Record<string, unknown> }[] = []): Fetch {
  return async (url, init) => {
    seen.push({ url: String(url), init: init as unknown as Record<string, unknown> });
    return Response.json({ id: "1" });
  };
}

describe("options of a client that can't be used", () => {
  test.each([
    [{ timeout: 5 }, /"timeout" is no option of the client: those are .*timeoutMs/],
    [{ apikey: "x" }, /"apikey" is no option of the client: those are apiKey/],
    [{ logger: {} }, /logger must be an object with the function debug/],
    [{ logger: null }, /logger must be/],
    [{ tracing: {} }, /tracing must be an object with the function startAttempt/],
    [{ rateLimiter: {} }, /rateLimiter must be an object with the function acquire/],
    [{ onRequest: "x" }, /onRequest must be a function/],
    [{ onDrift: {} }, /onDrift must be a function/],
    [{ onWait: 1 }, /onWait must be a function/],
    [{ fetch: {} }, /fetch must be a function/],
    [{ fetchOptions: "x" }, /fetchOptions must be an object/],
    [{ fetchOptions: { headers: {} } }, /fetchOptions must be an object without .*headers/],
    [{ fetchOptions: { redirect: "follow" } }, /fetchOptions must be an object without/],
    [{ validation: "loose" }, /validation must be "strict" or "report"/],
    [{ label: "" }, /label must be a non-empty text/],
    [{ label: 7 }, /label must be a non-empty text/],
    [{ environment: 7 }, /environment must be a non-empty text/],
    [{ baseUrl: new URL("https://a.example") }, /baseUrl must be a text/],
    [{ timeoutMs: "5" }, /timeoutMs must be a number of 1 or more/],
    [{ maxRetries: Number.NaN }, /maxRetries must be a number/],
    [{ headers: "x: y" }, /headers must be an object/],
    [{ headers: ["x: y"] }, /headers must be pairs/],
    [{ headers: { "x-a": 1 } }, /the header x-a is no text/],
    [{ allowInsecureHttp: "yes" }, /allowInsecureHttp must be true or false/],
  ])("%o", async (options, message) => {
    const error = await errorOf(() => createExample(options as never));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toMatch(message);
  });
});

describe("arguments and options of a call that can't be used", () => {
  const client = createExample({ fetch: noting(), label: "tenant-a" });
  const { signal } = new AbortController();

  test.each<[unknown, unknown, RegExp]>([
    [{ id: "1", signal }, {}, /signal is an option of the call: give it in the second argument/],
    [{ id: "1", timeoutMs: 1 }, {}, /timeoutMs is an option of the call/],
    [{ id: "1", ID: "2" }, {}, /"ID" is no argument: those are id, q/],
    [null, {}, /the arguments must be an object/],
    ["1", {}, /the arguments must be an object/],
    [{ id: "1" }, { sginal: signal }, /"sginal" is no option of a call: those are signal, /],
    [{ id: "1" }, null, /the options of a call must be an object/],
    [{ id: "1" }, { maxRetries: -1 }, /maxRetries must be a number of 0 or more/],
    [{ id: "1" }, { headers: 5 }, /headers must be an object/],
    [{ id: "1" }, { fetchOptions: { method: "PUT" } }, /fetchOptions/],
    [{ id: "1" }, { signal: {} }, /signal must be an AbortSignal/],
    [{ id: "1" }, { signal: "x" }, /signal must be an AbortSignal/],
    [{ id: "1" }, { signal: { aborted: false } }, /signal must be an AbortSignal/],
    [{ id: "1" }, { signal: new AbortController() }, /signal must be an AbortSignal/],
  ])("%o %o", async (args, options, message) => {
    for (const method of ["getThing", "fetchBalances"] as const) {
      const error = await errorOf(() => client[method](args as never, options as never));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect((error as Error).message).toMatch(message);
      expect(error).toMatchObject({ label: "tenant-a", operation: "getThing" });
    }
  });

  test("api refuses the same", async () => {
    const { api } = client as unknown as { api: Record<string, (...args: unknown[]) => unknown> };
    const init = { params: { path: { id: "1" } } };
    const get = (more: object): Promise<unknown> =>
      errorOf(() => api["GET"]?.("/things/{id}", { ...init, ...more }));
    expect(await get({ signal: {} })).toBeInstanceOf(ConfigurationError);
    expect(await get({ redirect: "follow" })).toBeInstanceOf(ConfigurationError);
    for (const middleware of ["x", null, {}, { onRequest: "x" }]) {
      const error = await errorOf(() => api["use"]?.(middleware));
      expect(error).toBeInstanceOf(ConfigurationError);
    }
  });
});

describe("signals", () => {
  test("null is none", async () => {
    const client = createExample({ fetch: noting() });
    await expect(client.getThing({ id: "1" }, { signal: null })).resolves.toEqual({ id: "1" });
    await expect(client.fetchBalances({ id: "1" }, { signal: null })).resolves.toBeDefined();
  });

  test.each([
    ["before the call", (signal: AbortSignal) => signal],
    ["of another realm", (signal: AbortSignal) => polyfillOf(signal)],
  ])("AbortSignal.timeout is a timeout: %s", async (_, adapt) => {
    const signal = AbortSignal.timeout(1);
    await new Promise((resolve) => signal.addEventListener("abort", resolve));
    const call = createExample({ fetch: noting() }).getThing(
      { id: "1" },
      { signal: adapt(signal) },
    );
    await expect(call).rejects.toThrow(TimeoutError);
  });

  test("AbortSignal.timeout is a timeout during the call, an abort an abort", async () => {
    const { baseUrl } = await serve(() => {});
    const client = createExample({ baseUrl });
    const late = client.getThing({ id: "1" }, { signal: AbortSignal.timeout(20) });
    await expect(late).rejects.toThrow(TimeoutError);
    const controller = new AbortController();
    const aborted = client.getThing({ id: "1" }, { signal: polyfillOf(controller.signal) });
    controller.abort("enough");
    await expect(aborted).rejects.toMatchObject({ name: "AbortedError", cause: "enough" });
    await expect(aborted).rejects.toThrow(AbortedError);
  });
});

/** A signal that is none of this realm. */
function polyfillOf(signal: AbortSignal): AbortSignal {
  return {
    get aborted() {
      return signal.aborted;
    },
    get reason(): unknown {
      return signal.reason;
    },
    addEventListener: signal.addEventListener.bind(signal),
    removeEventListener: signal.removeEventListener.bind(signal),
  } as AbortSignal;
}

describe("what is handed to fetch", () => {
  test("caches are passed by; fetchOptions of the call go over those of the client", async () => {
    const seen: { url: string; init: Record<string, unknown> }[] = [];
    const client = createExample({
      fetch: noting(seen),
      fetchOptions: { keepalive: true, dispatcher: "one" },
    });
    await client.getThing({ id: "1" });
    await client.getThing({ id: "1" }, { fetchOptions: { dispatcher: "two", cache: "reload" } });
    await client.fetchBalances({ id: "1" }, { fetchOptions: { next: { revalidate: 0 } } });
    expect(seen.map(({ init }) => [init["cache"], init["keepalive"], init["dispatcher"]])).toEqual([
      ["no-store", true, "one"],
      ["reload", true, "two"],
      ["no-store", true, "one"],
    ]);
    expect(seen[2]?.init["next"]).toEqual({ revalidate: 0 });
    expect(seen.every(({ init }) => init["redirect"] === "manual")).toBe(true);
  });

  test("api hands on what it does not know", async () => {
    const seen: { url: string; init: Record<string, unknown> }[] = [];
    const { api } = createExample({ fetch: noting(seen) }) as unknown as {
      api: { GET(path: string, init: object): Promise<unknown> };
    };
    await api.GET("/things/{id}", { params: { path: { id: "1" } }, keepalive: true });
    expect(seen[0]?.init["keepalive"]).toBe(true);
  });

  test.each([
    ["Headers", new Headers({ "X-Tenant": "a" })],
    ["a Map", new Map([["X-Tenant", "a"]])],
    ["pairs", [["X-Tenant", "a"]] as const],
    ["an object", { "X-Tenant": "a", "X-None": undefined }],
  ])("headers may be %s", async (_, headers) => {
    const seen: { url: string; init: Record<string, unknown> }[] = [];
    await createExample({ fetch: noting(seen), headers }).getThing({ id: "1" });
    await createExample({ fetch: noting(seen) }).getThing({ id: "1" }, { headers });
    expect(seen.map(({ init }) => init["headers"])).toEqual([
      expect.objectContaining({ "x-tenant": "a" }),
      expect.objectContaining({ "x-tenant": "a" }),
    ]);
  });

  test.each([
    [0, 1],
    [3, 4],
  ])("maxRetries %d of a call: %d requests", async (maxRetries, sent) => {
    const { baseUrl, requests } = await serve((response) =>
      response.writeHead(503, { "retry-after": "0" }).end(),
    );
    const call = createExample({ baseUrl }).getThing({ id: "1" }, { maxRetries });
    await expect(call).rejects.toThrow(ProviderError);
    expect(requests).toHaveLength(sent);
  });
});

describe("the server of a client", () => {
  async function urlOf(options: object): Promise<string | undefined> {
    const seen: { url: string; init: object }[] = [];
    await createExample({ fetch: noting(seen as never), ...options }).getThing({ id: "1" });
    return seen[0] && new URL(seen[0].url).origin;
  }

  test("comes from the environment where no option says it", async () => {
    vi.stubEnv("EXAMPLE_ENVIRONMENT", "sandbox");
    expect(await urlOf({})).toBe("https://sandbox.example.com");
    expect(await urlOf({ environment: undefined })).toBe("https://sandbox.example.com");
    expect(await urlOf({ environment: "production" })).toBe("https://api.example.com");
    expect(await urlOf({ baseUrl: "https://proxy.example" })).toBe("https://proxy.example");
    vi.stubEnv("EXAMPLE_BASE_URL", "https://of.env.example/v1");
    expect(await urlOf({})).toBe("https://of.env.example");
    expect(await urlOf({ environment: "production" })).toBe("https://api.example.com");
    vi.stubEnv("EXAMPLE_ENVIRONMENT", "");
    vi.stubEnv("EXAMPLE_BASE_URL", "");
    expect(await urlOf({})).toBe("https://api.example.com");
  });

  test.each([
    ["EXAMPLE_ENVIRONMENT", "prod", /no server for the environment "prod"/],
    ["EXAMPLE_BASE_URL", "http://api.example.com", /no TLS/],
    ["EXAMPLE_BASE_URL", "api.example.com", /not an absolute URL/],
  ])("%s=%s is refused", async (name, value, message) => {
    vi.stubEnv(name, value);
    const error = await errorOf(() => createExample({ fetch: noting() }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as Error).message).toMatch(message);
  });
});

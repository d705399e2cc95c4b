import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type ClientOptions, ConfigurationError, ProviderError } from "../src/index.ts";
import type { Args, ClientBase, Operation, Provider } from "../src/provider.ts";
import { createClient } from "../src/provider.ts";
import * as parts from "../src/runtime.ts";
import { errorOf } from "./error-of.ts";

/** Takes what a document describes: a header, a query in brackets, one of three bodies. */
const send: Operation<Args, undefined> = {
  id: "send",
  method: "POST",
  path: "/v1/things/{id}",
  args: ["id", "tags", "expand", "body", "contentType"],
  request: (args) => ({
    path: `/v1/things/${parts.segment("id", args["id"])}`,
    query: [parts.inQuery("expand", args["expand"], "deepObject", false, false)],
    headers: { "x-tags": parts.header("X-Tags", parts.simple("X-Tags", args["tags"], false)) },
    body: parts.bodyOf(args["contentType"], {
      "application/x-www-form-urlencoded": () =>
        parts.formBody(args["body"], "application/x-www-form-urlencoded", {
          metadata: { style: "deepObject" },
        }),
      "multipart/form-data": () => parts.multipartBody(args["body"], "multipart/form-data"),
      "application/json": () => parts.jsonBody(args["body"], "application/json"),
    }),
  }),
  renamed: { "header X-Tags": "tags" },
  security: [["Key"]],
  responses: { "204": {} },
};

const provider: Provider = {
  name: "example",
  title: "Example",
  servers: [{ url: "https://api.example.com", environments: ["production"] }],
  credentials: [{ name: "apiKey", env: "EXAMPLE_API_KEY" }],
  variables: { environment: "EXAMPLE_ENVIRONMENT", baseUrl: "EXAMPLE_BASE_URL" },
  security: { Key: { type: "bearer", token: "apiKey" } },
  errors: {},
};

interface Sent {
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

interface Middleware {
  onRequest?(call: { request: Request; schemaPath: string }): unknown;
  onResponse?(call: { response: Response }): unknown;
}

interface Api {
  POST(path: string, init?: object): Promise<{ response: Response }>;
  use(...middleware: Middleware[]): void;
  eject(...middleware: Middleware[]): void;
}

function apiOf(options: ClientOptions): Api {
  const definition = { provider, userAgent: "@org/example/1.2.3", operations: [send] };
  const client = createClient<ClientBase<object>>(
    definition as never,
    {
      apiKey: "a-secret-key",
      ...options,
    } as never,
  );
  return client.api as never;
}

/** A client of a server that records what it gets. */
async function recording(options: ClientOptions = {}): Promise<{ api: Api; sent: Sent[] }> {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString("latin1");
    sent.push({ target: request.url ?? "", headers: request.headers, body });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { api: apiOf({ baseUrl: `http://127.0.0.1:${port}`, ...options }), sent };
}

/** What a call fails with. */
async function failure(call: Promise<unknown>): Promise<ProviderError> {
  const error = await errorOf(() => call);
  if (error instanceof ProviderError) return error;
  throw error;
}

const PATH = "/v1/things/{id}";
const params = { path: { id: "a/b" } };

describe("a body", () => {
  test("has the document's type and styles", async () => {
    const { api, sent } = await recording();
    await api.POST(PATH, { params, body: { metadata: { order: "6 7" }, list: ["a", "b"] } });
    expect(sent[0]).toMatchObject({
      target: "/v1/things/a%2Fb",
      body: "metadata[order]=6%207&list=a&list=b",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        authorization: "Bearer a-secret-key",
      },
    });
  });

  test("is of the documented type that the call names", async () => {
    const { api, sent } = await recording();
    const headers = { "Content-Type": "multipart/form-data" };
    await api.POST(PATH, { params, headers, body: { file: new File(["é"], "a.txt") } });
    expect(sent[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=[\w-]+$/);
    expect(sent[0]?.body).toContain('name="file"; filename="a.txt"');
    await api.POST(PATH, {
      params,
      headers: [["content-type", "Application/JSON"]],
      body: { n: 1n },
    });
    expect(sent[1]).toMatchObject({
      body: '{"n":1}',
      headers: { "content-type": "application/json" },
    });
    const other = api.POST(PATH, { params, headers: { "content-type": "text/xml" }, body: {} });
    expect((await failure(other)).message).toContain(
      "contentType must be one of application/x-www",
    );
  });

  test("is what the caller's serializer makes of it", async () => {
    const { api, sent } = await recording();
    const form = new FormData();
    form.set("a", "b");
    await api.POST(PATH, { params, body: form, bodySerializer: (body: FormData) => body });
    expect(sent[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent[0]?.body).toContain('name="a"');
    const headers = { "content-type": "text/csv" };
    await api.POST(PATH, { params, headers, body: ["a", "b"], bodySerializer: String });
    expect(sent[1]).toMatchObject({ body: "a,b", headers: { "content-type": "text/csv" } });
  });
});

test("parameters are compiled, unless the caller serializes the query", async () => {
  const { api, sent } = await recording();
  const all = { ...params, header: { "X-Tags": ["a", "b"] }, query: { expand: ["x"] } };
  await api.POST(PATH, { params: all });
  await api.POST(PATH, { params: all, querySerializer: () => "own=1" });
  expect(sent.map(({ target }) => target)).toEqual([
    "/v1/things/a%2Fb?expand[0]=x",
    "/v1/things/a%2Fb?own=1",
  ]);
  expect(sent[0]?.headers["x-tags"]).toBe("a,b");
});

describe("middleware", () => {
  test("sees what the spec makes of a call, without the credentials", async () => {
    const { api } = await recording();
    const query = { expand: ["x"] };
    let seen = 0;
    api.use({
      onRequest: async ({ request, schemaPath }) => {
        seen += 1;
        expect(schemaPath).toBe(PATH);
        expect(request.url).toMatch(/\/v1\/things\/a%2Fb\?expand\[0\]=x$/);
        expect(await request.clone().text()).toBe("a=b%20c");
        expect(request.headers.get("content-type")).toBe("application/x-www-form-urlencoded");
        expect(request.headers.get("authorization")).toBeNull();
      },
    });
    await api.POST(PATH, { params: { ...params, query }, body: { a: "b c" } });
    expect(seen).toBe(1);
  });

  test("changes headers, the URL and the body", async () => {
    const { api, sent } = await recording();
    api.use({
      onRequest: ({ request }) => request.headers.set("X-Set", "in place"),
    } as Middleware);
    api.use({
      onRequest: ({ request }) => new Request(`${request.url}?more=1#part`, request),
    });
    api.use({
      onRequest: async ({ request }) =>
        new Request(request, { body: `${await request.text()}&c=d`, headers: { "X-New": "yes" } }),
    });
    await api.POST(PATH, { params, body: { a: "b" } });
    expect(sent[0]).toMatchObject({ target: "/v1/things/a%2Fb?more=1", body: "a=b&c=d" });
    expect(sent[0]?.headers).toMatchObject({
      "x-new": "yes",
      authorization: "Bearer a-secret-key",
    });
  });

  test("says what fetch is given", async () => {
    const fetch = vi.fn(async () => new Response(null, { status: 204 }));
    const api = apiOf({ fetch: fetch as never });
    api.use({ onRequest: ({ request }) => new Request(request, { cache: "no-cache" }) });
    await api.POST(PATH, { params, keepalive: true, credentials: "omit", next: { revalidate: 1 } });
    expect(fetch.mock.calls[0]?.at(1)).toMatchObject({
      cache: "no-cache",
      keepalive: true,
      credentials: "omit",
      next: { revalidate: 1 },
      method: "POST",
      redirect: "manual",
    });
  });

  test("ends the call by a signal of its own", async () => {
    const fetch = vi.fn();
    const api = apiOf({ fetch });
    const signal = AbortSignal.abort(new Error("enough"));
    api.use({ onRequest: ({ request }) => new Request(request, { signal }) });
    const call = api.POST(PATH, { params, signal: new AbortController().signal });
    expect((await failure(call)).name).toBe("AbortedError");
    expect(fetch).not.toHaveBeenCalled();
  });

  test("answers in place of the provider, until it is taken out", async () => {
    const { api, sent } = await recording();
    const answering: Middleware = { onRequest: () => new Response(null, { status: 204 }) };
    api.use(answering);
    await api.POST(PATH, { params });
    expect(sent).toHaveLength(0);
    api.eject(answering);
    await api.POST(PATH, { params });
    expect(sent).toHaveLength(1);
  });

  test.each<[what: string, onRequest: (call: { request: Request }) => Request]>([
    ["to another host", ({ request }) => new Request("https://evil.example/v1", request)],
    ["without TLS", ({ request }) => new Request(request.url.replace("https:", "http:"), request)],
    ["to another port", () => new Request("https://api.example.com:8443/", { method: "POST" })],
    ["by another method", ({ request }) => new Request(request.url, { method: "DELETE" })],
  ])("takes no call %s", async (_, onRequest) => {
    const fetch = vi.fn();
    const api = apiOf({ fetch });
    api.use({ onRequest });
    const error = await failure(api.POST(PATH, { params }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain("it is a POST to https://api.example.com.");
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("options of a call", () => {
  test.each([
    ["baseUrl", "https://evil.example"],
    ["fetch", () => {}],
    ["Request", Request],
    ["pathSerializer", () => "/other"],
    ["method", "DELETE"],
    ["redirect", "follow"],
  ])("%s is none", async (name, value) => {
    const fetch = vi.fn();
    const error = await failure(apiOf({ fetch }).POST(PATH, { params, [name]: value }));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain(`${name} is no option of a call`);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("those of methods are some", async () => {
    const fetch = vi.fn(async () => {
      throw new TypeError("fetch failed");
    });
    const call = apiOf({ fetch }).POST(PATH, {
      params,
      timeoutMs: 5000,
      maxRetries: 0,
      label: "mine",
    });
    expect(await failure(call)).toMatchObject({ label: "mine" });
    expect(fetch).toHaveBeenCalledTimes(1);
    const wrong = apiOf({ fetch }).POST(PATH, { params, timeoutMs: "5" });
    expect((await failure(wrong)).message).toContain("timeoutMs must be a number");
  });
});

test("secrets of a call stay out of its errors", async () => {
  const fetch = async (_: string, { headers }: { headers: Record<string, string> }) =>
    Response.json(headers, { status: 400 });
  const api = apiOf({ fetch: fetch as never });
  const headers = { "X-Session-Token": "of-this-call-alone", cookie: "sid=of-this-call-too" };
  const { error } = (await api.POST(PATH, { params, headers })) as unknown as { error: object };
  expect(JSON.stringify(error)).not.toMatch(/of-this-call|a-secret-key/);
  expect(error).toHaveProperty("user-agent", "@org/example/1.2.3");
});

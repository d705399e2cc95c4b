import { context, propagation, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTelemetry } from "../src/opentelemetry.ts";
import { createExample } from "./provider.ts";

const exporter = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({
  spanProcessors: [new SimpleSpanProcessor(exporter)],
});

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(tracerProvider);
});
beforeEach(() => exporter.reset());
afterAll(() => {
  trace.disable();
  propagation.disable();
  context.disable();
});

/** A client whose requests are answered in turn; what was sent is in `sent`. */
function clientOf(answers: readonly (() => Response | Promise<Response>)[], options = {}) {
  const sent: Headers[] = [];
  const client = createExample({
    baseUrl: "https://api.example.com:8443/v2",
    ...options,
    tracing: openTelemetry(),
    fetch: async (_url, init) => {
      sent.push(new Headers(init.headers));
      const answer = answers[sent.length - 1];
      if (answer === undefined) throw new TypeError("fetch failed");
      return answer();
    },
  });
  return { client, sent };
}

function down(): Response {
  return new Response("{}", { status: 503, headers: { "retry-after": "0" } });
}

test("an attempt is a span with the attributes of the conventions", async () => {
  const { client } = clientOf([() => Response.json({})]);
  await client.getThing({ id: "a/b", q: "what?" });
  const [span, ...others] = exporter.getFinishedSpans();
  expect(others).toEqual([]);
  expect(span).toMatchObject({
    name: "GET /things/{id}",
    kind: SpanKind.CLIENT,
    status: { code: SpanStatusCode.UNSET },
  });
  expect(span?.attributes).toEqual({
    "http.request.method": "GET",
    "url.full": "https://api.example.com:8443/v2/things/a%2Fb",
    "url.template": "/things/{id}",
    "server.address": "api.example.com",
    "server.port": 8443,
    "http.response.status_code": 200,
  });
});

test("the label of the client is an attribute", async () => {
  const { client } = clientOf([() => Response.json({})], { label: "tenant-a" });
  await client.getThing({ id: "1" });
  const [span] = exporter.getFinishedSpans();
  expect(span?.attributes["org.client.label"]).toBe("tenant-a");
});

test("a retry is a span of its own and counts the resends", async () => {
  const { client } = clientOf([down, down, () => Response.json({})]);
  await client.getThing({ id: "1" });
  const spans = exporter.getFinishedSpans();
  expect(
    spans.map(({ attributes, status }) => [
      attributes["http.request.resend_count"],
      attributes["http.response.status_code"],
      attributes["error.type"],
      status.code,
    ]),
  ).toEqual([
    [undefined, 503, "503", SpanStatusCode.ERROR],
    [1, 503, "503", SpanStatusCode.ERROR],
    [2, 200, undefined, SpanStatusCode.UNSET],
  ]);
});

test("a failed attempt names its error and shows no secret", async () => {
  const { client } = clientOf([
    () => Promise.reject(new TypeError("no route with key=a-secret-key")),
  ]);
  await expect(client.getThing({ id: "1" }, { timeoutMs: 5 })).rejects.toThrow();
  const [span] = exporter.getFinishedSpans();
  expect(span?.attributes["error.type"]).toBe("ConnectionError");
  expect(span?.status.code).toBe(SpanStatusCode.ERROR);
  expect(span?.status.message).toContain("no route with key=[redacted]");
  expect(JSON.stringify([span?.attributes, span?.status])).not.toContain("a-secret-key");
});

test.each([
  ["https://a-secret-key.example.com:8443/v2", "[redacted].example.com", 8443],
  ["https://A-Secret-Key.example.com", "[redacted].example.com", 443],
  ["https://a-secret-key", "[redacted]", 443],
  ["https://api.example.com/a-secret-key", "api.example.com", 443],
  ["http://[::1]:8080", "[::1]", 8080],
  ["http://127.0.0.1", "127.0.0.1", 80],
])("a secret in the address %s is in no span", async (baseUrl, address, port) => {
  const { client } = clientOf([() => Response.json({ id: "1" })], { baseUrl });
  await client.getThing({ id: "1" });
  const [span] = exporter.getFinishedSpans();
  expect(span?.attributes).toMatchObject({ "server.address": address, "server.port": port });
  expect(JSON.stringify([span?.name, span?.attributes])).not.toMatch(/a-secret-key/i);
});

test("the trace goes on to the provider, below the active span", async () => {
  const { client, sent } = clientOf([() => Response.json({})]);
  const parent = tracerProvider.getTracer("test").startSpan("parent");
  await context.with(trace.setSpan(context.active(), parent), () => client.getThing({ id: "1" }));
  const [span] = exporter.getFinishedSpans();
  expect(span?.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
  const { traceId, spanId } = span?.spanContext() ?? {};
  expect(sent[0]?.get("traceparent")).toBe(`00-${traceId}-${spanId}-01`);
});

test("a tracer provider of the caller's own is used", async () => {
  const own = new InMemorySpanExporter();
  const client = createExample({
    tracing: openTelemetry({
      tracerProvider: new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(own)] }),
    }),
    fetch: async () => Response.json({}),
  });
  await client.getThing({ id: "1" });
  expect(own.getFinishedSpans()).toHaveLength(1);
  expect(exporter.getFinishedSpans()).toHaveLength(0);
});

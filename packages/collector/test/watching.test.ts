import { context } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { openTelemetry } from "@org/core/opentelemetry";
import { expect, it, vi } from "vitest";
import { openCollector } from "../src/collector.ts";
import { openTelemetryObserver } from "../src/opentelemetry.ts";
import { createMetrics } from "../src/watching/metrics.ts";
import { serveHealth } from "../src/watching/serve-health.ts";
import { makeInFolder } from "./support/databases.ts";
import { accountsOf, connectionTo, startProvider } from "./support/provider.ts";

it("a worker says how it is, and counts what it does", async () => {
  await using provider = await startProvider();
  provider.status = (account) => (account === "a1" ? 404 : undefined);
  await using test = await makeInFolder();
  const metrics = createMetrics();
  await using collector = await openCollector({
    database: test.database,
    connections: [connectionTo(provider)],
    observers: [metrics.observer],
    pollMs: 20,
  });
  let isStopping = false;
  await using health = await serveHealth({
    collector,
    metrics,
    port: 0,
    isStopping: () => isStopping,
  });
  const healthNow = async () => {
    const response = await fetch(`${health.url}/health`);
    return [response.status, await response.json()];
  };
  const idle = [503, { status: "unavailable", reason: "worker" }];
  expect(await healthNow()).toEqual(idle);

  await collector.collect({ run: "night", accounts: accountsOf(3) });
  const before = await (await fetch(`${health.url}/metrics`)).text();
  expect(before).toContain('balances_queue_size{queue="balances.collect"} 1');
  const worker = await collector.work();
  expect(await healthNow()).toEqual([200, { status: "ok" }]);
  await collector.wait("night");
  const response = await fetch(`${health.url}/metrics`);
  expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
  expect(response.headers.get("connection")).toBe("close");
  const text = await response.text();
  expect(text).toContain('balances_accounts_total{provider="finix",outcome="came"} 2');
  expect(text).toContain('balances_accounts_total{provider="finix",outcome="failed"} 1');
  expect(text).toContain('balances_queue_size{queue="balances.collect"} 0');
  expect(text).toContain("balances_runs_ended_total 1");
  expect(text).toContain("process_cpu_seconds_total");

  isStopping = true;
  expect(await healthNow()).toEqual([503, { status: "unavailable", reason: "stopping" }]);
  isStopping = false;
  await worker.stop();
  expect(await healthNow()).toEqual(idle);
  expect((await fetch(`${health.url}/other`)).status).toBe(404);
});

it("says that the database is away", async () => {
  const query = (): Promise<never> => Promise.reject(new Error("away"));
  const collector = { database: { query }, waiting: async () => ({}), isWorking: true };
  // Only what is asked of a collector is there.
  await using health = await serveHealth({ collector: collector as never, port: 0 });
  const response = await fetch(`${health.url}/health`);
  expect(await response.json()).toEqual({ status: "unavailable", reason: "database" });
});

it.each([
  ["fails", () => Promise.reject(new Error("at db.internal"))],
  ["does not answer", () => new Promise<never>(() => {})],
])("counts what it does where the database %s", async (_, later) => {
  const metrics = createMetrics();
  metrics.observer.onError?.(new Error("away"), "queue");
  const waiting = vi
    .fn()
    .mockResolvedValueOnce({ "balances.collect": 7 })
    .mockImplementation(later);
  const collector = { waiting };
  // Only what is asked of a collector is there.
  await using health = await serveHealth({ collector: collector as never, metrics, port: 0 });
  expect(await (await fetch(`${health.url}/metrics`)).text()).toContain(
    'balances_queue_size{queue="balances.collect"} 7',
  );
  const response = await fetch(`${health.url}/metrics`);
  const text = await response.text();
  expect(response.status).toBe(200);
  expect(text).toContain('balances_errors_total{where="queue"} 1');
  expect(text).not.toMatch(/balances_queue_size\{|db\.internal/);
});

it("traces jobs, with requests below them, and tells no account", async () => {
  const spans = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spans)],
  });
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter });
  const meterProvider = new MeterProvider({ readers: [reader] });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  try {
    await using provider = await startProvider();
    await using test = await makeInFolder();
    await using collector = await openCollector({
      database: test.database,
      connections: [connectionTo(provider)],
      observers: [openTelemetryObserver({ tracerProvider, meterProvider })],
      pollMs: 20,
    });
    await collector.collect({
      run: "night",
      accounts: [{ connection: "shop", account: "secret-id" }],
    });
    await collector.work({ client: { tracing: openTelemetry({ tracerProvider }) } });
    await collector.wait("night");
    await collector.close();
  } finally {
    context.disable();
  }
  const finished = spans.getFinishedSpans();
  const job = finished.find(({ name }) => name === "process balances.collect");
  const request = finished.find(({ name }) => name === "GET /balances/{balance_id}");
  expect(request?.parentSpanContext?.spanId).toBe(job?.spanContext().spanId);
  expect(JSON.stringify(job?.attributes)).not.toContain("secret-id");
  await reader.forceFlush();
  const names = exporter
    .getMetrics()
    .flatMap(({ scopeMetrics }) =>
      scopeMetrics.flatMap((scope) => scope.metrics.map(({ descriptor }) => descriptor.name)),
    );
  expect(names).toContain("balances.accounts");
  await meterProvider.shutdown();
});

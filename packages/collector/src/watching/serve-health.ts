import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Collector } from "../collector.ts";
import type { Metrics } from "./metrics.ts";

/** Where a worker can be asked how it is. */
export interface HealthOptions {
  readonly collector: Pick<Collector, "database" | "waiting" | "isWorking">;
  /** Answers at `/metrics`; without it, there is none. */
  readonly metrics?: Metrics | undefined;
  /** Default 9464; 0: one that is free. */
  readonly port?: number | undefined;
  /** Default `127.0.0.1`: this machine alone. A container wants `0.0.0.0`. */
  readonly host?: string | undefined;
  /** Whether the worker is about to end, so that it is to be left alone. */
  readonly isStopping?: (() => boolean) | undefined;
}

/** A server that is asked how a worker is. */
export interface HealthServer extends AsyncDisposable {
  readonly url: string;
}

const DEFAULT_PORT = 9464;

/** How long the database may take to say that it is there, or how much waits. */
const DATABASE_MS = 2_000;

/**
 * Answers `/health` with 200 while a worker of this process works and its database answers, with 503 and the reason where
 * not; and `/metrics` in the text format of Prometheus: what this process counts, and the sizes of the queues where the
 * database says them in time.
 *
 * @throws {Error} when the port is taken, or the host is none of this machine.
 */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const { port = DEFAULT_PORT, host = "127.0.0.1" } = options;
  const server = createServer(({ url }, response) => {
    // Who asks does so now and then: a connection that is kept may be closed just as the next question comes.
    response.setHeader("connection", "close");
    // What a driver says may be of no use to whoever asks, or more than they are to know.
    answer(options, url?.split("?", 1)[0] ?? "/", response).catch(() =>
      send(response, 503, "text/plain", "unavailable\n"),
    );
  });
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(
  { collector, metrics, isStopping }: HealthOptions,
  path: string,
  response: ServerResponse,
): Promise<void> {
  if (path === "/metrics" && metrics !== undefined) {
    const sizes = await inTime(collector.waiting(), {});
    return send(response, 200, metrics.contentType, await metrics.text(sizes));
  }
  if (path !== "/health") return send(response, 404, "text/plain", "see /health and /metrics\n");
  const reason = isStopping?.() ? "stopping" : await troubleOf(collector);
  const status = reason === undefined ? { status: "ok" } : { status: "unavailable", reason };
  send(
    response,
    reason === undefined ? 200 : 503,
    "application/json",
    `${JSON.stringify(status)}\n`,
  );
}

/** Why nothing is collected here now; undefined: it is. */
async function troubleOf(collector: HealthOptions["collector"]): Promise<string | undefined> {
  if (!collector.isWorking) return "worker";
  const answers = collector.database.query("select 1").then(() => undefined);
  return await inTime(answers, "database");
}

/** What the database says; where it fails or takes too long: something else. */
async function inTime<T, U>(answers: Promise<T>, otherwise: U): Promise<T | U> {
  const late = new AbortController();
  const time = sleep(DATABASE_MS, otherwise, { signal: late.signal }).catch(() => otherwise);
  try {
    return await Promise.race([answers.catch(() => otherwise), time]);
  } finally {
    late.abort();
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

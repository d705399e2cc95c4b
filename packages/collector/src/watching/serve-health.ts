import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Collector } from "../collector.ts";
import type { Metrics } from "./metrics.ts";

/** Where a worker can be asked how it is. */
export interface HealthOptions {
  readonly collector: Pick<Collector, "database" | "waiting">;
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

/** How long the database may take to say that it is there. */
const DATABASE_MS = 2_000;

/**
 * Answers `/health` with 200 while the worker works and its database answers, with 503 and the reason where not; and
 * `/metrics` in the text format of Prometheus.
 *
 * @throws {Error} when the port is taken, or the host is none of this machine.
 */
export async function serveHealth(options: HealthOptions): Promise<HealthServer> {
  const { port = DEFAULT_PORT, host = "127.0.0.1" } = options;
  const server = createServer(({ url }, response) => {
    answer(options, url?.split("?", 1)[0] ?? "/", response).catch((error) =>
      send(response, 503, "text/plain", String(Object(error).message)),
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
    return send(response, 200, metrics.contentType, await metrics.text(await collector.waiting()));
  }
  if (path !== "/health") return send(response, 404, "text/plain", "see /health and /metrics\n");
  const reason = isStopping?.() ? "stopping" : await databaseTrouble(collector);
  const status = reason === undefined ? { status: "ok" } : { status: "unavailable", reason };
  send(
    response,
    reason === undefined ? 200 : 503,
    "application/json",
    `${JSON.stringify(status)}\n`,
  );
}

/** Why the database is of no use now; undefined: it answers. */
async function databaseTrouble({
  database,
}: HealthOptions["collector"]): Promise<string | undefined> {
  const late = new AbortController();
  const answers = database.query("select 1").then(
    () => undefined,
    () => "database",
  );
  const time = sleep(DATABASE_MS, "database", { signal: late.signal }).catch(() => undefined);
  try {
    return await Promise.race([answers, time]);
  } finally {
    late.abort();
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" });
  response.end(body);
}

import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { type AddressInfo, createServer as createNetServer, type Server } from "node:net";
import { text } from "node:stream/consumers";
import type { Subject } from "../suite/subject.ts";
import type { Script } from "./answer.ts";
import { Scenario } from "./scenario.ts";
import { createBareServer, createUntrustedServer } from "./tls.ts";

/** Places where no HTTP answer can come from, and the providers. */
export interface World {
  /** A port that nobody listens on. */
  readonly refused: string;
  /** A host name that can't exist: a label of it is longer than DNS allows (RFC 1035, 2.3.4). */
  readonly unknown: string;
  /** HTTPS with a certificate that nobody trusts. */
  readonly untrusted: string;
  /** HTTPS where no handshake succeeds. */
  readonly handshake: string;
  /** HTTPS where plain HTTP is spoken. */
  readonly plain: string;
  /** Another origin, where the same scenarios are played. */
  readonly elsewhere: string;
  readonly subjects: readonly Subject[];
}

/** A server that misbehaves as scripted. */
export interface BehaviourServer extends AsyncDisposable {
  readonly origin: string;
}

/** What else the server serves: pages and reports, by method and path. */
export type Routes = Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => void | Promise<void>>
>;

/**
 * Starts the server, for clients of these providers, on free ports of the loopback interface. A client of a scenario has
 * `<origin>/s/<id>` as base URL; `/control` makes scenarios and tells what became of them.
 */
export async function startServer(
  subjects: readonly Subject[],
  routes: Routes = {},
): Promise<BehaviourServer> {
  const scenarios = new Map<string, Scenario>();
  const serve: RequestListener = async (request, response) => {
    // A connection for each request: a runtime may quietly repeat a request on one that it kept.
    response.shouldKeepAlive = false;
    const { method = "GET", url = "/" } = request;
    const [, area, id = "", ...rest] = url.split("/");
    const scenario = scenarios.get(id);
    if (area === "s" && scenario !== undefined) {
      await scenario.serve(`/${rest.join("/")}`, request, response);
      return;
    }
    if (area === "control" && method === "POST") {
      const script: Script = JSON.parse(await text(request));
      const next = String(scenarios.size + 1);
      const { token } = subjects.find(({ name }) => name === script.subject) ?? {};
      scenarios.set(next, new Scenario(next, script, token));
      reply(response, next);
    } else if (area === "control" && id === "world") reply(response, world);
    else if (area === "control" && scenario !== undefined) {
      const [question = "", count = "1"] = rest;
      if (question === "seen") reply(response, scenario.seen);
      else if (question === "idle") reply(response, await scenario.idle());
      else reply(response, await scenario.played(Number(count)));
    } else {
      const route = routes[`${method} ${url}`];
      if (route !== undefined) await route(request, response);
      else response.writeHead(404).end();
    }
  };
  const server = createServer(serve);
  const elsewhere = createServer(serve);
  const closed = createNetServer();
  const servers = [
    server,
    elsewhere,
    await createUntrustedServer(),
    createBareServer(),
    closed,
  ] as const;
  const [port, other, untrusted, handshake, refused] = await Promise.all(servers.map(listen));
  await close(closed);
  const world: World = {
    refused: `http://127.0.0.1:${refused}`,
    unknown: `https://${"x".repeat(64)}.invalid`,
    untrusted: `https://localhost:${untrusted}`,
    handshake: `https://localhost:${handshake}`,
    plain: `https://localhost:${port}`,
    elsewhere: `http://127.0.0.1:${other}`,
    subjects,
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      elsewhere.closeAllConnections();
      await Promise.all(servers.filter((one) => one !== closed).map(close));
    },
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function reply(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
}

import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Reply } from "@org/core/testing";
import type { Asked } from "./route.ts";
import { changedBody, isUnchanged, ownAnswer, type WireAnswer } from "./scenario/wire-answer.ts";

/** A server in front of another one of this machine. */
export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/** How a front answers a request: what is not said there is the server's behind it. */
export interface Direction extends Reply {
  /** The value of the header `Prefer` for the server behind, where the request has none. */
  readonly prefer?: string;
  /** The same, whatever the request prefers: the page that it asks for. */
  readonly page?: string;
}

/**
 * Starts a server on 127.0.0.1 that hands requests on to `target`, and answers as `direct` says: later,
 * otherwise, by half, or not at all.
 */
export async function startFront(
  target: string,
  port: number,
  direct: (asked: Asked) => Direction,
): Promise<Front> {
  const closing = new AbortController();
  const server = createServer((request, response) => {
    const { method = "GET", url = "/" } = request;
    const answer = serve(
      target,
      request,
      response,
      direct({ method, target: url }),
      closing.signal,
    );
    answer.catch(() => response.destroy());
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, "close");
      closing.abort();
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function serve(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  direction: Direction,
  signal: AbortSignal,
): Promise<void> {
  const { delayMs = 0, fault } = direction;
  if (delayMs > 0) await wait(delayMs, undefined, { signal });
  if (fault === "network") {
    response.destroy();
    return;
  }
  // Nothing comes until the client, or the server, ends it.
  if (fault === "stall") return;
  const own = ownAnswer(direction);
  if (own !== undefined) return write(response, own, fault);
  const answer = await askBehind(target, request, direction);
  if (isUnchanged(direction)) {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    return pipeline(answer, response);
  }
  const came = {
    status: answer.statusCode ?? 502,
    headers: answer.headers,
    body: await buffer(answer),
  };
  return write(response, changedBody(came, direction), fault);
}

async function askBehind(
  target: string,
  request: IncomingMessage,
  { prefer, page }: Direction,
): Promise<IncomingMessage> {
  const { method, url = "/" } = request;
  const headers = {
    ...(prefer !== undefined && { prefer }),
    ...request.headers,
    ...(page !== undefined && { prefer: page }),
  };
  const onward = send(`${target}${url}`, { method, headers });
  const answered = once(onward, "response") as Promise<[IncomingMessage]>;
  await Promise.race([pipeline(request, onward), answered]);
  const [answer] = await answered;
  return answer;
}

/** An answer, whole or its first half. */
function write(
  response: ServerResponse,
  { status, headers, body }: WireAnswer,
  fault: Reply["fault"],
): void {
  response.writeHead(status, { ...headers, "content-length": String(body.length) });
  if (fault === undefined) {
    response.end(body);
    return;
  }
  const half = body.subarray(0, Math.ceil(body.length / 2));
  response.write(half, () => {
    if (fault === "cut") response.destroy();
  });
}

import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import type { Answer, Fault } from "./answer.ts";

/** So much a flood hands over at a time. */
const FLOOD_CHUNK = Buffer.alloc(64 * 1024, " ");

/**
 * What a flood hands over as fast as it is read: more than any reader here allows. From there on it
 * paces itself, so that what was sent says whether a reader went on and not how soon a runtime closed.
 */
const FLOOD_FAST = 20 * 1024 * 1024;
const FLOOD_PACE_MS = 5;

/** How often a drip comes. */
const DRIP_MS = 20;

/** Where the bytes of a body are counted. */
export interface Meter {
  bytes: number;
}

/** Answers a request as scripted; resolves when all that is to come was handed to the network. */
export async function play(answer: Answer, response: ServerResponse, meter: Meter): Promise<void> {
  if (answer.kind === "respond") {
    const { status, headers, body, encoding } = answer;
    const bytes = Buffer.from(body, encoding ?? "utf8");
    const length = status === 204 || status === 304 ? {} : { "content-length": bytes.length };
    response.writeHead(status, { ...headers, ...length });
    response.end(bytes);
    return;
  }
  const { socket } = response;
  if (socket !== null) await playFault(answer.kind, Buffer.from(answer.body), socket, meter);
}

async function playFault(kind: Fault, body: Buffer, socket: Socket, meter: Meter): Promise<void> {
  const half = body.subarray(0, Math.ceil(body.length / 2));
  switch (kind) {
    case "silence":
      return;
    case "stall":
      await write(socket, head(`content-length: ${body.length}`), half);
      return;
    case "drip":
      await write(socket, head("transfer-encoding: chunked"));
      while (!socket.destroyed) {
        await write(socket, "1\r\n \r\n");
        await setTimeout(DRIP_MS);
      }
      return;
    case "flood":
      await write(socket, head("transfer-encoding: chunked"));
      while (!socket.destroyed) {
        await write(socket, `${FLOOD_CHUNK.length.toString(16)}\r\n`, FLOOD_CHUNK, "\r\n");
        meter.bytes += FLOOD_CHUNK.length;
        if (meter.bytes > FLOOD_FAST) await setTimeout(FLOOD_PACE_MS);
      }
      return;
    case "reset":
      socket.resetAndDestroy();
      return;
    case "reset-body":
      await write(socket, head(`content-length: ${body.length}`), half);
      socket.resetAndDestroy();
      return;
    case "close":
      socket.destroy();
      return;
    case "truncate":
      socket.end(Buffer.concat([Buffer.from(head(`content-length: ${body.length}`)), half]));
      return;
    case "overrun":
      socket.end(Buffer.concat([Buffer.from(head(`content-length: ${half.length}`)), body]));
      return;
    case "cut-chunks":
      await write(socket, head("transfer-encoding: chunked"));
      socket.end(Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), half]));
      return;
    case "garbage":
      socket.end("The server is out for lunch.\r\n\r\n");
      return;
  }
}

function head(length: string): string {
  return `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${length}\r\nconnection: close\r\n\r\n`;
}

/** Writes, and waits until the network has room for more or is gone. */
async function write(socket: Socket, ...parts: (string | Buffer)[]): Promise<void> {
  if (socket.destroyed) return;
  const room = socket.write(Buffer.concat(parts.map((part) => Buffer.from(part))));
  if (room) return;
  const done = new AbortController();
  const options = { signal: done.signal };
  try {
    await Promise.race([once(socket, "drain", options), once(socket, "close", options)]);
  } catch {
    // The socket failed: there is nobody to write to.
  } finally {
    done.abort();
  }
}

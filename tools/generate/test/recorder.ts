/** What generated operations send, recorded by a server that answers 204. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A request as it came. */
export interface Recorded {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Starts a recorder that ends with the test. */
export async function record(): Promise<{ baseUrl: string; requests: Recorded[] }> {
  const requests: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "", url: target = "", headers } = request;
    requests.push({ method, target, headers, body: Buffer.concat(chunks) });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, requests };
}

/** What of a generated operation matters here. */
export interface Sendable {
  readonly method: string;
  request(args: object): {
    readonly path: string;
    readonly query?: readonly string[];
    readonly headers?: Readonly<Record<string, string | undefined>>;
    readonly body?: { readonly content: BodyInit; readonly contentType: string };
  };
}

/** Sends what an operation makes of its arguments. */
export async function send(baseUrl: string, operation: Sendable, args: object): Promise<void> {
  const { path, query = [], headers = {}, body } = operation.request(args);
  const search = query.filter((pair) => pair !== "").join("&");
  const all = new Headers(body === undefined ? {} : { "content-type": body.contentType });
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) all.set(name, value);
  }
  await fetch(`${baseUrl}${path}${search === "" ? "" : `?${search}`}`, {
    method: operation.method,
    headers: all,
    body: body?.content ?? null,
  });
}

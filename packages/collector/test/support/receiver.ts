import { createServer, type IncomingHttpHeaders } from "node:http";

/** What a webhook was sent. */
export interface Received {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a webhook answers: a status with headers; null: never. */
export type Reply = { readonly status: number; readonly headers?: Record<string, string> } | null;

/** A webhook on 127.0.0.1. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly Received[];
}

/** Starts a webhook that answers as it is told for each request, the last reply for all that follow. */
export async function startReceiver(...replies: readonly Reply[]): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", headers } = request;
      received.push({ method, headers, body: Buffer.concat(chunks).toString() });
      const reply = replies[Math.min(received.length, replies.length) - 1];
      if (reply === null || reply === undefined) return;
      response.writeHead(reply.status, reply.headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/alerts`,
    received,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

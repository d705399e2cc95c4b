import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** A server of one test, on a free port of this machine. */
export interface TestServer {
  readonly baseUrl: string;
  /** What came, in order. */
  readonly requests: readonly IncomingMessage[];
}

/** Starts a server that ends with the test; `answer` is told the number of the request, from 1. */
export async function serve(
  answer: (response: ServerResponse, number: number, request: IncomingMessage) => void,
): Promise<TestServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    answer(response, requests.length, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { baseUrl: `http://127.0.0.1:${port}`, requests };
}

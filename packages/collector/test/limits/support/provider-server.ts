import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { now } from "./now.ts";

/** A server that notes when requests arrive. */
export interface ProviderServer extends AsyncDisposable {
  readonly url: string;
  readonly arrivals: readonly number[];
}

export async function startProvider(): Promise<ProviderServer> {
  const arrivals: number[] = [];
  const server = createServer((_request, response) => {
    arrivals.push(now());
    response.end("{}");
  });
  // None is closed while a slow worker sends on it.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    arrivals,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { once } from "node:events";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream";

/** A server that hands requests on to another one of this machine. */
export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a server on 127.0.0.1 that hands requests on to `target`, each with the header `Prefer` for the
 * example that `choose` names.
 */
export async function startFront(
  target: string,
  port: number,
  choose: (request: { readonly method: string; readonly target: string }) => string | undefined,
): Promise<Front> {
  const server = createServer((request, response) => {
    const { method = "GET", url = "/", headers } = request;
    const example = choose({ method, target: url });
    const prefer = example === undefined ? {} : { prefer: `example=${example}` };
    const onward = send(`${target}${url}`, { method, headers: { ...headers, ...prefer } });
    onward.on("response", (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      pipeline(answer, response, () => {});
    });
    onward.on("error", () => response.destroy());
    pipeline(request, onward, () => {});
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

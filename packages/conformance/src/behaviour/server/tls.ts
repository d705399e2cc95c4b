import { createServer, type Server } from "node:tls";
import { generate } from "selfsigned";

/** A TLS server whose certificate nobody trusts. */
export async function createUntrustedServer(): Promise<Server> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
  });
  return ignoreFailures(createServer({ key, cert }));
}

/** A TLS server without any certificate: no handshake with it succeeds. */
export function createBareServer(): Server {
  return ignoreFailures(createServer());
}

/** That handshakes fail is what these servers are for. */
function ignoreFailures(server: Server): Server {
  return server.on("tlsClientError", () => {});
}

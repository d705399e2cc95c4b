/** What may stand between a client and its provider. */
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { connect } from "node:net";
import { join } from "node:path";
import { generate } from "selfsigned";

/** A server on 127.0.0.1. */
export interface Running extends AsyncDisposable {
  readonly url: string;
}

/** A proxy that tunnels (RFC 9110, section 9.3.6: CONNECT). */
export async function startProxy(): Promise<Running> {
  const server = createServer();
  server.on("connect", ({ url = "" }, client, head) => {
    const [host, port] = url.split(":");
    const target = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.write(head);
      target.pipe(client).pipe(target);
    });
    for (const socket of [client, target]) socket.on("error", () => target.destroy());
  });
  return listen(server, "http");
}

/**
 * A gateway that lets in who has the client certificate, and asks `upstream`. What a client needs for it lies in
 * `folder` then: `client.pem`, `client-key.pem`, `gateway-ca.pem`.
 */
export async function startGateway(upstream: string, folder: string): Promise<Running> {
  const names = [{ name: "commonName", value: "localhost" }];
  const [own, client] = await Promise.all([
    generate(names, {
      extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
    }),
    generate(names),
  ]);
  writeFileSync(join(folder, "client.pem"), client.cert);
  writeFileSync(join(folder, "client-key.pem"), client.private);
  writeFileSync(join(folder, "gateway-ca.pem"), own.cert);
  const server = createSecureServer(
    { key: own.private, cert: own.cert, ca: client.cert, requestCert: true },
    (incoming, outgoing) => {
      const { method, headers } = incoming;
      const { url = "" } = incoming;
      incoming.pipe(
        request(`${upstream}${url}`, { method, headers }, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        }),
      );
    },
  );
  return listen(server, "https");
}

async function listen(server: Server, scheme: string): Promise<Running> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    url: `${scheme}://127.0.0.1:${address.port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

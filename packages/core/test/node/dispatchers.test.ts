import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Agent, EnvHttpProxyAgent, MockAgent, ProxyAgent } from "undici";
import { expect, onTestFinished, test } from "vitest";
import { createExample } from "../provider.ts";
import { serve } from "../server.ts";
import { fetchOfTest } from "./fetch.ts";

const THING = JSON.stringify({ id: "1" });

async function serveThing() {
  return serve((response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(THING);
  });
}

/** A proxy that tunnels (RFC 9110, section 9.3.6), and counts for whom. */
async function startProxy() {
  const tunnels: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer().on("connect", ({ url = "" }, client, head) => {
    tunnels.push(url);
    const [host, port] = url.split(":");
    const target = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      target.write(head);
      target.pipe(client).pipe(target);
    });
    for (const socket of [client as Socket, target]) {
      sockets.add(socket);
      socket.on("error", () => target.destroy());
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels };
}

test.each([
  ["ProxyAgent", (url: string) => new ProxyAgent({ uri: url, proxyTunnel: true })],
  ["EnvHttpProxyAgent", (url: string) => new EnvHttpProxyAgent({ httpProxy: url, noProxy: "" })],
])("a %s of fetchOptions takes the request through its proxy", async (_, make) => {
  const { baseUrl } = await serveThing();
  const proxy = await startProxy();
  const dispatcher = make(proxy.url);
  onTestFinished(() => dispatcher.close());
  const client = createExample({ baseUrl, fetch: fetchOfTest(), fetchOptions: { dispatcher } });
  expect(await client.getThing({ id: "1" })).toEqual({ id: "1" });
  expect(proxy.tunnels).toEqual([new URL(baseUrl).host]);
});

test("a call may have a dispatcher of its own", async () => {
  const { baseUrl } = await serveThing();
  let dispatched = 0;
  const agent = new Agent().compose((dispatch) => (options, handler) => {
    dispatched += 1;
    return dispatch(options, handler);
  });
  onTestFinished(() => agent.close());
  const client = createExample({ baseUrl, fetch: fetchOfTest() });
  await client.getThing({ id: "1" });
  await client.getThing({ id: "1" }, { fetchOptions: { dispatcher: agent } });
  expect(dispatched).toBe(1);
});

test("undici's MockAgent answers in place of the network", async () => {
  const agent = new MockAgent();
  agent.disableNetConnect();
  onTestFinished(() => agent.close());
  const headers = { "Content-Type": "application/json" };
  agent
    .get("https://api.example.com")
    .intercept({ path: "/things/1?key=secret-key" })
    .reply(200, THING, { headers });
  const fetchOptions = { dispatcher: agent };
  const client = createExample({ apiKey: "secret-key", fetch: fetchOfTest(), fetchOptions });
  expect(await client.getThing({ id: "1" })).toEqual({ id: "1" });
});

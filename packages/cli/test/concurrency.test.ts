import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { run, settings } from "./run.ts";

/** A server in the place of Finix that answers once so many requests are there, and counts them. */
async function startCounter(together: number) {
  const waiting: (() => void)[] = [];
  let most = 0;
  const server = createServer((_, response) => {
    waiting.push(() => response.writeHead(404, { "content-type": "application/json" }).end("{}"));
    most = Math.max(most, waiting.length);
    if (waiting.length >= together) for (const answer of waiting.splice(0)) answer();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    most: () => most,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

test.each([1, 3])(
  "--concurrency %i asks for so many accounts at a time, and for no more",
  async (number) => {
    await using counter = await startCounter(number);
    const env = {
      ...settings["finix"],
      FINIX_BASE_URL: counter.url,
      FINIX_BALANCE_ID: "BA1,BA2,BA3,BA4,BA5,BA6",
    };
    const { out } = await run(["--json", "--concurrency", String(number)], env);
    expect(JSON.parse(out).failures).toHaveLength(6);
    expect(counter.most()).toBe(number);
  },
);

import { definition } from "@org/finix";
import { expect, it } from "vitest";
import { defineConnection } from "../src/define-connection.ts";

const NEVER = new AbortController().signal;

/** A transport that says who was asked by it. */
function transport(name: string, asked: string[]): typeof fetch {
  return async () => {
    asked.push(name);
    throw new TypeError("no network");
  };
}

it("what a worker says is over what a connection says, and what it does not say is not", async () => {
  const asked: string[] = [];
  const limited: string[] = [];
  const limiter = (name: string) => ({
    async acquire() {
      limited.push(name);
    },
  });
  const connection = defineConnection({
    name: "shop",
    definition,
    options: () => ({
      username: "u",
      password: "p",
      maxRetries: 0,
      fetch: transport("connection", asked),
      rateLimiter: limiter("connection"),
    }),
  });
  const ask = async (options: Parameters<typeof connection.open>[0]): Promise<void> => {
    const asking = connection.open(options).task("BA1").fetch({ signal: NEVER });
    await expect(asking).rejects.toThrow();
  };
  await ask({ fetch: transport("worker", asked), rateLimiter: limiter("worker") });
  await ask({ fetch: undefined, rateLimiter: undefined });
  expect(asked).toEqual(["worker", "connection"]);
  expect(limited).toEqual(["worker", "connection"]);
});

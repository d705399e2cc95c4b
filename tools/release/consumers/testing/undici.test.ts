import { createFinix } from "@org/finix";
import { fixtures } from "@org/finix/testing";
import { MockAgent, setGlobalDispatcher } from "undici";
import { expect, test } from "vitest";
import { isLow } from "./is-low.ts";

const agent = new MockAgent();
agent.disableNetConnect();
setGlobalDispatcher(agent);

test("99.99 dollars are low", async () => {
  const { status, text } = fixtures.getBalance.ok.typical.with({ available_amount: 99_99 });
  const server = agent.get("https://finix.sandbox-payments-api.com");
  server.intercept({ path: "/balances/BA1" }).reply(status, text);
  const finix = createFinix({ environment: "sandbox", username: "user", password: "secret" });
  expect(await isLow(finix, "BA1")).toBe(true);
});

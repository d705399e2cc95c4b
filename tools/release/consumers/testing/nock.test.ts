import { createFinix } from "@org/finix";
import { fixtures } from "@org/finix/testing";
import nock from "nock";
import { expect, test } from "vitest";
import { isLow } from "./is-low.ts";

test("99.99 dollars are low", async () => {
  const { status, text } = fixtures.getBalance.ok.typical.with({ available_amount: 99_99 });
  nock("https://finix.sandbox-payments-api.com").get("/balances/BA1").reply(status, text);
  const finix = createFinix({ environment: "sandbox", username: "user", password: "secret" });
  expect(await isLow(finix, "BA1")).toBe(true);
});

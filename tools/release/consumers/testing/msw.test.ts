import { createFinix } from "@org/finix";
import { finixHandlers } from "@org/finix/msw";
import { fixtures, mockFinix } from "@org/finix/testing";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { isLow } from "./is-low.ts";

const mock = mockFinix();
const server = setupServer(...finixHandlers(mock));
beforeAll(() => server.listen());
afterEach(() => mock.reset());
afterAll(() => server.close());

test("99.99 dollars are low", async () => {
  mock.answer("getBalance", fixtures.getBalance.ok.typical.with({ available_amount: 99_99 }));
  const finix = createFinix({ environment: "sandbox", username: "user", password: "secret" });
  expect(await isLow(finix, "BA1")).toBe(true);
});

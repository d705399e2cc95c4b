import { createFinix } from "@org/finix";
import { fixtures, mockFinix } from "@org/finix/testing";
import { expect, test } from "vitest";
import { isLow } from "./is-low.ts";

test("99.99 dollars are low", async () => {
  const balance = fixtures.getBalance.ok.typical.with({ available_amount: 99_99 });
  const finix = createFinix(mockFinix({ getBalance: balance }).options);
  expect(await isLow(finix, "BA1")).toBe(true);
});

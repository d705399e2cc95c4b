// Jest runs every test in a realm of its own, where a class may not be the class that it looks like.
import { expect, test } from "@jest/globals";
import { NotFoundError } from "@org/core";
import { createFinix } from "@org/finix";

const finix = createFinix({
  baseUrl: `${process.env.PROVIDERS_URL}/finix`,
  username: "u",
  password: "p",
});

test("reads an exact balance", async () => {
  const { entries } = await finix.fetchBalances({ balance_id: "BA1" });
  expect(String(entries[0].money)).toBe("90071992547409.93 USD");
});

test("throws the class of the status", async () => {
  await expect(finix.getBalance({ balance_id: "missing" })).rejects.toThrow(NotFoundError);
});

import { createPayPal } from "@org/paypal";
import { mockPayPal } from "@org/paypal/testing";
import { expect, test } from "vitest";

test("a token that is refused is replaced, once", async () => {
  const mock = mockPayPal({}, { refusedTokens: 1 });
  const { entries } = await createPayPal(mock.options).fetchBalances();
  const asked = mock.calls.map(({ operation }) => operation);
  expect(asked).toEqual(["Oauth2", "getBalances", "Oauth2", "getBalances"]);
  expect(entries).not.toEqual([]);
});

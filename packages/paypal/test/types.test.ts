import { expectTypeOf, test } from "vitest";
import { createPayPal, type GetBalancesResponse, type PayPalClient } from "../src/index.ts";

declare const paypal: PayPalClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("options are what a token is got by, not a token", () => {
  never(() => {
    createPayPal();
    createPayPal({ clientId: "id", clientSecret: "secret", environment: "sandbox" });
    // @ts-expect-error the client gets its tokens itself
    createPayPal({ token: "token" });
  });
});

test("a call needs no arguments, and may name a moment and a currency", () => {
  expectTypeOf<PayPalClient["getBalances"]>().returns.resolves.toEqualTypeOf<GetBalancesResponse>();
  never(() => {
    paypal.getBalances();
    paypal.fetchBalances({ as_of_time: "2026-11-01T00:00:00Z", currency_code: "EUR" });
    // @ts-expect-error there is no such argument
    paypal.fetchBalances({ as_of: "2026-11-01T00:00:00Z" });
  });
});

test("an amount is a decimal text; of a balance the total alone is always there", () => {
  type Detail = NonNullable<GetBalancesResponse["balances"]>[number];
  expectTypeOf<Detail["total_balance"]["value"]>().toEqualTypeOf<string>();
  expectTypeOf<Detail["available_balance"]>().toEqualTypeOf<
    Detail["total_balance"] | null | undefined
  >();
});

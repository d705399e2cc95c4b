import { expectTypeOf, test } from "vitest";
import { createStripe, type GetBalanceResponse, type StripeClient } from "../src/index.ts";

declare const stripe: StripeClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("options are the key, and the account to act for", () => {
  never(() => {
    createStripe();
    createStripe({ secretKey: "key", account: "acct_1", environment: "sandbox" });
    // @ts-expect-error the key is the only credential
    createStripe({ username: "key" });
    // @ts-expect-error the version is that of the types
    createStripe({ version: "2023-08-16" });
  });
});

test("a call needs no arguments, and may name another account and version", () => {
  expectTypeOf<StripeClient["getBalance"]>().returns.resolves.toEqualTypeOf<GetBalanceResponse>();
  never(() => {
    stripe.getBalance();
    stripe.getBalance({ account: "acct_1", "Stripe-Version": "2023-08-16" });
    stripe.fetchBalances({ account: "acct_1" });
    // @ts-expect-error an id is a string
    stripe.fetchBalances({ account: 1 });
  });
});

test("what every answer has is there, what only some have may be absent", () => {
  type Amounts = GetBalanceResponse["available"];
  expectTypeOf<Amounts[number]["amount"]>().toEqualTypeOf<number>();
  expectTypeOf<GetBalanceResponse["pending"]>().toEqualTypeOf<Amounts>();
  expectTypeOf<GetBalanceResponse["instant_available"]>().toEqualTypeOf<
    Amounts | null | undefined
  >();
});

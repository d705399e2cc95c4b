import { expectTypeOf, test } from "vitest";
import { createLithic, type GetBalancesResponse, type LithicClient } from "../src/index.ts";

declare const lithic: LithicClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

type Balance = GetBalancesResponse["data"][number];

test("balances are asked for without arguments, or of one account, type or instant", () => {
  expectTypeOf<LithicClient["getBalances"]>().returns.resolves.toEqualTypeOf<GetBalancesResponse>();
  never(() => {
    lithic.getBalances();
    lithic.fetchBalances();
    lithic.fetchBalances({ account_token: "a", financial_account_type: "ISSUING" });
    lithic.getBalances({ balance_date: "2026-11-20T00:00:00Z" });
    // @ts-expect-error there is no such argument
    lithic.getBalances({ cursor: "a" });
  });
});

test("amounts are numbers that are always there, transactions may be null", () => {
  expectTypeOf<Balance["pending_amount"]>().toEqualTypeOf<number>();
  expectTypeOf<Balance["last_transaction_token"]>().toEqualTypeOf<string | null>();
});

test("a new type of financial account passes", () => {
  expectTypeOf<"ISSUING">().toExtend<Balance["financial_account_type"]>();
  expectTypeOf<"TREASURY">().toExtend<Balance["financial_account_type"]>();
  expectTypeOf<Balance["financial_account_type"]>().not.toEqualTypeOf<string>();
});

test("one key is the credential", () => {
  never(() => {
    createLithic({ apiKey: "key", environment: "sandbox" });
    // @ts-expect-error Lithic has no such credential
    createLithic({ secretKey: "key" });
    // @ts-expect-error Lithic has no such environment
    createLithic({ environment: "test" });
  });
});

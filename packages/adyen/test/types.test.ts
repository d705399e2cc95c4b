import { describe, expectTypeOf, test } from "vitest";
import {
  type AdyenClient,
  type AdyenOptions,
  createAdyen,
  type GetBalanceAccountResponse,
} from "../src/index.ts";

declare const adyen: AdyenClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

describe("types", () => {
  test("a key in the header is the one credential", () => {
    expectTypeOf<AdyenOptions["apiKey"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<AdyenOptions["environment"]>().toEqualTypeOf<
      "production" | "sandbox" | undefined
    >();
    never(() => {
      createAdyen();
      // @ts-expect-error a key in the URL is no way to sign
      createAdyen({ clientKey: "made_up" });
      // @ts-expect-error HTTP Basic is no way to sign
      createAdyen({ username: "made_up", password: "made_up" });
    });
  });

  test("amounts are whole numbers; what is pending may be absent", () => {
    type Balance = NonNullable<GetBalanceAccountResponse["balances"]>[number];
    expectTypeOf<Balance["available"]>().toEqualTypeOf<number>();
    expectTypeOf<Balance["pending"]>().toEqualTypeOf<number | null | undefined>();
  });

  test("balances are of a balance account, or of all that an account holder has", () => {
    never(() => {
      adyen.fetchBalances({ balanceAccountId: "BA1" });
      adyen.fetchBalances({ accountHolderId: "AH1" });
      // @ts-expect-error nothing lists the balance accounts of nobody
      adyen.fetchBalances({});
    });
  });

  test("a list is of an account holder, and has no balances", () => {
    never(async () => {
      // @ts-expect-error the id of an account holder is required
      adyen.listBalanceAccounts.items({});
      for await (const item of adyen.listBalanceAccounts.items({ accountHolderId: "AH1" })) {
        // @ts-expect-error each has to be asked for
        item.balances;
      }
    });
  });
});

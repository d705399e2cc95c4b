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

  test("a list is of an account holder, and has no balances", () => {
    never(async () => {
      // @ts-expect-error the id of an account holder is required
      adyen.listBalanceAccounts.items({});
      for await (const item of adyen.listBalanceAccounts.items({ id: "AH1" })) {
        // @ts-expect-error each has to be asked for
        item.balances;
      }
    });
  });
});

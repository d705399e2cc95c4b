import { describe, expectTypeOf, test } from "vitest";
import {
  createMollie,
  type GetBalanceResponse,
  type ListBalancesItem,
  type MollieClient,
  type MollieOptions,
} from "../src/index.ts";

declare const mollie: MollieClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

describe("types", () => {
  test("one option takes the token, whoever gave it", () => {
    expectTypeOf<MollieOptions["accessToken"]>().toEqualTypeOf<string | undefined>();
    expectTypeOf<MollieOptions["environment"]>().toEqualTypeOf<"production" | undefined>();
    never(() => {
      createMollie();
      // @ts-expect-error an API key reads no balances, and is no option
      createMollie({ apiKey: "made_up" });
      // @ts-expect-error test mode is an argument: a sandbox would read real money
      createMollie({ environment: "sandbox" });
    });
  });

  test("an item of the list is a balance as one is read alone", () => {
    expectTypeOf<ListBalancesItem>().toEqualTypeOf<GetBalanceResponse>();
    expectTypeOf<MollieClient["listBalances"]["items"]>().returns.toExtend<
      AsyncIterable<GetBalanceResponse>
    >();
  });

  test("amounts are decimal texts with their currency", () => {
    expectTypeOf<GetBalanceResponse["availableAmount"]>().toEqualTypeOf<{
      currency: string;
      value: string;
    }>();
  });

  test("balances are those of one id, or all of them", () => {
    never(() => {
      mollie.fetchBalances();
      mollie.fetchBalances({ testmode: true, currency: "EUR" });
      mollie.fetchBalances({ balanceId: "bal_1", testmode: true });
      // @ts-expect-error an id is a text
      mollie.fetchBalances({ balanceId: 1 });
    });
  });
});

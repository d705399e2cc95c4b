import { expectTypeOf, test } from "vitest";
import { createWise, type ListBalancesResponse, type WiseClient } from "../src/index.ts";

declare const wise: WiseClient;

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("a profile is required, the types of its balances are not", () => {
  never(() => {
    wise.listBalances({ profileId: 101 });
    wise.fetchBalances({ profileId: 101, types: "STANDARD" });
    // @ts-expect-error whose balances are meant
    wise.listBalances({});
  });
});

test("an amount may be absent; one that is there has its currency", () => {
  type Amount = ListBalancesResponse[number]["amount"];
  expectTypeOf<Amount>().extract<null | undefined>().toEqualTypeOf<null | undefined>();
  expectTypeOf<NonNullable<Amount>["currency"]>().toEqualTypeOf<string>();
});

test("one access token is all that a client needs", () => {
  never(() => {
    createWise({ accessToken: "token", environment: "sandbox" });
    // @ts-expect-error there is no such option
    createWise({ token: "token" });
  });
});

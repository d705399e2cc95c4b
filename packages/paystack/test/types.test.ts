import { expectTypeOf, test } from "vitest";
import { createPaystack, type GetBalancesError, type GetBalancesResponse } from "../src/index.ts";

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("an entry always has its balance and its currency", () => {
  type Entry = GetBalancesResponse["data"][number];
  expectTypeOf<Entry["balance"]>().toEqualTypeOf<number>();
  expectTypeOf<Entry["currency"]>().toEqualTypeOf<string>();
});

test("the code of an error is any text, its type one of three or a new one", () => {
  expectTypeOf<"missing_params">().toExtend<NonNullable<GetBalancesError["code"]>>();
  expectTypeOf<"api_error">().toExtend<NonNullable<GetBalancesError["type"]>>();
});

test("one secret key is all that a client needs", () => {
  never(() => {
    createPaystack({ secretKey: "key" });
    createPaystack({ secretKey: "key", environment: "sandbox" });
    // @ts-expect-error there is no such option
    createPaystack({ token: "key" });
  });
});

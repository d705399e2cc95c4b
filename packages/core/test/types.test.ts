import { expectTypeOf, test } from "vitest";
import {
  ApiError,
  type Asset,
  type ExactNumber,
  fromDecimal,
  type Money,
  type MoneyJson,
  money,
  ProviderError,
} from "../src/index.ts";
import type { Exact } from "../src/provider.ts";

/** Checked by the compiler, not run. */
function never(_check: () => void): void {}

test("money is made of an integer, a scale and an asset", () => {
  never(() => {
    money(1n, 2, { kind: "fiat", code: "USD" });
    // @ts-expect-error an amount is a bigint
    money(1, 2, { kind: "fiat", code: "USD" });
    // @ts-expect-error a currency has no issuer
    money(1n, 2, { kind: "fiat", code: "USD", issuer: "x" });
    // @ts-expect-error an amount has no currency of its own
    fromDecimal("1");
    const value: Money = money(1n, 2, { kind: "token", code: "cUGX" });
    // @ts-expect-error money does not change
    value.amount = 2n;
  });
  expectTypeOf<Money["toJSON"]>().returns.toEqualTypeOf<MoneyJson>();
  // What a serializer's types make of an optional member (`exactOptionalPropertyTypes`).
  expectTypeOf<{ kind: "token"; code: string; issuer: undefined }>().toExtend<Asset>();
  expectTypeOf<Asset["kind"]>().toEqualTypeOf<"fiat" | "token">();
});

test("an exact answer has exact numbers wherever it has numbers", () => {
  interface Answer {
    amount: number;
    optional?: number | null;
    currency: "USD" | (string & {});
    list: { amount: number }[];
  }
  expectTypeOf<Exact<Answer>["amount"]>().toEqualTypeOf<ExactNumber>();
  expectTypeOf<Exact<Answer>["optional"]>().toEqualTypeOf<ExactNumber | null | undefined>();
  expectTypeOf<Exact<Answer>["list"][number]["amount"]>().toEqualTypeOf<ExactNumber>();
  expectTypeOf<Exact<Answer>["currency"]>().toExtend<string>();
});

test("an error narrows by its class", () => {
  const describe = (error: unknown) => {
    if (error instanceof ApiError) return error.status;
    if (error instanceof ProviderError) return error.provider;
    return null;
  };
  expectTypeOf(describe).returns.toEqualTypeOf<number | string | null>();
});

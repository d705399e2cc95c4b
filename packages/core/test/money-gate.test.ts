import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Asset,
  abs,
  add,
  allocate,
  compare,
  convert,
  equals,
  formatMoney,
  fromMinorUnits,
  isNegative,
  isZero,
  type Money,
  MoneyError,
  type MoneyLike,
  max,
  min,
  money,
  moneyFromJson,
  moneyToJson,
  multiply,
  negate,
  type RoundingMode,
  rescale,
  sameAsset,
  subtract,
  sum,
  sumByAsset,
  toDecimalString,
  tokenMoney,
} from "../src/index.ts";

const USD: Asset = { kind: "fiat", code: "USD" };
const TOKEN: Asset = { kind: "token", code: "cUGX", issuer: "issuer", references: "UGX" };

/** Every function that takes money, as one of a value alone. */
const FUNCTIONS: Readonly<Record<string, (value: MoneyLike) => unknown>> = {
  add: (value) => add(value, value),
  "add, first": (value) => add(value, ours(value)),
  "add, second": (value) => add(ours(value), value),
  subtract: (value) => subtract(value, ours(value)),
  "subtract, second": (value) => subtract(ours(value), value),
  negate,
  abs,
  sum: (value) => sum([value, value], assetOf(value)),
  sumByAsset: (value) => sumByAsset([value, value]),
  multiply: (value) => multiply(value, 3n, 7n, "halfEven"),
  rescale: (value) => rescale(value, 20),
  compare: (value) => compare(value, ours(value)),
  "compare, second": (value) => compare(ours(value), value),
  equals: (value) => equals(value, ours(value)),
  "equals, second": (value) => equals(ours(value), value),
  min: (value) => min(value, negate(ours(value))),
  max: (value) => max(negate(ours(value)), value),
  isZero,
  isNegative,
  allocate: (value) => allocate(value, [1n, 2n]),
  convert: (value) => convert(value, "1.5", "JPY", "floor"),
  formatMoney: (value) => formatMoney(value),
  "formatMoney of a place": (value) => formatMoney(value, { locale: "en-US" }),
  moneyToJson,
  moneyFromJson,
};

/** What this package itself makes of the value, for the other operand; of no value one dollar. */
function ours(value: MoneyLike): Money {
  try {
    return moneyFromJson(value);
  } catch {
    return money(100n, 2, USD);
  }
}

function assetOf(value: MoneyLike): Asset {
  return ours(value).asset;
}

function thrownBy(step: () => unknown): unknown {
  try {
    step();
  } catch (error) {
    return error;
  }
  return undefined;
}

const assets = fc.constantFrom<Asset>(
  USD,
  { kind: "fiat", code: "JPY" },
  { kind: "fiat", code: "XAU" },
  TOKEN,
  { kind: "token", code: "a" },
  { kind: "token", code: "a", references: "USD" },
);
const values = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
    fc.integer({ min: 0, max: 20 }),
    assets,
  )
  .map(([amount, scale, asset]) => money(amount, scale, asset));

/** The forms in which the same money reaches a function. */
const FORMS: Readonly<Record<string, (value: Money) => MoneyLike>> = {
  "its JSON": (value) => JSON.parse(JSON.stringify(value)),
  "its JSON form": (value) => value.toJSON(),
  "a spread": (value) => ({ ...value }),
  "a literal": ({ amount, scale, asset }) => ({ amount, scale, asset: { ...asset } }),
  "a structured clone": (value) => structuredClone(value),
  "what inherits from it": (value) => Object.create(value),
  "JSON without a prototype": (value) =>
    Object.assign(Object.create(null), JSON.parse(JSON.stringify(value))),
};

test.each(Object.entries(FORMS))("%s is what the money is, in every function", (_, form) => {
  fc.assert(
    fc.property(values, (value) => {
      for (const [name, run] of Object.entries(FUNCTIONS)) {
        expect([name, run(form(value))]).toEqual([name, run(value)]);
      }
    }),
    { numRuns: 30 },
  );
});

test("amounts that went through JSON add up to the same", () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n })), (amounts) => {
      const plain = amounts.map((amount, index) => money(amount, index % 5, USD));
      const read: Money[] = JSON.parse(JSON.stringify(plain));
      expect(sum(read, USD)).toEqual(sum(plain, USD));
      expect([...read].sort(compare).map(moneyFromJson)).toEqual([...plain].sort(compare));
      const mixed = plain.map((value, index) => (index % 2 === 0 ? value : read[index]) ?? value);
      expect(sumByAsset(mixed)).toEqual(sumByAsset(plain));
    }),
  );
});

const JSON_OF_DOLLAR = moneyToJson(money(100n, 2, USD));

/** What is no money, whatever types say of it. */
const NO_MONEY: Readonly<Record<string, unknown>> = {
  null: null,
  undefined: undefined,
  "a number": 100,
  "a text": "1.00 USD",
  "a bigint": 100n,
  "a list": [100n, 2, USD],
  "an empty object": {},
  "a function": () => 1,
  "a number for an amount": { amount: 1.5, scale: 2, asset: USD },
  "a whole number for an amount": { amount: 100, scale: 2, asset: USD },
  "NaN for an amount": { amount: Number.NaN, scale: 2, asset: USD },
  "a boxed amount": { amount: Object(100n), scale: 2, asset: USD },
  "an amount of 1,001 digits": { amount: 10n ** 1000n, scale: 2, asset: USD },
  "a negative one": { amount: -(10n ** 1000n), scale: 2, asset: USD },
  "a negative scale": { amount: 100n, scale: -1, asset: USD },
  "a fraction for a scale": { amount: 100n, scale: 1.5, asset: USD },
  "NaN for a scale": { amount: 100n, scale: Number.NaN, asset: USD },
  "an endless scale": { amount: 100n, scale: Number.POSITIVE_INFINITY, asset: USD },
  "a scale past 64": { amount: 100n, scale: 65, asset: USD },
  "a scale of a thousand million": { amount: 100n, scale: 1e9, asset: USD },
  "a text for a scale": { amount: 100n, scale: "2", asset: USD },
  "a bigint for a scale": { amount: 100n, scale: 2n, asset: USD },
  "no scale": { amount: 100n, asset: USD },
  "no asset": { amount: 100n, scale: 2 },
  "null for an asset": { amount: 100n, scale: 2, asset: null },
  "a code for an asset": { amount: 100n, scale: 2, asset: "USD" },
  "an asset of no kind": { amount: 100n, scale: 2, asset: { code: "USD" } },
  "an asset of another kind": { amount: 100n, scale: 2, asset: { kind: "crypto", code: "BTC" } },
  "an asset without a code": { amount: 100n, scale: 2, asset: { kind: "fiat" } },
  "a code in lower case": { amount: 100n, scale: 2, asset: { kind: "fiat", code: "usd" } },
  "a code of no currency": { amount: 100n, scale: 2, asset: { kind: "fiat", code: "ZZZ" } },
  "a code with a space": { amount: 100n, scale: 2, asset: { kind: "fiat", code: "USD " } },
  "a code of other letters": { amount: 100n, scale: 2, asset: { kind: "fiat", code: "ıDR" } },
  "a list for a code": { amount: 100n, scale: 2, asset: { kind: "fiat", code: ["USD"] } },
  "a name of objects for a code": {
    amount: 100n,
    scale: 2,
    asset: { kind: "fiat", code: "constructor" },
  },
  "a token without a code": { amount: 100n, scale: 2, asset: { kind: "token", code: "" } },
  "a token of 1,001 characters": {
    amount: 100n,
    scale: 2,
    asset: { kind: "token", code: "x".repeat(1001) },
  },
  "a number for an issuer": {
    amount: 100n,
    scale: 2,
    asset: { kind: "token", code: "x", issuer: 5 },
  },
  "null for an issuer": {
    amount: 100n,
    scale: 2,
    asset: { kind: "token", code: "x", issuer: null },
  },
  "an endless issuer": {
    amount: 100n,
    scale: 2,
    asset: { kind: "token", code: "x", issuer: "i".repeat(1e6) },
  },
  "a list for a reference": {
    amount: 100n,
    scale: 2,
    asset: { kind: "token", code: "x", references: [] },
  },
  "JSON without a value": { ...JSON_OF_DOLLAR, value: undefined },
  "JSON whose value is another": { ...JSON_OF_DOLLAR, value: "1.01" },
  "JSON whose value has other decimals": { ...JSON_OF_DOLLAR, value: "1.000" },
  "JSON whose value is a number": { ...JSON_OF_DOLLAR, value: 1 },
  "JSON whose amount is another": { ...JSON_OF_DOLLAR, amount: "101" },
  "JSON whose amount has a zero before": { ...JSON_OF_DOLLAR, amount: "0100" },
  "JSON whose amount has a plus": { ...JSON_OF_DOLLAR, amount: "+100" },
  "JSON whose amount has spaces": { ...JSON_OF_DOLLAR, amount: " 100 " },
  "JSON whose amount is hexadecimal": { ...JSON_OF_DOLLAR, amount: "0x64" },
  "JSON whose amount has an exponent": { ...JSON_OF_DOLLAR, amount: "1e2" },
  "JSON whose amount is empty": { ...JSON_OF_DOLLAR, amount: "", value: "0.00" },
  "JSON of a negative zero": { ...JSON_OF_DOLLAR, amount: "-0", value: "0.00" },
  "JSON of another scale": { ...JSON_OF_DOLLAR, scale: 1 },
  "JSON of an endless scale": { ...JSON_OF_DOLLAR, scale: 1e9 },
  "JSON of millions of digits": { ...JSON_OF_DOLLAR, amount: "7".repeat(5_000_000) },
  "a getter that throws": {
    get amount(): bigint {
      throw new RangeError("no");
    },
    scale: 2,
    asset: USD,
  },
  "a getter of the asset that throws": {
    amount: 1n,
    scale: 2,
    asset: {
      kind: "fiat",
      get code(): string {
        throw new Error("no");
      },
    },
  },
  "a revoked proxy": revoked(),
  "the prototype of money": Object.getPrototypeOf(money(1n, 2, USD)),
  "an heir of the prototype": Object.create(Object.getPrototypeOf(money(1n, 2, USD))),
};

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

test.each(Object.entries(NO_MONEY))("%s is no money, in any function", (_, value) => {
  for (const [name, run] of Object.entries(FUNCTIONS)) {
    const error = thrownBy(() => run(value as MoneyLike));
    expect([name, error]).toEqual([name, expect.any(MoneyError)]);
    expect((error as MoneyError).code).toBe("invalid_amount");
    expect((error as MoneyError).message.length).toBeLessThan(200);
  }
});

test("any JSON value works, or is a MoneyError", () => {
  const near = fc.record(
    {
      amount: fc.oneof(fc.constantFrom("100", "1.00", "-0"), fc.jsonValue()),
      scale: fc.oneof(fc.integer({ min: -2, max: 70 }), fc.jsonValue()),
      value: fc.oneof(fc.constantFrom("1.00", "100", "0"), fc.jsonValue()),
      asset: fc.oneof(fc.constantFrom(USD, TOKEN), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), near), (value) => {
      for (const run of Object.values(FUNCTIONS)) {
        const error = thrownBy(() => run(value as unknown as MoneyLike));
        if (error !== undefined) expect(error).toBeInstanceOf(MoneyError);
      }
    }),
  );
});

describe("what makes money", () => {
  const wrong: readonly [string, () => unknown][] = [
    ["a fraction of a unit", () => money(1.5 as never, 2, USD)],
    ["a negative scale", () => money(100n, -1, USD)],
    ["NaN for a scale", () => money(100n, Number.NaN, USD)],
    ["a scale past 64", () => money(100n, 65, USD)],
    ["no asset", () => money(100n, 2, undefined as never)],
    ["a code in lower case", () => money(100n, 2, { kind: "fiat", code: "usd" })],
    ["a code of no currency", () => money(100n, 2, { kind: "fiat", code: "ZZZ" })],
    ["an amount of 1,001 digits", () => money(10n ** 1000n, 2, USD)],
    ["a token of a negative scale", () => tokenMoney("1", -1, TOKEN)],
    ["a token of no code", () => tokenMoney("1", 2, { kind: "token", code: "" })],
    ["no token", () => tokenMoney("1", 2, null as never)],
    ["an exponent that is no scale", () => fromMinorUnits(1, "USD", { USD: -1 })],
    ["an exponent that is a fraction", () => fromMinorUnits(1, "USD", { USD: 0.5 })],
    ["a sum of no asset", () => sum([], undefined as never)],
    ["a sum of nothing", () => sum(undefined as never, USD)],
    ["a sum of an object", () => sum({} as never, USD)],
    ["a sum of letters", () => sum("abc" as never, USD)],
    ["a sum by asset of null", () => sumByAsset(null as never)],
    ["a scale of one text", () => rescale(money(1n, 2, USD), "3" as never)],
    ["a rescaling below zero", () => rescale(money(100n, 2, USD), -1)],
    ["a rescaling past 64", () => rescale(money(100n, 2, USD), 65)],
    ["an unknown rounding", () => rescale(money(155n, 2, USD), 1, "up" as RoundingMode)],
    ["an unknown rounding unused", () => rescale(money(100n, 2, USD), 1, "up" as RoundingMode)],
    ["an inherited rounding", () => rescale(money(1n, 2, USD), 1, "toString" as RoundingMode)],
    ["no rounding", () => multiply(money(1n, 2, USD), 1n, 3n, undefined as never)],
    ["a list for a rounding", () => multiply(money(1n, 2, USD), 1n, 3n, ["ceil"] as never)],
    ["a number for a factor", () => multiply(money(1n, 2, USD), 1.5 as never, 3n, "ceil")],
    ["a number for a divisor", () => multiply(money(1n, 2, USD), 1n, 2 as never, "ceil")],
    ["a division by zero", () => multiply(money(1n, 2, USD), 1n, 0n, "ceil")],
    ["an endless factor", () => multiply(money(1n, 2, USD), 10n ** 100_000n, 3n, "ceil")],
    ["an endless divisor", () => multiply(money(1n, 2, USD), 1n, 10n ** 100_000n, "ceil")],
    ["a product past the bound", () => multiply(big, 10n ** 10n, 1n, "ceil")],
    ["a sum past the bound", () => add(big, big)],
    ["more digits than the bound", () => rescale(big, 64)],
    ["no ratios", () => allocate(money(1n, 2, USD), [])],
    ["ratios in nothing", () => allocate(money(1n, 2, USD), 5 as never)],
    ["a number for a ratio", () => allocate(money(1n, 2, USD), [1 as never])],
    ["an endless ratio", () => allocate(money(1n, 2, USD), [10n ** 100_000n])],
    ["a hole among ratios", () => allocate(money(1n, 2, USD), Array(2) as bigint[])],
    ["an asset that is none", () => sameAsset(USD, {} as Asset)],
    ["null for an asset", () => sameAsset(null as never, USD)],
    ["the text of a number", () => toDecimalString(1.5 as never, 2)],
    ["the text of a negative scale", () => toDecimalString(100n, -1)],
    ["the text of an endless scale", () => toDecimalString(100n, 1e9)],
    ["the text of NaN decimals", () => toDecimalString(100n, Number.NaN)],
    ["the smallest of nothing", () => (min as () => Money)()],
  ];
  const big = money(10n ** 1000n - 1n, 2, USD);

  test.each(wrong)("refuses %s", (_, step) => {
    const error = thrownBy(step);
    expect(error).toBeInstanceOf(MoneyError);
    expect((error as MoneyError).code).toBe("invalid_amount");
  });

  test("the largest amount there is passes every gate", () => {
    for (const value of [big, negate(big), rescale(money(-1n, 0, USD), 64)]) {
      const read = moneyFromJson(JSON.parse(JSON.stringify(value)));
      expect(read).toEqual(value);
      expect(add(read, money(0n, 0, USD))).toEqual(value);
    }
  });

  test("what an asset has besides is left out, and later changes of it change no money", () => {
    const asset = { kind: "token" as const, code: "x", issuer: "one", toString: () => "USD" };
    const made = money(1n, 0, asset);
    asset.issuer = "two";
    expect(made.asset).toEqual({ kind: "token", code: "x", issuer: "one" });
  });
});

test("amounts of each asset are added apart, in the order in which they come", () => {
  const of = (amount: bigint, asset: Asset) => money(amount, 2, asset);
  const other: Asset = { kind: "token", code: "cUGX", issuer: "another" };
  const made = sumByAsset([
    of(1n, TOKEN),
    of(2n, USD),
    of(4n, other),
    of(8n, { ...TOKEN, references: "KES" }),
    of(16n, { kind: "token", code: "USD" }),
    rescale(of(32n, USD), 3),
  ]);
  expect(made.map(String)).toEqual(["0.09 cUGX", "0.340 USD", "0.04 cUGX", "0.16 USD"]);
  expect(made.map(({ asset }) => asset)).toEqual([
    TOKEN,
    USD,
    other,
    { kind: "token", code: "USD" },
  ]);
  expect(sumByAsset([])).toEqual([]);
});

test("signs and extremes", () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt(), { minLength: 1 }), (amounts) => {
      const [first = money(0n, 0, USD), ...others] = amounts.map((amount, index) =>
        money(amount, index % 4, USD),
      );
      const sorted = [first, ...others].sort(compare);
      expect(min(first, ...others)).toEqual(sorted[0]);
      expect(equals(max(first, ...others), sorted.at(-1) ?? first)).toBe(true);
      expect(isNegative(first)).toBe(first.amount < 0n);
      expect(isZero(first)).toBe(first.amount === 0n);
      expect(isNegative(abs(first))).toBe(false);
      expect(equals(abs(first), isNegative(first) ? negate(first) : first)).toBe(true);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  convert,
  type Decimal,
  fromDecimal,
  JsonNumber,
  MoneyError,
  money,
  parseDecimal,
  type RoundingMode,
  toDecimalString,
} from "../src/index.ts";

describe("convert", () => {
  test.each([
    ["100.00", "USD", "149.355", "JPY", "14936 JPY"],
    ["14936", "JPY", "0.0066955", "USD", "100.00 USD"],
    ["1.00", "USD", "0.307", "KWD", "0.307 KWD"],
    ["12.345", "KWD", "3.2573", "USD", "40.21 USD"],
    ["-0.05", "USD", "0.5", "EUR", "-0.02 EUR"],
    ["-0.07", "USD", "0.5", "EUR", "-0.04 EUR"],
    ["1", "JPY", "0.025", "CLF", "0.0250 CLF"],
    ["0.00", "USD", "1.5", "EUR", "0.00 EUR"],
    ["0.01", "USD", "0.001", "EUR", "0.00 EUR"],
    ["12345678901234567890.12", "USD", "1", "EUR", "12345678901234567890.12 EUR"],
    ["10.00", "USD", "15850", "idr", "158500.00 IDR"],
  ])("%s %s at %s is %s: %s", (amount, from, rate, to, text) => {
    const value = fromDecimal(amount, from);
    expect(String(convert(value, rate, to, "halfEven"))).toBe(text);
    expect(String(convert(value, parseDecimal(rate), to, "halfEven"))).toBe(text);
    expect(String(convert(value, new JsonNumber(rate), to, "halfEven"))).toBe(text);
    expect(String(convert(value, Number(rate), to, "halfEven"))).toBe(text);
    expect(String(convert(value.toJSON(), rate, to, "halfEven"))).toBe(text);
  });

  test("is value × rate, rounded once", () => {
    const decimals = fc.tuple(
      fc.bigInt({ min: 1n, max: 10n ** 20n }),
      fc.integer({ min: 0, max: 25 }),
    );
    const values = fc.tuple(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.integer({ min: 0, max: 12 }),
    );
    const targets = fc.constantFrom(["JPY", 0] as const, ["USD", 2] as const, ["KWD", 3] as const);
    const roundings = fc.constantFrom<RoundingMode>("floor", "ceil", "trunc", "expand", "halfEven");
    fc.assert(
      fc.property(
        values,
        decimals,
        targets,
        roundings,
        ([amount, scale], [factor, places], [code, exponent], rounding) => {
          const value = money(amount, scale, { kind: "fiat", code: "EUR" });
          const made = convert(value, toDecimalString(factor, places), code, rounding);
          expect(made.scale).toBe(exponent);
          // As fractions of integers: made - exact, over one unit of the result.
          const numerator = amount * factor * 10n ** BigInt(exponent);
          const denominator = 10n ** BigInt(scale + places);
          const error = made.amount * denominator - numerator;
          const size = error < 0n ? -error : error;
          expect(size < denominator).toBe(true);
          if (rounding === "floor") expect(error <= 0n).toBe(true);
          if (rounding === "ceil") expect(error >= 0n).toBe(true);
          if (rounding === "halfEven") expect(size * 2n <= denominator).toBe(true);
          if (rounding === "trunc") expect(amount < 0n ? error >= 0n : error <= 0n).toBe(true);
          if (rounding === "expand") expect(amount < 0n ? error <= 0n : error >= 0n).toBe(true);
        },
      ),
    );
  });

  test("to the decimals that a provider has", () => {
    const value = fromDecimal("10.00", "EUR");
    expect(String(convert(value, "395.5", "HUF", "halfEven", { HUF: 0 }))).toBe("3955 HUF");
    expect(String(convert(value, "1.0842", "USDC", "halfEven", { USDC: 6 }))).toBe(
      "10.842000 USDC",
    );
  });

  const dollar = fromDecimal("1.00", "USD");
  const rates: readonly [string, unknown][] = [
    ["zero", "0"],
    ["below zero", "-1.5"],
    ["with an exponent", "1e2"],
    ["with a comma", "1,5"],
    ["empty", ""],
    ["nothing", undefined],
    ["null", null],
    ["of floating-point arithmetic", 0.1 + 0.2],
    ["a fraction no double holds", 1 / 3],
    ["NaN", Number.NaN],
    ["endless", Number.POSITIVE_INFINITY],
    ["a decimal of a number", { amount: 1.5, scale: 2 }],
    ["a decimal of no scale", { amount: 15n }],
    ["a decimal of an endless scale", { amount: 15n, scale: 1e9 }],
    ["a decimal of a negative scale", { amount: 15n, scale: -1 }],
    ["a decimal below zero", { amount: -15n, scale: 1 } satisfies Decimal],
    ["millions of digits", "7".repeat(5_000_000)],
    ["a function", () => "1"],
  ];
  test.each(rates)("refuses a rate: %s", (_, rate) => {
    const step = () => convert(dollar, rate as string, "EUR", "halfEven");
    expect(step).toThrow(MoneyError);
    expect(step).toThrow(expect.objectContaining({ code: "invalid_amount" }));
  });

  test.each(["ZZZ", "XAU", "ıdr", "", 5, null])("refuses the currency %j", (code) => {
    const step = () => convert(dollar, "1.5", code as string, "halfEven");
    expect(step).toThrow(expect.objectContaining({ name: "MoneyError", code: "unknown_currency" }));
  });

  test.each(["", "up", "HALFEVEN", "toString", undefined, null])(
    "refuses the rounding %j",
    (mode) => {
      const step = () => convert(dollar, "1.5", "EUR", mode as RoundingMode);
      expect(step).toThrow(expect.objectContaining({ name: "MoneyError", code: "invalid_amount" }));
    },
  );
});

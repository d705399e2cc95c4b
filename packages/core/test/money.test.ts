import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Asset,
  add,
  allocate,
  compare,
  equals,
  formatMoney,
  fromDecimal,
  fromMinorUnits,
  JsonNumber,
  type Money,
  MoneyError,
  money,
  moneyFromJson,
  moneyToJson,
  multiply,
  negate,
  parseDecimal,
  type RoundingMode,
  rescale,
  subtract,
  sum,
  toDecimalString,
  tokenMoney,
} from "../src/index.ts";

const USD: Asset = { kind: "fiat", code: "USD" };

const amounts = fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n });
const scales = fc.integer({ min: 0, max: 12 });
const dollars: fc.Arbitrary<Money> = fc
  .tuple(amounts, scales)
  .map(([amount, scale]) => money(amount, scale, USD));

function thrownBy(step: () => unknown): unknown {
  try {
    step();
  } catch (error) {
    return error;
  }
  return undefined;
}

function codeOf(step: () => unknown): string | undefined {
  const error = thrownBy(step);
  if (error === undefined) return undefined;
  expect(error).toBeInstanceOf(MoneyError);
  return (error as MoneyError).code;
}

describe("reading", () => {
  test.each([
    [295990, "KWD", "295.990 KWD"],
    [29900, "USD", "299.00 USD"],
    [295, "JPY", "295 JPY"],
    [-62, "usd", "-0.62 USD"],
    [12345, "CLF", "1.2345 CLF"],
    [new JsonNumber("12345678901234567890"), "USD", "123456789012345678.90 USD"],
    [1e21, "USD", "10000000000000000000.00 USD"],
  ])("%s minor units of %s are %s", (amount, currency, text) => {
    expect(String(fromMinorUnits(amount, currency))).toBe(text);
  });

  test("a safe integer is the bigint of the same digits, on either side of 32 bits", () => {
    const edges = fc.constantFrom(
      -0,
      ...[2 ** 31, 2 ** 32].flatMap((edge) => [edge - 1, edge, edge + 1]),
    );
    const either = fc.tuple(fc.oneof(fc.maxSafeInteger(), edges), fc.constantFrom(1, -1));
    fc.assert(
      fc.property(either, ([size, sign]) => {
        const units = size * sign;
        expect(fromMinorUnits(units, "USD").amount).toBe(BigInt(String(units)));
        expect(fromDecimal(units, "USD").amount).toBe(BigInt(String(units)) * 100n);
      }),
    );
  });

  test.each([
    ["1000", "USD", "1000.00 USD"],
    [12.5, "USD", "12.50 USD"],
    [10.005, "USD", "10.005 USD"],
    [new JsonNumber("12345678901234567.89"), "USD", "12345678901234567.89 USD"],
    [new JsonNumber("1.5e3"), "JPY", "1500 JPY"],
  ])("the decimal %s in %s is %s", (amount, currency, text) => {
    expect(String(fromDecimal(amount, currency))).toBe(text);
  });

  test("a token keeps its scale", () => {
    const token = { kind: "token", code: "UGX", issuer: "issuer_ugx" } as const;
    expect(String(tokenMoney("4621.0000000", 7, token))).toBe("4621.0000000 UGX");
    expect(String(tokenMoney("0", 7, token))).toBe("0.0000000 UGX");
  });

  test("a provider may have exponents of its own", () => {
    expect(String(fromMinorUnits(500, "HUF", { HUF: 0 }))).toBe("500 HUF");
  });

  test.each([
    "ıdr",
    "ſek",
    "uſd",
    "\u212Aes",
    "ＵＳＤ",
    "ußd",
    "USD ",
    " USD",
    "us d",
    "U\u0053\u0301D",
  ])("codes are ASCII: %j is no currency", (currency) => {
    expect(codeOf(() => fromMinorUnits(1, currency))).toBe("unknown_currency");
    expect(codeOf(() => fromDecimal("1", currency, { IDR: 0, SEK: 2 }))).toBe("unknown_currency");
  });

  test("only ASCII letters become a currency in capitals", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 3, maxLength: 3 }), (code) => {
        const isCode = codeOf(() => fromMinorUnits(1, code)) === undefined;
        if (isCode) expect(code).toMatch(/^[A-Za-z]{3}$/);
      }),
    );
    for (let code = 128; code < 0x10000; code += 1) {
      const letter = String.fromCharCode(code);
      const spellings = [letter.toUpperCase(), letter.toLowerCase(), letter.normalize("NFKD")];
      if (!/[A-Za-z]/.test(spellings.join(""))) continue;
      for (const text of [`${letter}DR`, `U${letter}D`, `US${letter}`]) {
        expect(codeOf(() => fromMinorUnits(1, text))).toBe("unknown_currency");
      }
    }
  });

  test.each([[null], [undefined], [5], [["USD"]], [{}], [Symbol("USD")], [5n]])(
    "%o is no code",
    (code) => {
      expect(codeOf(() => fromMinorUnits(1, code as never))).toBe("unknown_currency");
      expect(codeOf(() => fromMinorUnits(1, code as never, { USD: 2 }))).toBe("unknown_currency");
    },
  );

  test("a code that only the provider's exponents know is one of a token", () => {
    const coin = fromDecimal("1.5", "usdc", { USDC: 6 });
    expect(coin.asset).toEqual({ kind: "token", code: "USDC" });
    expect(String(coin)).toBe("1.500000 USDC");
    const gold = fromDecimal("1.5", "xau", { XAU: 4 });
    expect(gold.asset).toEqual({ kind: "fiat", code: "XAU" });
    for (const value of [coin, gold]) {
      expect(moneyFromJson(JSON.parse(JSON.stringify(value)))).toEqual(value);
    }
  });

  test("what is shown of a code is short", () => {
    const error = thrownBy(() => fromMinorUnits(1, "X".repeat(10_000_000)));
    expect((error as MoneyError).message.length).toBeLessThan(100);
  });

  test.each([["XXX"], ["XAU"], ["QQQ"], ["usdollar"], [""], ["U D"], ["constructor"]])(
    "%s is no currency with a minor unit",
    (currency) => {
      expect(codeOf(() => fromMinorUnits(1, currency))).toBe("unknown_currency");
      expect(codeOf(() => fromMinorUnits(1, currency, {}))).toBe("unknown_currency");
    },
  );

  test.each([["1.5"], ["abc"], [""], [" 1"], ["1e"], ["0x10"], ["Infinity"], ["1e2000"], ["١"]])(
    "%j is no amount of minor units",
    (text) => {
      expect(codeOf(() => fromMinorUnits(new JsonNumber(text), "USD"))).toBe("invalid_amount");
    },
  );

  test.each([
    ["0", 0n, 0],
    ["0.00", 0n, 2],
    ["4621.0000000", 46_210_000_000n, 7],
    ["-12.50", -1250n, 2],
    ["-0", 0n, 0],
    ["-0.00", 0n, 2],
    ["10", 10n, 0],
    ["0.001", 1n, 3],
  ])("the text %s is a decimal", (text, amount, scale) => {
    expect(parseDecimal(text)).toEqual({ amount, scale });
    expect(parseDecimal(new JsonNumber(text))).toEqual({ amount, scale });
  });

  const NO_TEXTS = ["1E+2", "1e2", "1.5e3", "1E0"];
  const NO_NUMBERS = [
    ...["+5", "00012", "01", "-00.5", " 5", "5 ", "5\n", "\n5", ".5", "5.", "-.5", "-", "", "--5"],
    ...["1,000", "1 000", "1_000", "1.2.3", "0x10", "0b1", "1n", "$5", "5 USD", "٥", "１"],
    ...["Infinity", "-Infinity", "NaN", "null", "undefined", "[object Object]", "−5", "5e", "e5"],
  ];
  test.each([...NO_TEXTS, ...NO_NUMBERS])("the text %j is no decimal", (text) => {
    expect(codeOf(() => parseDecimal(text))).toBe("invalid_amount");
    expect(codeOf(() => fromDecimal(text, "USD"))).toBe("invalid_amount");
    expect(codeOf(() => tokenMoney(text, 7, { kind: "token", code: "x" }))).toBe("invalid_amount");
  });
  test.each(NO_NUMBERS)("%j is no number", (text) => {
    expect(codeOf(() => parseDecimal(new JsonNumber(text)))).toBe("invalid_amount");
  });

  test.each([
    ["1E+2", 100n, 0],
    ["1e-2", 1n, 2],
    ["-1.50e1", -150n, 1],
    ["0e0", 0n, 0],
    ["120e-1", 120n, 1],
  ])("the JSON number %s has an exponent", (text, amount, scale) => {
    expect(parseDecimal(new JsonNumber(text))).toEqual({ amount, scale });
  });

  test.each([
    [null],
    [undefined],
    [5n],
    [{}],
    [[5]],
    [true],
    [Symbol("5")],
    [{ text: 5 }],
    [() => 5],
  ])("%o is no number", (value) => {
    expect(codeOf(() => parseDecimal(value as never))).toBe("invalid_amount");
    expect(codeOf(() => fromMinorUnits(value as never, "USD"))).toBe("invalid_amount");
    expect(codeOf(() => fromDecimal(value as never, "USD"))).toBe("invalid_amount");
  });

  test("any text is a decimal by the rule, or a MoneyError", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[0-9.eE+]{0,8}$/));
    fc.assert(
      fc.property(text, (spelled) => {
        const isDecimal = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(spelled);
        expect(codeOf(() => parseDecimal(spelled))).toBe(isDecimal ? undefined : "invalid_amount");
      }),
      { numRuns: 1_000 },
    );
  });

  test("a decimal text survives reading and writing", () => {
    fc.assert(
      fc.property(amounts, scales, (amount, scale) => {
        const text = toDecimalString(amount, scale);
        expect(parseDecimal(text)).toEqual({ amount, scale });
      }),
    );
  });

  test("every double that JSON.parse gives is read as the decimal it prints", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const { amount, scale } = parseDecimal(number);
        expect(Number(toDecimalString(amount, scale))).toBe(number + 0);
      }),
    );
  });
});

describe("arithmetic", () => {
  test("addition is exact, commutative and associative", () => {
    fc.assert(
      fc.property(dollars, dollars, dollars, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(equals(subtract(add(a, b), b), a)).toBe(true);
      }),
    );
  });

  test("order agrees with subtraction", () => {
    fc.assert(
      fc.property(dollars, dollars, (a, b) => {
        const difference = subtract(a, b).amount;
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(equals(a, b)).toBe(difference === 0n);
      }),
    );
  });

  test("negation is its own inverse", () => {
    fc.assert(
      fc.property(dollars, (a) => {
        expect(negate(negate(a))).toEqual(a);
      }),
    );
  });

  test("a sum is the additions", () => {
    fc.assert(
      fc.property(fc.array(dollars), (values) => {
        const total = sum(values, USD);
        expect(equals(total, values.reduce(add, money(0n, 0, USD)))).toBe(true);
      }),
    );
  });

  test("more decimals change nothing, fewer need a rounding where a digit goes", () => {
    fc.assert(
      fc.property(dollars, scales, (value, scale) => {
        const unit = 10n ** BigInt(Math.max(0, value.scale - scale));
        if (value.amount % unit === 0n) expect(equals(rescale(value, scale), value)).toBe(true);
        else expect(codeOf(() => rescale(value, scale))).toBe("inexact");
      }),
    );
  });

  const ROUNDINGS: readonly [RoundingMode, readonly number[]][] = [
    //             -1.6 -1.5 -1.4 -0.5 0.5 1.4 1.5 1.6 2.5
    ["ceil", /*     */ [-1, -1, -1, -0, 1, 2, 2, 2, 3]],
    ["floor", /*    */ [-2, -2, -2, -1, 0, 1, 1, 1, 2]],
    ["expand", /*   */ [-2, -2, -2, -1, 1, 2, 2, 2, 3]],
    ["trunc", /*    */ [-1, -1, -1, -0, 0, 1, 1, 1, 2]],
    ["halfCeil", /* */ [-2, -1, -1, -0, 1, 1, 2, 2, 3]],
    ["halfFloor", /**/ [-2, -2, -1, -1, 0, 1, 1, 2, 2]],
    ["halfExpand", /**/ [-2, -2, -1, -1, 1, 1, 2, 2, 3]],
    ["halfTrunc", /**/ [-2, -1, -1, -0, 0, 1, 1, 2, 2]],
    ["halfEven", /* */ [-2, -2, -1, -0, 0, 1, 2, 2, 2]],
  ];
  test.each(ROUNDINGS)("%s rounds as ECMA-402 has it", (rounding, expected) => {
    const tenths = [-16n, -15n, -14n, -5n, 5n, 14n, 15n, 16n, 25n];
    const rounded = tenths.map((amount) => rescale(money(amount, 1, USD), 0, rounding).amount);
    expect(rounded).toEqual(expected.map((number) => BigInt(number)));
    const multiplied = tenths.map((n) => multiply(money(n, 0, USD), 1n, 10n, rounding).amount);
    expect(multiplied).toEqual(rounded);
    const flipped = tenths.map((n) => multiply(money(n, 0, USD), -1n, -10n, rounding).amount);
    expect(flipped).toEqual(rounded);
  });

  test("parts add up to the whole and differ by a unit from their share", () => {
    const ratios = fc
      .array(fc.bigInt({ min: 0n, max: 1_000n }), { minLength: 1, maxLength: 20 })
      .filter((list) => list.some((ratio) => ratio > 0n));
    fc.assert(
      fc.property(dollars, ratios, (value, list) => {
        const parts = allocate(value, list);
        expect(sum(parts, USD).amount).toBe(value.amount);
        const total = list.reduce((a, b) => a + b);
        for (const [index, part] of parts.entries()) {
          const ratio = list[index] ?? 0n;
          const error = part.amount * total - value.amount * ratio;
          expect(error > -total && error < total).toBe(true);
          if (ratio === 0n) expect(part.amount).toBe(0n);
        }
      }),
    );
  });

  test("amounts of different assets have no sum and no order", () => {
    const token = (code: string, issuer: string) =>
      tokenMoney("1", 7, { kind: "token", code, issuer });
    const different: readonly [Money, Money][] = [
      [fromDecimal(1, "USD"), fromDecimal(1, "EUR")],
      [token("cUGX", "issuer"), token("UGX", "issuer")],
      [token("UGX", "one"), token("UGX", "two")],
      [token("UGX", "issuer"), fromDecimal(1, "UGX")],
      [token("CUGX", "issuer"), token("cUGX", "issuer")],
    ];
    for (const [a, b] of different) {
      expect(codeOf(() => add(a, b))).toBe("asset_mismatch");
      expect(codeOf(() => compare(a, b))).toBe("asset_mismatch");
      expect(equals(a, b)).toBe(false);
    }
  });
});

describe("JSON", () => {
  test("money survives the way through JSON", () => {
    fc.assert(
      fc.property(dollars, (value) => {
        expect(moneyFromJson(JSON.parse(JSON.stringify({ value })).value)).toEqual(value);
      }),
    );
  });

  test("amounts are text, as units and as a decimal", () => {
    expect(JSON.stringify(fromMinorUnits(295990, "KWD"))).toBe(
      '{"amount":"295990","scale":3,"value":"295.990","asset":{"kind":"fiat","code":"KWD"}}',
    );
  });

  test("units and decimal that disagree are refused", () => {
    const json = { ...moneyToJson(fromMinorUnits(100, "USD")), amount: "101" };
    expect(codeOf(() => moneyFromJson(json))).toBe("invalid_amount");
  });
});

describe("formatting", () => {
  test("is never rounded", () => {
    const value = fromDecimal(new JsonNumber("12345678901234567.89"), "USD");
    expect(formatMoney(value)).toBe("12345678901234567.89 USD");
    expect(formatMoney(value, { locale: "en-US", currencyDisplay: "symbol" })).toBe(
      "$12,345,678,901,234,567.89",
    );
    expect(formatMoney(value, { locale: "de-DE" })).toBe("12.345.678.901.234.567,89\u00a0USD");
  });

  test("has the decimals of the amount, not those of the locale data", () => {
    const locale = "en-US";
    expect(formatMoney(fromMinorUnits(295990, "KWD"), { locale })).toBe("KWD\u00a0295.990");
    expect(formatMoney(fromMinorUnits(295, "JPY"), { locale })).toBe("JPY\u00a0295");
    expect(formatMoney(fromMinorUnits(50000, "HUF"), { locale })).toBe("HUF\u00a0500.00");
    const token = tokenMoney("4621", 7, { kind: "token", code: "cUGX", references: "UGX" });
    expect(formatMoney(token, { locale })).toBe("4,621.0000000 cUGX");
  });

  test("shows the digits of any amount", () => {
    fc.assert(
      fc.property(dollars, (value) => {
        const digits = formatMoney(value, { locale: "en-US" }).replace(/[^\d.-]/g, "");
        expect(digits).toBe(toDecimalString(value.amount, value.scale));
      }),
    );
  });
});

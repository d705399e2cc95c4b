import { describe, expect, test } from "vitest";
import {
  fromDecimal,
  fromMinorUnits,
  JsonNumber,
  MoneyError,
  money,
  moneyToJson,
  parseDecimal,
  parseJson,
  sum,
} from "../src/index.ts";
import { type AnyNormalizer, reportOf } from "../src/provider.ts";
import { costRatio } from "./cost.ts";

/** Eight times the input takes eight times as long; what is quadratic takes sixty-four times. */
const FACTOR = 8;
const LINEAR = 16;

/** Texts of about so many characters, each the worst of its kind. */
const TEXTS: Readonly<Record<string, (length: number) => string>> = {
  "one number": (length) => `[${"7".repeat(length)}]`,
  "one number of zeros": (length) => `[1${"0".repeat(length)}]`,
  "one fraction of zeros": (length) => `[0.${"0".repeat(length)}1]`,
  "numbers of one digit": (length) => `[1e400,${"1,".repeat(length / 2)}1]`,
  "numbers of seventeen digits": (length) => `[${"0.12345678901234561,".repeat(length / 20)}1]`,
  "numbers of twenty digits": (length) => `[${"12345678901234567890,".repeat(length / 21)}1]`,
  "numbers with exponents": (length) => `[${"1e300,".repeat(length / 6)}1]`,
  "numbers too small for a double": (length) => `[${"1e-310,".repeat(length / 7)}1]`,
  "a text of digits": (length) => `["${"7".repeat(length)}"]`,
  "a text of digits and points": (length) => `["${".123456789012345".repeat(length / 16)}"]`,
  "a text of exponents": (length) => `["${"1e123".repeat(length / 5)}"]`,
  "digits and an exponent in a text": (length) => `["${"1".repeat(length)}e123"]`,
  backslashes: (length) => `["${"\\\\".repeat(length / 2)}",1e400]`,
  "backslashes without an end": (length) => `["${"\\".repeat(length)}`,
  "escaped quotes": (length) => `["${'\\"'.repeat(length / 2)}",1e400]`,
  "backslashes before quotes": (length) => `["${'\\\\\\\\\\\\\\"'.repeat(length / 8)}",1e400]`,
  "a long text with an escape": (length) => `["${"a".repeat(length)}\\n",1e400]`,
  "short texts": (length) => `["${'ab","'.repeat(length / 5)}",1e400]`,
  spaces: (length) => `[1e400${" ".repeat(length)}]`,
  levels: (length) => `${"[".repeat(length / 2)}1e400${"]".repeat(length / 2)}`,
  "levels without an end": (length) => '{"a":'.repeat(length / 5),
};

describe("parseJson takes time in proportion to the text", () => {
  test.each(Object.entries(TEXTS))("%s", async (_, make) => {
    const read = (text: string) => () => {
      try {
        parseJson(text);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
    };
    // At about 40,000 characters what is read no longer fits V8's nursery: its own JSON.parse costs five
    // times as much a character from there on.
    const size = 3_000;
    const ratio = await costRatio(read(make(size * FACTOR)), read(make(size)));
    expect(ratio).toBeLessThan(LINEAR);
  });
});

test("a text of millions of levels is refused before it is read", () => {
  for (const [open, close] of [
    ["[", "]"],
    ['{"a":', "}"],
    ['{"[":[', "]}"],
  ] as const) {
    for (const core of ["1", "1e400", "12345678901234567890"]) {
      const nested = (depth: number) => open.repeat(depth) + core + close.repeat(depth);
      expect(() => parseJson(nested(1_000_000))).toThrow("100000 levels");
      expect(() => parseJson(nested(50_000))).not.toThrow();
    }
  }
  // What stands side by side, or in a text, is not deep.
  expect(() => parseJson(`[${"[],".repeat(200_000)}1]`)).not.toThrow();
  expect(() => parseJson(`["${"[".repeat(300_000)}\\"[","${"{".repeat(300_000)}"]`)).not.toThrow();
});

const row = { type: "booked", pool: "main" } as const;
const table = { unit: "decimal", currency: "c", amounts: { "/*/a": row } } as const;
const tokens: AnyNormalizer = {
  unit: "decimal",
  amounts: {},
  read: (answer: { a: string; c: string }[], report) => {
    for (const [index, { a, c: code }] of answer.entries()) {
      report.add({ ...row, pointer: `/${index}/a` }, a, (amount, read) =>
        read.token(amount, 7, { kind: "token", code }),
      );
    }
  },
};

/** Answers of so many entries, none of which is money. */
const ANSWERS: Readonly<Record<string, (index: number) => { a?: unknown; c?: unknown }>> = {
  "unknown currencies": (index) => ({ a: "1.50", c: `Q${index}` }),
  "codes of no letters": () => ({ a: "1.50", c: "ıdr" }),
  "codes without a minor unit": () => ({ a: "1.50", c: "XAU" }),
  "no currency": () => ({ a: "1.50" }),
  "long codes": (index) => ({ a: "1.50", c: `${"X".repeat(200)}${index}` }),
  "texts that are no decimal": () => ({ a: "1E+2", c: "USD" }),
  "numbers past the bound": () => ({ a: new JsonNumber("1e400000000"), c: "USD" }),
  "numbers of too many decimals": () => ({ a: new JsonNumber("1e-100"), c: "USD" }),
};

const COUNT = 2_000;

function fill(make: (index: number) => unknown): unknown[] {
  return Array.from({ length: COUNT }, (_, index) => make(index));
}

/** Makes the report of an answer. */
function reading(normalizer: AnyNormalizer, answer: unknown): () => unknown {
  return () => reportOf("example", normalizer, answer, {});
}

describe("an entry that is no money costs little more than one that is", () => {
  // An error for each, with its stack, takes ten times as long.
  const LITTLE = 5;

  test.each(Object.entries(ANSWERS))("%s", async (_, make) => {
    const good = fill(() => ({ a: "1.50", c: "USD" }));
    const bad = fill(make);
    expect(await costRatio(reading(table, bad), reading(table, good))).toBeLessThan(LITTLE);
    const { entries, problems } = await reportOf("example", table, bad, {});
    expect([entries.length, problems.length]).toEqual([0, COUNT]);
    expect(problems.filter(({ message }) => message.length > 100)).toEqual([]);
  });

  test.each([
    ["amounts", { a: "x", c: "UGX" }],
    ["assets", { a: "1", c: "" }],
  ])("tokens: %s", async (_, entry) => {
    const good = fill(() => ({ a: "1.50", c: "UGX" }));
    const bad = fill(() => entry);
    expect(await costRatio(reading(tokens, bad), reading(tokens, good))).toBeLessThan(LITTLE);
    expect((await reportOf("example", tokens, bad, {})).problems).toHaveLength(COUNT);
  });
});

describe("an amount past the bound is a problem of its entry, at once", () => {
  const digits = "7".repeat(16_000_000);
  test.each([
    ["digits of a number", new JsonNumber(digits), "USD"],
    ["decimals of a number", new JsonNumber(`0.${digits}`), "USD"],
    ["digits of a text", digits, "USD"],
    ["decimals of a text", `-0.${digits}`, "USD"],
    ["an exponent", new JsonNumber("1e999999999"), "USD"],
    ["an exponent below zero", new JsonNumber("1e-999999999"), "USD"],
    ["an exponent of digits", new JsonNumber(`1e${digits}`), "USD"],
    ["a text that is no number", "x".repeat(16_000_000), "USD"],
  ])("%s", async (_, a, c) => {
    const answer = [
      { a, c },
      { a: "1.50", c },
    ];
    const { entries, problems } = await reportOf("example", table, answer, {});
    expect(entries.map(({ source }) => source.pointer)).toEqual(["/1/a"]);
    expect(problems).toMatchObject([{ code: "invalid_amount", pointer: "/0/a" }]);
    expect(() => fromMinorUnits(a as JsonNumber, c)).toThrow(MoneyError);
  });

  test("a currency of millions of characters", async () => {
    const answer = [{ a: "1", c: "X".repeat(10_000_000) }];
    const { problems } = await reportOf("example", table, answer, {});
    expect(problems).toMatchObject([{ code: "unknown_currency" }]);
    expect(problems[0]?.message.length).toBeLessThan(100);
  });
});

test("the bound is 1,000 digits, and 64 decimals of money", () => {
  const digits = "7".repeat(1_000);
  expect(parseDecimal(digits)).toEqual({ amount: BigInt(digits), scale: 0 });
  expect(parseDecimal(`-${digits}`)).toEqual({ amount: -BigInt(digits), scale: 0 });
  expect(parseDecimal(`-0.${digits}`)).toEqual({ amount: -BigInt(digits), scale: 1_000 });
  expect(parseDecimal(new JsonNumber("1e999"))).toEqual({ amount: 10n ** 999n, scale: 0 });
  expect(parseDecimal(new JsonNumber("1e-1000"))).toEqual({ amount: 1n, scale: 1_000 });
  for (const text of [`${digits}7`, `-${digits}7`, `0.${digits}7`, `${digits}.7`]) {
    expect(() => parseDecimal(text)).toThrow(MoneyError);
    expect(() => parseDecimal(new JsonNumber(text))).toThrow(MoneyError);
  }
  for (const text of ["1e1000", "1e-1001", "10e999", "0.1e-1000"]) {
    expect(() => parseDecimal(new JsonNumber(text))).toThrow(MoneyError);
  }
  expect(fromDecimal(`0.${"7".repeat(64)}`, "USD").scale).toBe(64);
  expect(() => fromDecimal(`0.${"7".repeat(65)}`, "USD")).toThrow(MoneyError);
  expect(() => fromDecimal(digits, "USD")).toThrow(MoneyError);
});

test("adding up takes time in proportion to the amounts", async () => {
  const make = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      moneyToJson(money(BigInt(index) ** 9n, index % 60, { kind: "fiat", code: "USD" })),
    );
  const small = make(250);
  const large = make(250 * FACTOR);
  const adding = (values: typeof small) => () => sum(values, { kind: "fiat", code: "USD" });
  expect(await costRatio(adding(large), adding(small))).toBeLessThan(LINEAR);
});

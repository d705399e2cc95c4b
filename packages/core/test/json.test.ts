import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonNumber, parseJson } from "../src/index.ts";

/** Makes the text take the exact path, whatever else is in it. */
function exactly(text: string): unknown {
  return (parseJson(`[${text},1e1]`) as unknown[])[0];
}

/** Numbers as JSON text: any length of digits, fractions, exponents. */
const numberText = fc
  .tuple(
    fc.boolean(),
    fc.stringMatching(/^(?:0|[1-9]\d{0,40})$/),
    fc.option(fc.stringMatching(/^\d{1,40}$/)),
    fc.option(fc.integer({ min: -30, max: 30 })),
  )
  .map(
    ([negative, whole, fraction, exponent]) =>
      `${negative ? "-" : ""}${whole}${fraction === null ? "" : `.${fraction}`}` +
      `${exponent === null ? "" : `e${exponent}`}`,
  );

/** The value of a decimal text as a fraction of two integers, by definition. */
function rational(text: string): { numerator: bigint; denominator: bigint } {
  const [mantissa = "", exponent = "0"] = text.split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  const power = 10n ** BigInt(Math.abs(shift));
  return shift >= 0
    ? { numerator: digits * power, denominator: 1n }
    : { numerator: digits, denominator: power };
}

function sameValue(a: string, b: string): boolean {
  const left = rational(a);
  const right = rational(b);
  return left.numerator * right.denominator === right.numerator * left.denominator;
}

/** The value as `JSON.parse` would have it. */
function rounded(value: unknown): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  return Array.isArray(value) ? value.map(rounded) : value;
}

describe("parseJson", () => {
  test("reads what JSON.parse reads, on either path", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.boolean(), (value, pretty) => {
        const text = JSON.stringify(value, null, pretty ? 2 : undefined);
        expect(parseJson(text)).toEqual(JSON.parse(text));
        expect(exactly(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test("accepts and refuses the texts that JSON.parse does", () => {
    const fragment = fc.constantFrom(
      ...'{}[],:"\\ \n\t',
      "true",
      "null",
      "01",
      "-",
      "1e5",
      "1.",
      ".5",
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      "\u0001",
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 8 }), (fragments) => {
        // The exponent chooses the exact path.
        const text = `[1e5,${fragments.join("")}]`;
        let expected: unknown;
        try {
          expected = JSON.parse(text);
        } catch {
          expect(() => parseJson(text)).toThrow(SyntaxError);
          return;
        }
        expect(rounded(parseJson(text))).toEqual(expected);
      }),
      { numRuns: 5_000 },
    );
  });

  test("loses no digit of a number of any length", () => {
    fc.assert(
      fc.property(numberText, (text) => {
        const read = exactly(text);
        if (read instanceof JsonNumber) {
          expect(read.text).toBe(text);
          // It is kept as text only where a JavaScript number would be another number.
          expect(
            sameValue(text.replace(/^-/, ""), String(Math.abs(Number(text))).replace("e+", "e")),
          ).toBe(false);
        } else {
          expect(
            sameValue(text.replace(/^-/, ""), String(Math.abs(read as number)).replace("e+", "e")),
          ).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ["9007199254740993", "9007199254740993"],
    ["12345678901234567.89", "12345678901234567.89"],
    ["-0.12345678901234567890", "-0.12345678901234567890"],
    ["1e400", "1e400"],
    ["1e-400", "1e-400"],
  ])("keeps the digits of %s", (text, digits) => {
    expect(parseJson(`{"amount":${text}}`)).toEqual({ amount: new JsonNumber(digits) });
    expect(JSON.stringify(parseJson(`[ ${text} ]`))).toBe(`["${digits}"]`);
  });

  test.each([
    ["9007199254740992", 9007199254740992],
    ["1.0e2", 100],
    ["0.10000000000000000000", 0.1],
    ["1234567890123456.0", 1234567890123456],
    ["0e99999999999", 0],
  ])("gives a plain number for %s", (text, number) => {
    expect(parseJson(`[${text}]`)).toEqual([number]);
  });

  test("keeps the sign of zero", () => {
    expect(parseJson("-0")).toBe(-0);
    expect(exactly("-0")).toBe(-0);
  });

  test("takes __proto__ for a member like any other", () => {
    for (const read of [
      parseJson('{"__proto__":{"polluted":1}}'),
      exactly('{"__proto__":{"polluted":1}}'),
    ]) {
      expect(Object.keys(read as object)).toEqual(["__proto__"]);
      expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    }
    expect("polluted" in {}).toBe(false);
  });

  test("takes the last of repeated members, on either path", () => {
    expect(parseJson('{"a":1,"a":2}')).toEqual({ a: 2 });
    expect(exactly('{"a":1,"a":2}')).toEqual({ a: 2 });
  });

  test("reads any depth without running out of stack", () => {
    const depth = 100_000;
    let read = parseJson(`${"[".repeat(depth)}1e5${"]".repeat(depth)}`);
    let levels = 0;
    while (Array.isArray(read)) {
      read = read[0];
      levels += 1;
    }
    expect(levels).toBe(depth);
    expect(read).toBe(100_000);
  });

  test("takes time in proportion to the text, whatever is in it", () => {
    const hostile = [
      `["${"\\\\".repeat(500_000)}",1e5]`,
      `[1${"0".repeat(500_000)}1]`,
      `["${"a".repeat(1_000_000)}\\n",1e5]`,
      `[1e5${" ".repeat(1_000_000)}]`,
      `["${"\\".repeat(500_000)}`,
    ];
    const before = process.cpuUsage();
    for (const text of hostile) {
      try {
        parseJson(text);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
    }
    // A quadratic scan of any of these would take minutes.
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(5_000_000);
  });
});

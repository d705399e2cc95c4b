import { money } from "@org/core";
import { expect, it } from "vitest";
import { checkRules } from "../../src/alerts/check-rules.ts";
import type { AlertRule } from "../../src/alerts/rules.ts";

it("reads amounts exactly, and where each is back", () => {
  const digits = "123456789012345678901234567890.123456789";
  const { amounts } = checkRules([
    { name: "low", kind: "below", asset: "USD", amount: digits, hysteresis: "0.000000001" },
    {
      name: "high",
      kind: "above",
      amount: money(500n, 2, { kind: "fiat", code: "EUR" }),
      hysteresis: "1",
    },
    {
      name: "token",
      kind: "below",
      asset: { kind: "token", code: "USDC", issuer: "GA5Z" },
      amount: "1.5",
    },
  ]);
  expect(amounts.map(({ limit, back }) => [String(limit), String(back)])).toEqual([
    [`${digits} USD`, "123456789012345678901234567890.123456790 USD"],
    ["5.00 EUR", "4.00 EUR"],
    ["1.5 USDC", "1.5 USDC"],
  ]);
});

const LOW = { name: "low", kind: "below", asset: "USD", amount: "1" } as const;

const WRONG: readonly (readonly [what: string, rules: readonly unknown[], message: string])[] = [
  ["no name", [{ ...LOW, name: "" }], "an alert has a name"],
  ["a name twice", [LOW, LOW], 'two alerts have the name "low"'],
  ["no kind that is known", [{ ...LOW, kind: "under" }], 'there is no kind "under"'],
  ["a filter that is misspelled", [{ ...LOW, acount: "A" }], 'below has no "acount"'],
  ["a filter of another kind", [{ ...LOW, account: 7 }], "account must be a text"],
  ["a filter that passes nothing", [{ ...LOW, pool: [] }], "pool must be a text"],
  ["a type that is none", [{ ...LOW, type: "free" }], '"free" is no type of balance'],
  ["an amount that is a number", [{ ...LOW, amount: 1.1 }], "amount: must be a decimal text"],
  ["an amount that is no decimal", [{ ...LOW, amount: "1,000" }], "amount: the amount is not a"],
  ["an amount of nothing", [{ name: "x", kind: "below", amount: "1" }], "say which asset"],
  ["a code that is no currency", [{ ...LOW, asset: "USDC" }], 'A token is { kind: "token"'],
  [
    "money of another asset",
    [{ ...LOW, amount: money(1n, 0, { kind: "fiat", code: "EUR" }) }],
    "is of EUR",
  ],
  [
    "hysteresis of another asset",
    [{ ...LOW, hysteresis: money(1n, 0, { kind: "fiat", code: "EUR" }) }],
    "is of EUR",
  ],
  ["hysteresis below 0", [{ ...LOW, hysteresis: "-1" }], "hysteresis: must be 0 or more"],
  [
    "an age of nothing",
    [{ name: "x", kind: "stale", of: "answer", olderThanMs: 0 }],
    "olderThanMs must be",
  ],
  [
    "an age of what is not known",
    [{ name: "x", kind: "stale", of: "run", olderThanMs: 1 }],
    'no kind "stale run"',
  ],
  [
    "half a failure",
    [{ name: "x", kind: "failures", inARow: 1.5 }],
    "inARow must be a whole number",
  ],
  [
    "a share above all",
    [{ name: "x", kind: "failedShare", moreThan: 10 }],
    "moreThan must be a number from 0",
  ],
];

it.each(WRONG)("refuses %s", (_, rules, message) => {
  expect(() => checkRules(rules as readonly AlertRule[])).toThrow(
    expect.objectContaining({ name: "CollectorError", message: expect.stringContaining(message) }),
  );
});

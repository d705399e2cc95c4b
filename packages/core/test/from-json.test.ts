import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BALANCE_TYPES,
  type Balance,
  type BalanceReport,
  type BalanceType,
  balanceFromJson,
  MoneyError,
  money,
  type Problem,
  reportFromJson,
} from "../src/index.ts";

const text = fc.string();
const textOrNull = fc.option(text);
const time = fc.date({ noInvalidDate: true });
const localTime = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .chain((date) => fc.constantFrom(10, 16, 19, 23).map((end) => date.toISOString().slice(0, end)));
const connection = { provider: text, label: textOrNull, account: textOrNull };
const balances: fc.Arbitrary<Balance> = fc.record({
  ...connection,
  type: fc.constantFrom(...(Object.keys(BALANCE_TYPES) as BalanceType[])),
  pool: text,
  money: fc
    .tuple(fc.bigInt(), fc.integer({ min: 0, max: 64 }))
    .map(([amount, scale]) =>
      money(amount, scale, { kind: "token", code: "cUGX", issuer: "one", references: "UGX" }),
    ),
  creditLine: fc.constantFrom("included", "excluded", null),
  asOf: fc.option(time),
  asOfDate: fc.option(localTime),
  freshAt: fc.option(time),
  source: fc.oneof(
    fc.record({ pointer: text, term: text }),
    fc.record({ pointer: text, term: text, iso20022: text }),
  ),
});
const reports: fc.Arbitrary<BalanceReport> = fc.record({
  ...connection,
  entries: fc.array(balances, { maxLength: 3 }),
  problems: fc.array(
    fc.record({
      ...connection,
      code: fc.constantFrom<Problem["code"]>(
        "unknown_currency",
        "invalid_amount",
        "asset_mismatch",
        "inexact",
        "conflict",
        "unknown_value",
      ),
      pointer: text,
      message: text,
    }),
    { maxLength: 3 },
  ),
  drift: fc.array(fc.record({ pointer: text, expected: text, received: text }), { maxLength: 3 }),
  fetchedAt: time,
});

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

test("a balance survives the way through JSON", () => {
  fc.assert(
    fc.property(balances, (balance) => {
      expect(balanceFromJson(throughJson(balance))).toEqual(balance);
    }),
  );
});

test("a report survives the way through JSON", () => {
  fc.assert(
    fc.property(reports, (report) => {
      const read = reportFromJson(throughJson(report));
      expect(read).toEqual(report);
      expect(JSON.stringify(reportFromJson(throughJson(read)))).toBe(JSON.stringify(read));
    }),
  );
});

const balance: Balance = {
  provider: "example",
  label: null,
  account: "A1",
  type: "available",
  pool: "main",
  money: money(29_900n, 2, { kind: "fiat", code: "USD" }),
  creditLine: null,
  asOf: new Date("2026-11-20T10:00:00Z"),
  asOfDate: null,
  freshAt: null,
  source: { pointer: "/available_amount", term: "available_amount", iso20022: "ITAV" },
};
const report: BalanceReport = {
  provider: "example",
  label: "tenant-a",
  account: null,
  entries: [balance, balance],
  problems: [
    {
      provider: "example",
      label: null,
      account: null,
      code: "conflict",
      pointer: "/a",
      message: "no",
    },
  ],
  drift: [{ pointer: "/tags", expected: "object", received: "array" }],
  fetchedAt: new Date("2026-11-20T10:00:01.500Z"),
};

/** The JSON of the report in which the member at `keys` is another, or absent. */
function withMember(keys: readonly string[], value: unknown): unknown {
  const json = throughJson(report);
  let parent = json as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  const last = keys.at(-1) ?? "";
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return json;
}

describe("the place of what is wrong", () => {
  test.each([
    ["/provider", undefined],
    ["/provider", null],
    ["/label", 5],
    ["/label", undefined],
    ["/account", {}],
    ["/entries", {}],
    ["/entries", undefined],
    ["/entries/1", null],
    ["/entries/0", "available"],
    ["/entries/0/type", "Available"],
    ["/entries/0/type", "constructor"],
    ["/entries/0/pool", undefined],
    ["/entries/1/money", null],
    ["/entries/1/money", "299.00 USD"],
    ["/entries/1/money", { amount: 29_900, scale: 2, value: "299.00", asset: {} }],
    ["/entries/0/asOf", 1_700_000_000],
    ["/entries/0/asOf", "yesterday"],
    ["/entries/0/asOf", "2026-11-20"],
    ["/entries/0/asOf", "2026-11-31T10:00:00.000Z"],
    ["/entries/0/creditLine", "Included"],
    ["/entries/0/creditLine", true],
    ["/entries/0/creditLine", undefined],
    ["/entries/0/asOfDate", "20 November 2026"],
    ["/entries/0/asOfDate", "2026-02-30"],
    ["/entries/0/asOfDate", "2026-11-20T10:00:00Z"],
    ["/entries/0/asOfDate", "2026-11-20 10:00"],
    ["/entries/0/asOfDate", undefined],
    ["/entries/0/freshAt", "2026-11-20"],
    ["/entries/0/freshAt", undefined],
    ["/entries/0/source/term", undefined],
    ["/entries/0/source", null],
    ["/entries/0/source/pointer", 7],
    ["/entries/0/source/iso20022", 7],
    ["/problems/0/code", "toString"],
    ["/problems/0/message", null],
    ["/drift/0/expected", 1],
    ["/drift", "none"],
    ["/fetchedAt", null],
    ["/fetchedAt", "2026-11-20T10:00:01Z"],
    ["/fetchedAt", undefined],
  ])("%s: %j", (pointer, value) => {
    const json = withMember(pointer.slice(1).split("/"), value);
    const step = () => reportFromJson(json);
    expect(step).toThrow(MoneyError);
    expect(step).toThrow(`${pointer}: `);
    expect(step).toThrow(expect.objectContaining({ code: "invalid_amount", pointer }));
  });

  test.each([[null], [undefined], [5], ["report"], [[]], [{}], [new Map()]])("%o", (value) => {
    expect(() => reportFromJson(value)).toThrow(MoneyError);
    expect(() => balanceFromJson(value)).toThrow(MoneyError);
  });

  test("a getter that throws", () => {
    const json = Object.defineProperty({}, "provider", {
      get() {
        throw new RangeError("no");
      },
    });
    expect(() => balanceFromJson(json)).toThrow(expect.objectContaining({ pointer: "/provider" }));
  });
});

test("any JSON value is a report, or a MoneyError", () => {
  const keys = [
    ...Object.keys(report),
    ...Object.keys(balance).map((key) => `entries/0/${key}`),
    ...Object.keys(balance.money).map((key) => `entries/0/money/${key}`),
  ];
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (path, value) => {
      try {
        const read = reportFromJson(withMember(path.split("/"), value));
        expect(typeof read.entries[0]?.money.amount).toBe("bigint");
      } catch (error) {
        expect(error).toBeInstanceOf(MoneyError);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("what a report has not is left out, and nothing is inherited", () => {
  const json = JSON.parse(
    JSON.stringify({ ...report, extra: 1 }).replace("{", '{"__proto__":{"label":"other"},'),
  );
  const read = reportFromJson(json);
  expect(read).toEqual(report);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Object.keys(read).sort()).toEqual(Object.keys(report).sort());
  delete json.label;
  expect(() => reportFromJson(json)).toThrow("/label");
});

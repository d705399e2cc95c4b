import { describe, expect, test } from "vitest";
import { answerReader } from "../src/balance/read-answer.ts";
import { buildReport, type ReportContext } from "../src/balance/report.ts";
import { BALANCE_TYPES, type BalanceType, fromMinorUnits } from "../src/index.ts";
import { type AnyNormalizer, reportOf } from "../src/provider.ts";
import { Redactor } from "../src/transport/redact.ts";

const context: ReportContext = {
  provider: "example",
  label: "tenant-a",
  account: null,
  drift: [],
};

function usd(units: number) {
  return fromMinorUnits(units, "USD");
}

describe("the time of an entry", () => {
  const timeOf = (asOf: string | null | undefined) =>
    buildReport(context, (report) => {
      report.add({ type: "booked", pool: "main", pointer: "/a", asOf }, 1, usd);
    }).entries[0]?.asOf;

  test.each([
    ["2026-11-20T10:00:00Z", "2026-11-20T10:00:00.000Z"],
    ["2026-11-20T10:00:00.5+02:00", "2026-11-20T08:00:00.500Z"],
  ])("%s", (text, time) => {
    expect(timeOf(text)?.toISOString()).toBe(time);
  });

  test.each([null, undefined, "", "yesterday", "2026-13-01T00:00:00Z"])("%j is none", (text) => {
    expect(timeOf(text)).toBeNull();
  });

  test("each entry has a time of its own to change", () => {
    const asOf = "2026-11-20T10:00:00Z";
    const { entries } = buildReport(context, (report) => {
      for (const pointer of ["/a", "/b"]) {
        report.add({ type: "booked", pool: "main", pointer, asOf }, 1, usd);
      }
      report.add({ type: "booked", pool: "main", pointer: "/c", asOf: "never" }, 1, usd);
    });
    expect(entries.map((entry) => entry.asOf?.getTime())).toEqual([
      Date.parse(asOf),
      Date.parse(asOf),
      undefined,
    ]);
    expect(entries[0]?.asOf).not.toBe(entries[1]?.asOf);
  });
});

test("every type has its code in the entries", () => {
  const types = Object.keys(BALANCE_TYPES) as BalanceType[];
  const { entries } = buildReport(context, (report) => {
    for (const type of types) report.add({ type, pool: "main", pointer: "/a" }, 1, usd);
  });
  expect(entries.map(({ type, source }) => [type, source.iso20022 ?? null])).toEqual(
    Object.entries(BALANCE_TYPES).map(([type, { iso20022 }]) => [type, iso20022]),
  );
  expect(entries.map(({ source }) => source.iso20022)).toEqual([
    "ITAV",
    "ITBD",
    "XPCD",
    ...Array(4).fill(undefined),
  ]);
  expect(types.every((type) => BALANCE_TYPES[type].meaning.length > 10)).toBe(true);
});

test("the message of a problem is short, and a secret in it is removed whole", async () => {
  const normalizer: AnyNormalizer = {
    unit: "minor",
    amounts: {},
    read: (_response, report) => {
      report.problem("conflict", "/a", `${"x".repeat(490)}=a-secret-key${"y".repeat(1_000_000)}`);
      report.problem("conflict", "/a-secret-key/b", "no");
      report.problem("conflict", "/c", "no");
    },
  };
  const about = {
    label: null,
    account: null,
    issues: [],
    redactor: new Redactor(["a-secret-key"]),
  };
  const { report } = await answerReader("example", normalizer)({}, {}, about);
  expect(report?.problems.map(({ pointer, message }) => [pointer, message])).toEqual([
    ["/a", `${"x".repeat(490)}=[redacted`],
    ["/[redacted]/b", "no"],
    ["/c", "no"],
  ]);
});

test("an error that is none of money is thrown", () => {
  const fill = () =>
    buildReport(context, (report) => {
      report.add({ type: "booked", pool: "main", pointer: "/a" }, 1, () => {
        throw new RangeError("a fault of the normalizer");
      });
    });
  expect(fill).toThrow(RangeError);
});

test("the report of an answer, by a table and by a reader", async () => {
  const row = { type: "booked", pool: "main" } as const;
  const table = { unit: "minor", currency: "c", amounts: { "/a": row } } as const;
  const byTable = await reportOf("example", table, { a: 5, c: "USD" }, {});
  expect(byTable).toMatchObject({ provider: "example", problems: [], entries: [{ ...row }] });
  const reader: AnyNormalizer = {
    unit: "minor",
    amounts: {},
    read: (response: { a: number }, report, args: { id: string }) =>
      report.add({ ...row, account: args.id, pointer: "/a" }, response.a, usd),
  };
  const byReader = await reportOf("example", reader, { a: 5 }, { id: "x" });
  expect(byReader.entries).toMatchObject([{ ...row, account: "x", money: { amount: 5n } }]);
  expect(Date.now() - byReader.fetchedAt.getTime()).toBeLessThan(60_000);
});

import { describe, expect, test } from "vitest";
import { answerReader } from "../src/balance/read-answer.ts";
import { buildReport, type ReportContext } from "../src/balance/report.ts";
import { BALANCE_TYPES, type BalanceType, fromMinorUnits } from "../src/index.ts";
import { type AnyNormalizer, type EntryDescription, reportOf } from "../src/provider.ts";
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
  const entryOf = (times: Partial<EntryDescription>) =>
    buildReport(context, (report) => {
      report.add({ type: "booked", pool: "main", pointer: "/a", ...times }, 1, usd);
    }).entries[0];
  const timesOf = (text: string | null | undefined) => {
    const { asOf, asOfDate, freshAt } = entryOf({ asOf: text, freshAt: text }) ?? {};
    expect(freshAt).toEqual(asOf);
    return [asOf?.toISOString() ?? null, asOfDate];
  };

  test.each([
    ["2026-11-20T10:00:00Z", "2026-11-20T10:00:00.000Z"],
    ["2026-11-20T10:00:00.5+02:00", "2026-11-20T08:00:00.500Z"],
    ["2026-11-20T10:00:00.123456Z", "2026-11-20T10:00:00.123Z"],
    ["2026-11-20t10:00:00z", "2026-11-20T10:00:00.000Z"],
    ["2026-11-20 10:00:00Z", "2026-11-20T10:00:00.000Z"],
    ["2026-11-20T10:00Z", "2026-11-20T10:00:00.000Z"],
    ["2026-11-20T23:30:00-0500", "2026-11-21T04:30:00.000Z"],
    ["2026-11-20T10:00:00+01", "2026-11-20T09:00:00.000Z"],
    ["2024-02-29T10:00:00,5Z", "2024-02-29T10:00:00.500Z"],
  ])("%s is an instant", (text, time) => {
    expect(timesOf(text)).toEqual([time, null]);
  });

  test.each([
    ["2026-11-20", "2026-11-20"],
    ["2024-02-29", "2024-02-29"],
    ["2026-11-20+01:00", "2026-11-20"],
    ["2026-11-20Z", "2026-11-20"],
    ["2026-11-20T17:30:00", "2026-11-20T17:30:00"],
    ["2026-11-20 17:30", "2026-11-20T17:30"],
    ["2026-11-20T17:30:00.250", "2026-11-20T17:30:00.250"],
    ["2026-11-20T00:00:00", "2026-11-20T00:00:00"],
  ])("%s stays what it is: no instant is made of it", (text, local) => {
    expect(timesOf(text)).toEqual([null, local]);
  });

  test.each([
    null,
    undefined,
    "",
    "yesterday",
    "2026-13-01T00:00:00Z",
    "2026-02-30",
    "2025-02-29T10:00:00Z",
    "2026-02-30T10:00:00",
    "2026-11-20T25:00:00",
    "2026-11-20T10:61:00Z",
    "Nov 20, 2026",
    "11/20/2026",
    "20/11/2026 10:00",
    "2026",
    "2026-11",
    "2026-11-20T10:00:00 CET",
    "2026-11-20T10:00:00+99:00",
    "1763632800",
  ])("%j is none", (text) => {
    expect(timesOf(text)).toEqual([null, null]);
  });

  test("how fresh the data is, is no time of the balance", () => {
    const entry = entryOf({ asOf: "2026-11-20", freshAt: "2026-11-20T10:00:00Z" });
    expect(entry).toMatchObject({ asOf: null, asOfDate: "2026-11-20" });
    expect(entry?.freshAt).toEqual(new Date("2026-11-20T10:00:00Z"));
    expect(entryOf({ freshAt: "2026-11-20T10:00:00Z" })).toMatchObject({
      asOf: null,
      asOfDate: null,
    });
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

test.each([
  ["/posted_amount", "posted_amount"],
  ["/data/0/balance", "balance"],
  ["/gpa/balances/USD", "USD"],
  ["/a~1b/0/1", "a/b"],
  ["/0/1", "1"],
  ["", ""],
])("the provider's word at %j, where a reader states none", (pointer, term) => {
  const { entries } = buildReport(context, (report) => {
    report.add({ type: "booked", pool: "main", pointer }, 1, usd);
    report.add({ type: "booked", pool: "main", pointer, term: "posted" }, 1, usd);
  });
  expect(entries.map(({ source }) => source.term)).toEqual([term, "posted"]);
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

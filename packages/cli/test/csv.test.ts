import { parseDecimal, toDecimalString } from "@org/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderCsv } from "../src/csv.ts";
import { entry, report } from "./entry.ts";
import { forbiddenIn, HOSTILE } from "./hostile.ts";
import { run, startMocks } from "./run.ts";

/** The cells of a CSV text, read by the grammar of RFC 4180 and no other. */
function parse(csv: string): string[][] {
  const records: string[][] = [];
  let rest = csv;
  let record: string[] = [];
  while (rest !== "") {
    const [all = "", quoted, plain, end] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (all === "") throw new TypeError(`No CSV: ${JSON.stringify(rest.slice(0, 80))}`);
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    rest = rest.slice(all.length);
    if (end === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** The first row below the head, by column. */
function rowOf(csv: string): Record<string, string> {
  const [head = [], row = []] = parse(csv);
  return Object.fromEntries(head.map((name, column) => [name, row[column] ?? ""]));
}

test("has a row for each balance, amounts as exact texts", async () => {
  await using mocks = await startMocks({
    finix: { examples: { getBalance: "zero_decimal" } },
    muda: {},
  });
  const { code, out, err } = await run(["--output", "csv"], mocks.env);
  const [head, ...rows] = parse(out);
  expect(head).toEqual(
    "provider,label,account,type,pool,amount,asset,kind,issuer,creditLine,asOf,asOfDate,freshAt,term,pointer,fetchedAt".split(
      ",",
    ),
  );
  expect(rows.map((row) => row.slice(0, 9).join(" "))).toContain(
    "muda  4 current collateral 650.0000000 cUGX token issuer_ugx",
  );
  for (const row of rows) expect(row).toHaveLength(head?.length ?? 0);
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("an amount is a number of any length, a negative one too", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.nat(30), (amount, scale) => {
      const value = toDecimalString(amount, scale);
      expect(rowOf(renderCsv(report([entry(`${value} T x`)]), true))).toMatchObject({
        amount: value,
      });
      expect(parseDecimal(value).amount).toBe(amount);
    }),
  );
});

describe("defuses a formula in", () => {
  const FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    '=HYPERLINK("x")',
    "＝1",
    "-1;=2",
    "=cmd|' /C calc'!A0",
  ];
  test.each(FORMULAS)("%j", (text) => {
    const row = rowOf(renderCsv(report([entry("1.00 USD", { account: text, label: text })]), true));
    expect(row["account"]).toMatch(/^'/);
    expect(row["label"]).toMatch(/^'/);
    expect(row["account"]?.slice(1)).toBe(text.replace("\t", "\\u0009").replace("\r", "\\u000d"));
  });

  test("nothing that is a number or a word", () => {
    for (const text of ["-5", "007", "BA-1=2", "a@b.c", "x+y", "2026-11-20"]) {
      const row = rowOf(renderCsv(report([entry("1.00 USD", { account: text })]), true));
      expect(row["account"]).toBe(text);
    }
  });
});

test.each(Object.entries(HOSTILE))("harms neither a terminal nor a table: %s", (_, text) => {
  const csv = renderCsv(report([entry("1.00 USD", { account: text, pool: text })]), true);
  expect(parse(csv)).toHaveLength(2);
  for (const line of csv.split("\r\n")) expect(forbiddenIn(line)).toEqual([]);
});

test("any texts stay in their cells", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...'",\r\n=;x') }),
  );
  fc.assert(
    fc.property(text, text, (account, pool) => {
      const [head = [], ...rows] = parse(
        renderCsv(report([entry("-0.62 USD", { account, pool })]), true),
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]).toHaveLength(head.length);
      expect(rows[0]?.[5]).toBe("-0.62");
    }),
  );
});

test("has the sums alone where they are asked for, and on standard error what is in none", async () => {
  await using mocks = await startMocks({ finix: {}, "modern-treasury": {} });
  const { out, err } = await run(["--sum", "--output", "csv"], mocks.env);
  expect(out.split("\r\n").slice(0, 2)).toEqual([
    "type,pool,amount,asset,kind,issuer,creditLine,count",
    "available,main,500.00,USD,fiat,,,1",
  ]);
  expect(err).toMatch(/^Not in a sum: modern-treasury /);
});

test("has no head in a report that follows another", () => {
  const one = report([entry("1.00 USD")]);
  expect(renderCsv(one, true)).toBe(`${renderCsv(report([]), true)}${renderCsv(one, false)}`);
});

/** The table on terminals of any width. */
import { type Balance, money } from "@org/core";
import pc from "picocolors";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { renderTable } from "../src/table.ts";
import { proseWidthOf, tableWidthOf, wrap } from "../src/width.ts";
import { HOSTILE } from "./hostile.ts";

const plain = pc.createColors(false);

function balance(changes: Partial<Balance> & { amount?: bigint; scale?: number; code?: string }) {
  const { amount = 100_000n, scale = 2, code = "USD", ...others } = changes;
  const entry = {
    provider: "finix",
    label: null,
    account: "BA5bLq8kFz3TnW7vRxCj2Ydm",
    type: "available",
    pool: "main",
    money: money(amount, scale, { kind: "token", code }),
    creditLine: null,
    asOf: new Date("2026-11-19T17:42:05Z"),
    asOfDate: null,
    freshAt: null,
    source: { pointer: "/a", term: "a" },
    ...others,
  } as const;
  return entry satisfies Balance;
}

const ordinary = [
  balance({}),
  balance({
    provider: "muda",
    account: "1",
    pool: "collateral",
    scale: 7,
    code: "cUGX",
    asOf: null,
  }),
  balance({ provider: "modern-treasury", account: "0f9c2f1e-6d2b-4b53-9a53-2f1c5e7a9d10" }),
];
const wide = [
  balance({ account: "口座一二三四五六七八九十" }),
  balance({ account: "👍🏽🚀 savings 🇺🇬" }),
  balance({ account: "Ｆｕｌｌ", pool: "한국어" }),
  balance({ account: "한국어 계좌" }),
  balance({ account: "cafe\u0301 Zoë" }),
  balance({ account: "plain" }),
];
const huge = [
  balance({ amount: 10n ** 40n, scale: 2 }),
  balance({ amount: -(10n ** 30n), scale: 18, code: "WEI" }),
  balance({ amount: 5n, scale: 0, code: "JPY", account: "口座" }),
];
const far = [balance({ asOf: new Date(8.64e15) }), balance({ asOf: new Date(-1e14) })];
const hostile = Object.values(HOSTILE).map((text) => balance({ account: text, pool: text }));
function bankBalance(term: string, changes: Parameters<typeof balance>[0] = {}) {
  const asOfDate = "2026-11-20";
  return balance({ asOf: null, asOfDate, source: { pointer: "/a", term }, ...changes });
}

const alike = [
  bankBalance("closing_available", { creditLine: "included" }),
  bankBalance("opening_available", { amount: 5n, asOfDate: "2026-11-20T17:30:00" }),
  bankBalance("current_available", { creditLine: "excluded", freshAt: new Date(0) }),
];
const labelled = [
  balance({ label: "finix" }),
  balance({ label: "tenant-a-of-a-very-long-name", account: "1" }),
  balance({ label: "口座一二三四五六七八九十", provider: "modern-treasury" }),
];
const TABLES = {
  alike,
  labelled,
  ordinary,
  wide,
  huge,
  far,
  hostile,
  mixed: [...ordinary, ...wide, ...huge],
};

/** The amount in a row of the table. */
function amountOf(line: string): string {
  return /^(?:.* )?(-?\d+(?:\.\d+)? [A-Za-z]+)(?: .*)?$/.exec(line)?.[1] ?? "";
}

describe.each(Object.entries(TABLES))("%s balances", (_, entries) => {
  test.each([20, 36, 40, 59, 60, 79, 80, 81, 100, 120, 200])("in %i columns", (width) => {
    const out = renderTable(entries, plain, width);
    const lines = out.split("\n");
    for (const line of lines) {
      // An amount is whole, whatever that takes.
      if (/^-?\d+(\.\d+)? \w+$/.test(line)) continue;
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
    for (const { money: value } of entries) {
      const digits = String(value.amount).replace("-", "");
      expect(out.replaceAll(".", "")).toContain(digits);
    }
    const [title = "", ...rows] = lines;
    if (!title.startsWith("Provider")) return;
    expect(rows).toHaveLength(entries.length);
    const places = rows.map((row) => {
      const amount = amountOf(row);
      const start = stringWidth(row.slice(0, row.lastIndexOf(amount)));
      return {
        type: stringWidth(row.slice(0, row.indexOf("available"))),
        point: start + amount.search(/[. ]/),
        end: start + amount.length,
      };
    });
    expect(new Set(places.map(({ type }) => type)).size).toBe(1);
    // Decimal points one below the other, or where there is no room for that, ends.
    const points = new Set(places.map(({ point }) => point)).size;
    const ends = new Set(places.map(({ end }) => end)).size;
    expect(Math.min(points, ends)).toBe(1);
  });
});

test("says what tells balances of one type apart, whether they count credit, and how fresh they are", () => {
  expect(renderTable(alike, plain, 140)).toMatchInlineSnapshot(`
    "Provider  Account                   Type       Term               Pool       Amount  Credit    As of (UTC)             Fresh (UTC)
    finix     BA5bLq8kFz3TnW7vRxCj2Ydm  available  closing_available  main  1000.00 USD  included  2026-11-20              -
    finix     BA5bLq8kFz3TnW7vRxCj2Ydm  available  opening_available  main     0.05 USD  -         2026-11-20 17:30 local  -
    finix     BA5bLq8kFz3TnW7vRxCj2Ydm  available  current_available  main  1000.00 USD  excluded  2026-11-20              1970-01-01 00:00"
  `);
});

test("who holds the money is whole where words and accounts can be shorter", () => {
  const changes = { provider: "modern-treasury", account: "0f9c2f1e-6d2b-4b53-9a53-2f1c5e7a9d10" };
  const entries = ["opening_available_next_business_day", "current_available"].map((term) =>
    bankBalance(term, { ...changes, amount: 46_210_000_000n, scale: 7, code: "cUGX" }),
  );
  for (const line of renderTable(entries, plain, 80).split("\n").slice(1)) {
    expect(line).toMatch(/^modern-treasury /);
  }
});

test("says what tells balances of several accounts apart", () => {
  const invested = [
    bankBalance("amount", { account: "1" }),
    bankBalance("INVESTED", { account: "2", code: "EUR" }),
  ];
  expect(renderTable(invested, plain, 140)).toMatchInlineSnapshot(`
    "Provider  Account  Type       Term      Pool       Amount  As of (UTC)
    finix     1        available  amount    main  1000.00 USD  2026-11-20
    finix     2        available  INVESTED  main  1000.00 EUR  2026-11-20"
  `);
});

test("never gives up what tells balances apart, or that one counts credit", () => {
  for (const width of [40, 60, 80, 100]) {
    const lines = renderTable(alike, plain, width).split(/\n(?:\n|(?=finix ))/);
    const [first, second, third] = lines.filter((line) => line.startsWith("finix"));
    expect(first).toMatch(/clo.*included/s);
    expect(second).toMatch(/ope/);
    expect(third).toMatch(/cur.*excluded/s);
  }
});

test("says which connection it is, where one has another name than its provider", () => {
  for (const width of [60, 80, 120]) {
    const [title, ...rows] = renderTable(labelled, plain, width).split("\n");
    expect(title).toMatch(/^Provider +Label +Account/);
    for (const [row, label] of rows.map((row, index) => [row, ["fin", "ten", "口"][index]])) {
      expect(row).toContain(label);
    }
  }
  expect(renderTable([balance({ label: "finix" })], plain, 120)).not.toContain("Label");
});

test("has no column for what no balance says, or for words that tell nothing apart", () => {
  const issuers = [1n, 2n].map((amount) => balance({ amount, account: "1" }));
  const [title] = renderTable(issuers, plain, 200).split("\n");
  expect(title?.split(/ {2,}/)).toEqual([
    "Provider",
    "Account",
    "Type",
    "Pool",
    "Amount",
    "As of (UTC)",
  ]);
});

test.each([60, 80, 100])("looks well in %i columns", async (width) => {
  const entries = [...ordinary, ...wide];
  await expect(`${renderTable(entries, plain, width)}\n`).toMatchFileSnapshot(
    `screens/table-${width}.txt`,
  );
});

test("gives a balance lines of its own where no table fits", () => {
  expect(renderTable(huge, plain, 60)).toMatchInlineSnapshot(`
    "finix  BA5bLq8kFz3TnW7vRxCj2Ydm
      available  main  2026-11-19 17:42
      100000000000000000000000000000000000000.00 USD

    finix  BA5bLq8kFz3TnW7vRxCj2Ydm
      available  main  2026-11-19 17:42
      -1000000000000.000000000000000000 WEI

    finix  口座
      available  main  2026-11-19 17:42
      5 JPY"
  `);
});

test.each([
  [{ isTTY: false, columns: 60 }, 80, 100],
  [{ isTTY: true, columns: 60 }, 60, 60],
  [{ isTTY: true, columns: 80 }, 80, 80],
  [{ isTTY: true, columns: 200 }, 200, 100],
  [{ isTTY: true, columns: 0 }, 80, 80],
  [{ isTTY: true, columns: 3 }, 20, 20],
])("%j takes a table of %i columns and prose of %i", (stream, table, prose) => {
  expect(tableWidthOf(stream)).toBe(table);
  expect(proseWidthOf(stream)).toBe(prose);
});

test.each([
  ["some words that are short", "some words\n  that are\n  short"],
  ["averyveryverylongword in it", "averyveryv\n  erylongwor\n  d in it"],
  ["口座口座口座口座", "口座口座口\n  座口座"],
])("%j is broken into lines", (text, lines) => {
  expect(wrap(text, 12)).toBe(lines);
});

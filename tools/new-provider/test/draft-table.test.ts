import { expect, test } from "vitest";
import type { Amount } from "../src/amounts.ts";
import { draftTable } from "../src/draft-table.ts";
import { normalizeFile } from "../src/normalize-file.ts";

const available: Amount = {
  pointer: "/balances/*/available",
  currency: "/balances/*/currency",
  type: "available",
  unit: "minor",
};
const held: Amount = { ...available, pointer: "/balances/*/held", type: "reserved" };
const booked: Amount = {
  pointer: "/booked",
  currency: "/currency",
  type: "booked",
  unit: "minor",
};

test("amounts with one unit and a currency beside each make a table, wherever they stand", () => {
  expect(draftTable([available, held, booked], "wallet_id")).toEqual({
    unit: "minor",
    currency: "currency",
    account: { argument: "wallet_id" },
    amounts: {
      "/balances/*/available": { type: "available", pool: "main" },
      "/balances/*/held": { type: "reserved", pool: "main" },
      "/booked": { type: "booked", pool: "main" },
    },
    open: [],
  });
});

test("a currency that is further out is named by its pointer", () => {
  const outer = { ...available, currency: "/currency" };
  expect(draftTable([outer], undefined)).toMatchObject({ currency: "/currency", open: [] });
});

test("a name of the currency that a pointer would escape is written as it is", () => {
  const odd = { ...booked, currency: "/asset~1code" };
  expect(draftTable([odd], undefined).currency).toBe("asset/code");
});

test.each<[why: string, amounts: Amount[], open: string[]]>([
  ["there are none", [], ["No amount was recognized."]],
  [
    "one has no currency",
    [available, { pointer: "/total", type: "current", unit: "minor" }],
    ["/total (current, minor): nothing says its currency."],
  ],
  [
    "one has another unit",
    [available, held, { ...booked, unit: "decimal" }],
    ["/booked (booked, decimal): unlike the others in its unit, or in its currency at /currency."],
  ],
  [
    "one has its currency elsewhere",
    [{ ...booked, currency: "/money/code" }, available, held],
    ["/booked (booked, minor): unlike the others in its unit, or in its currency at /money/code."],
  ],
  [
    "one is too deep for a pointer of a table",
    [
      available,
      { ...booked, pointer: "/a/b/c/d/e/f/g/h/i/booked", currency: "/a/b/c/d/e/f/g/h/i/currency" },
    ],
    ["/a/b/c/d/e/f/g/h/i/booked (booked, minor): too deep for a table."],
  ],
])("a table is left open where %s", (_why, amounts, open) => {
  expect(draftTable(amounts, undefined).open).toEqual(open);
});

test("what is left open is no table, and reading it throws", () => {
  const table = draftTable([{ pointer: "/w/*/total", type: "current", unit: "minor" }], undefined);
  const text = normalizeFile({ name: "acme", title: "Acme" }, { constant: "getX" }, table);
  expect(text).toContain("// - /w/*/total (current, minor): nothing says its currency.\n");
  const [, value] = text.split("export const normalize: BalanceReader<typeof getX> = ");
  const normalize: { read(): void } = new Function(`return ${value}`)();
  expect(() => normalize.read()).toThrow("packages/acme/src/normalize.ts is a draft");
});

test.each(["a\nevil();//", "a\revil()", "a\u2028evil()", "*/ evil() /*"])(
  "a member called %j does not become code of the normalizer",
  (name) => {
    const open = [`/${name}/amount (current, minor): nothing says its currency.`];
    const table = { ...draftTable([], undefined), open };
    const text = normalizeFile({ name: "acme", title: "Acme" }, { constant: "getA" }, table);
    const code = text.split(/[\n\r\u2028\u2029]/).filter((line) => !line.startsWith("//"));
    expect(code.join("\n")).not.toContain("evil");
  },
);

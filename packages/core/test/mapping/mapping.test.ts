/** What answers become: own-made ones, of the shapes that standards and providers have. */
import { describe, expect, test } from "vitest";
import {
  type Balance,
  type BalanceReport,
  parseDecimal,
  reportFromJson,
  toDecimalString,
} from "../../src/index.ts";
import { reportOf, resolvePointer } from "../../src/provider.ts";
import { accounts } from "./accounts.ts";
import { acquirers } from "./acquirers.ts";
import { aggregators } from "./aggregators.ts";
import type { Case, Shape } from "./case.ts";
import { iso20022 } from "./iso20022.ts";
import { openBanking } from "./open-banking.ts";
import { otherForms } from "./other-forms.ts";

const shapes = [
  ...iso20022,
  ...openBanking,
  ...aggregators,
  ...acquirers,
  ...accounts,
  ...otherForms,
];

function read({ normalize }: Shape, { answer, args = {} }: Case): Promise<BalanceReport> {
  return reportOf("example", normalize, answer, args);
}

function lineOf(entry: Balance): string {
  const { account, type, pool, money, creditLine, asOf, asOfDate, freshAt, source } = entry;
  return [
    account ?? "-",
    type,
    pool,
    toDecimalString(money.amount, money.scale),
    money.asset.code,
    source.term,
    ...(creditLine === null ? [] : ["credit", creditLine]),
    ...(asOf === null ? [] : [asOf.toISOString()]),
    ...(asOfDate === null ? [] : [asOfDate]),
    ...(freshAt === null ? [] : ["fresh", freshAt.toISOString()]),
  ].join(" ");
}

describe.each(shapes)("$shape", (shape) => {
  test.each(shape.cases)("$name", async (one) => {
    const { entries, problems } = await read(shape, one);
    expect(entries.map(lineOf)).toEqual(one.entries);
    expect(problems.map(({ code, pointer }) => [code, pointer])).toEqual(
      (one.problems ?? []).map(([code, pointer]) => [code, pointer]),
    );
    for (const [index, [, , says = ""]] of (one.problems ?? []).entries()) {
      expect(problems[index]?.message).toContain(says);
    }
  });

  test.each(shape.cases)("$name: the pointers lead to the amounts", async (one) => {
    const { entries, problems } = await read(shape, one);
    for (const { source } of [...entries]) {
      expect(String(resolvePointer(one.answer, source.pointer))).toMatch(/^-?\d/);
    }
    const pointers = [
      ...entries.map(({ source }) => source.pointer),
      ...problems.map((p) => p.pointer),
    ];
    expect(new Set(pointers).size).toBe(pointers.length);
  });

  test.each(shape.cases)("$name: the report survives JSON", async (one) => {
    const report = await read(shape, one);
    expect(reportFromJson(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });
});

/** The digits of an amount in minor or whole units differ by zeros alone, whatever its sign. */
test("an amount is never another one than the answer states", async () => {
  for (const shape of shapes.filter(({ normalize }) => normalize.unit === "decimal")) {
    for (const one of shape.cases) {
      for (const { money, source } of (await read(shape, one)).entries) {
        const stated = parseDecimal(resolvePointer(one.answer, source.pointer) as string | number);
        const digits = stated.amount * 10n ** BigInt(money.scale - stated.scale);
        expect([digits, -digits]).toContain(money.amount);
      }
    }
  }
});

test("there are cases enough, and each shape has some", () => {
  expect(shapes.flatMap(({ cases }) => cases).length).toBeGreaterThanOrEqual(60);
  expect(shapes.filter(({ cases }) => cases.length === 0)).toEqual([]);
});

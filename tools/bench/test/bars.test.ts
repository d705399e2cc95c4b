import { expect, test } from "vitest";
import { type Bar, best, judge, loadBars } from "../src/bars.ts";
import type { Table, Unit } from "../src/table.ts";

function table(unit: Unit, samples: Record<string, number[]>): Table {
  return {
    id: "t",
    title: "A table",
    columns: [{ id: "c", title: "c", unit }],
    lines: Object.entries(samples).map(([name, values]) => ({ name, samples: { c: values } })),
  };
}

function bar(changes: Partial<Bar>): Bar {
  return { table: "t", column: "c", ours: ["ours"], most: 1.5, why: "", ...changes };
}

test("a ratio is held against its bar, both ways", () => {
  const measured = table("time", { ours: [14, 14, 14], peer: [10, 10, 10] });
  const [passes, fails] = judge(
    [bar({ beside: ["peer"] }), bar({ beside: ["peer"], most: 1.3 })],
    [measured],
  );
  expect(passes).toMatchObject({ value: 1.4, met: true, gates: true });
  expect(fails).toMatchObject({ value: 1.4, met: false, gates: true });
});

test("the worst of ours counts beside the best of theirs", () => {
  const measured = table("time", { ours: [10], also: [12], slow: [20], fast: [8] });
  const [verdict] = judge([bar({ ours: ["ours", "also"], beside: ["slow", "fast"] })], [measured]);
  expect(verdict?.value).toBe(1.5);
});

test("of a rate, more is better", () => {
  const [verdict] = judge(
    [bar({ beside: ["peer"] })],
    [table("rate", { ours: [200], peer: [100] })],
  );
  expect(verdict).toMatchObject({ value: 0.5, met: true });
});

test("a size gates by itself, a time by itself never does", () => {
  const [size] = judge([bar({ most: 10 })], [table("bytes", { ours: [11] })]);
  expect(size).toMatchObject({ met: false, gates: true });
  const [time] = judge([bar({ most: 10 })], [table("time", { ours: [11] })]);
  expect(time).toMatchObject({ met: false, gates: false });
});

test("a bar that is known to be missed gates past its guard", () => {
  const measured = table("bytes", { ours: [11] });
  const [known, worse] = judge(
    [bar({ most: 10, guard: 11 }), bar({ most: 9, guard: 10 })],
    [measured],
  );
  expect(known).toMatchObject({ met: false, gates: false });
  expect(worse).toMatchObject({ met: false, gates: true });
});

test("a bar about a table that was not measured says nothing", () => {
  expect(judge([bar({ table: "other" })], [table("time", { ours: [1] })])).toEqual([]);
});

test("a bar about nothing is an error, not a pass", () => {
  const measured = table("time", { ours: [1], empty: [] });
  expect(() => judge([bar({ beside: ["nobody"] })], [measured])).toThrow('"nobody"');
  expect(() => judge([bar({ beside: ["empty"] })], [measured])).toThrow('"empty"');
  expect(() => judge([bar({ column: "x" })], [measured])).toThrow('no column "x"');
});

test("of several attempts the best counts, bar by bar", () => {
  const bars = [bar({ beside: ["a"] }), bar({ beside: ["b"] })];
  const first = judge(bars, [table("time", { ours: [10], a: [5], b: [10] })]);
  const second = judge(bars, [table("time", { ours: [10], a: [10], b: [5] })]);
  expect(best(first, second).map(({ value }) => value)).toEqual([1, 1]);
});

test("every bar has a reason and a limit", () => {
  const bars = loadBars();
  expect(bars.length).toBeGreaterThan(0);
  for (const { why, most, ours } of bars) {
    expect(why).not.toBe("");
    expect(most).toBeGreaterThan(0);
    expect(ours.length).toBeGreaterThan(0);
  }
});

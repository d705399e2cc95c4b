import { expect, test } from "vitest";
import { judge } from "../src/bars.ts";
import { reportMarkdown } from "../src/print/markdown.ts";
import { formatNumber, formatRatio } from "../src/print/number.ts";
import { tableText, verdictsText } from "../src/print/text.ts";
import type { Table } from "../src/table.ts";

const measured: Table = {
  id: "call",
  title: "One call",
  columns: [
    { id: "time", title: "a call", unit: "time" },
    { id: "heap", title: "heap", unit: "bytes" },
  ],
  lines: [
    { name: "bare", samples: { time: [10_000, 12_000, 11_000], heap: [5000] } },
    { name: "ours", note: "validated", samples: { time: [15_000, 18_000, 16_500], heap: [6000] } },
    { name: "theirs", note: "a note that is long ".repeat(8), samples: { time: [40_000] } },
  ],
  baseline: "bare",
};

const verdicts = judge(
  [
    { table: "call", column: "time", ours: ["ours"], beside: ["bare"], most: 1.6, why: "" },
    { table: "call", column: "heap", ours: ["ours"], most: 5500, why: "" },
  ],
  [measured],
);

test("numbers in their units, to three digits", () => {
  expect(formatNumber(0.5, "time")).toBe("0.5 ns");
  expect(formatNumber(13_061, "time")).toBe("13.1 µs");
  expect(formatNumber(2_971_379, "time")).toBe("2.97 ms");
  expect(formatNumber(767_717, "bytes")).toBe("768 kB");
  expect(formatNumber(3727.4, "rate")).toBe("3,730");
  expect(formatNumber(82_957, "count")).toBe("82,957");
  expect(formatRatio(1.6561)).toBe("1.66 ×");
});

test("a table fits 100 columns, with medians and ratios", () => {
  const text = tableText(measured);
  expect(text).toContain("16.5 µs (1.5 ×)");
  expect(text).toContain("6 kB (1.2 ×)");
  expect(text).toContain("validated");
  for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
});

test("what was not measured is a dash", () => {
  expect(tableText(measured)).toMatch(/theirs .* –/);
});

test("verdicts say what was missed, and by how much", () => {
  const lines = verdictsText(verdicts, 1).split("\n");
  expect(lines[1]).toMatch(/^met +1\.5 × of 1\.6 × .*call · time · ours beside bare/);
  expect(lines[2]).toMatch(/^missed +6 kB of 5\.5 kB /);
});

test("the report has machine, versions, date, tables and bars", () => {
  const machine = {
    date: "2026-11-20",
    processor: "A processor",
    cores: 2,
    memory: "8 GiB",
    system: "linux 6.1",
    versions: { node: "24.0.0" },
  };
  const report = reportMarkdown(machine, [measured], verdicts);
  expect(report).toContain("Measured on 2026-11-20 by `pnpm bench`: A processor, 2 cores");
  expect(report).toContain("With node 24.0.0.");
  expect(report).toContain("| ours | 16.5 µs (1.5 ×) | 6 kB (1.2 ×) | validated |");
  expect(report).toContain("| **missed** | 6 kB | 5.5 kB | call | heap | ours |  |");
});

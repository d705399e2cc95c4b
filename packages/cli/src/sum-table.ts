import { toDecimalString } from "@org/core";
import type { Colors } from "./colors.ts";
import { columnsOf, cutMiddle } from "./columns.ts";
import { alignDecimals, GUTTER } from "./fit.ts";
import type { Report } from "./report.ts";
import { showName } from "./show.ts";
import type { Sum } from "./sums.ts";
import { wrap } from "./width.ts";

/** Names of pools are words; a longer one is somebody's id. */
const LONGEST_POOL = 16;

/** The totals as a table, and below it what is in none; empty: nobody asks. */
export function renderSums(
  report: Pick<Report, "sums" | "unsummed">,
  colors: Pick<Colors, "bold">,
  width: number,
): string {
  const { sums = [] } = report;
  const table = sums.length === 0 ? "" : renderTable(sums, colors, width);
  return [table, renderUnsummed(report, width)].filter((part) => part !== "").join("\n");
}

/** What is in no total, and why; empty: all is in one. */
export function renderUnsummed({ unsummed = [] }: Pick<Report, "unsummed">, width: number): string {
  const notes = unsummed.map(({ entry, reason }) => {
    const { provider, label, account, type, money } = entry;
    const names = [provider, label === provider ? null : label, account].filter(isNamed);
    const whose = names.map((name) => showName(name)).join(" ");
    const what = `${type} in ${showName(money.asset.code)}`;
    return wrap(`Not in a sum: ${whose} ${what}: ${reason}.`, width);
  });
  return [...new Set(notes)].join("\n");
}

function isNamed(name: string | null): name is string {
  return name !== null;
}

function renderTable(sums: readonly Sum[], colors: Pick<Colors, "bold">, width: number): string {
  const amounts = alignDecimals(
    sums.map(({ money: { amount, scale, asset } }) => {
      return `${toDecimalString(amount, scale)} ${showName(asset.code, LONGEST_POOL)}`;
    }),
  );
  const rows = [
    ["Sum", "Type", "Pool", "Of"],
    ...sums.map(({ type, pool, creditLine, count }, index) => [
      amounts[index] ?? "",
      creditLine === null ? type : `${type} with credit`,
      showName(pool, LONGEST_POOL),
      String(count),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] ?? ""))),
  );
  const total = widths.reduce((sum, one) => sum + one + GUTTER.length, -GUTTER.length);
  if (total > width) {
    const [, ...sumRows] = rows;
    return sumRows.map((row) => renderApart(row, width)).join("\n");
  }
  return rows
    .map((row, line) => {
      const cells = row.map((cell, column) => {
        const rest = " ".repeat((widths[column] ?? 0) - columnsOf(cell));
        const shown = line === 0 ? colors.bold(cell) : cell;
        return column === 0 ? rest + shown : shown + rest;
      });
      return cells.join(GUTTER).trimEnd();
    })
    .join("\n");
}

/** A total that is too wide for a row. */
function renderApart(
  [amount = "", type = "", pool = "", count = ""]: readonly string[],
  width: number,
): string {
  return `${cutMiddle(`Sum of ${count}: ${type} ${pool}`, width)}\n${GUTTER}${amount.trim()}`;
}

import type { Verdict } from "../bars.ts";
import type { Table } from "../table.ts";
import { cellText } from "./cells.ts";
import type { Machine } from "./machine.ts";
import { verdictNumbers } from "./text.ts";

/** The whole report as GitHub Flavored Markdown: machine, tables, bars. */
export function reportMarkdown(
  machine: Machine,
  tables: readonly Table[],
  verdicts: readonly Verdict[],
): string {
  return `${[
    "# Measurements",
    machineText(machine),
    "Each number is the median of interleaved rounds, each ratio the median of the ratios of the rounds. Times of what only computes (calls on a stub, JSON, validation, money) are processor time.",
    ...tables.map(tableMarkdown),
    "## Bars",
    "A missed ratio fails `pnpm bench --check`. Times without a ratio are the machine's too, so they are only reported.",
    verdictsMarkdown(verdicts),
  ].join("\n\n")}\n`;
}

function machineText({ date, processor, cores, memory, system, versions }: Machine): string {
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `Measured on ${date} by \`pnpm bench\`: ${processor}, ${cores} cores, ${memory}, ${system}.`,
    `With ${list.join(", ")}.`,
  ].join("\n\n");
}

function tableMarkdown(table: Table): string {
  const notes = table.lines.some(({ note }) => note);
  const head = ["", ...table.columns.map(({ title }) => title), ...(notes ? ["what it is"] : [])];
  const rule = ["---", ...table.columns.map(() => "--:"), ...(notes ? ["---"] : [])];
  const rows = table.lines.map((line) => [
    line.name,
    ...table.columns.map((column) => cellText(table, line, column)),
    ...(notes ? [line.note ?? ""] : []),
  ]);
  return [`## ${table.title}`, gridMarkdown([head, rule, ...rows])].join("\n\n");
}

function verdictsMarkdown(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map((verdict) => {
    const { bar, met } = verdict;
    const { value, most } = verdictNumbers(verdict);
    const beside = (bar.beside ?? []).join(", ");
    return [
      met ? "met" : "**missed**",
      value,
      most,
      bar.table,
      bar.column,
      bar.ours.join(", "),
      beside,
    ];
  });
  const head = ["", "measured", "bar", "table", "column", "ours", "beside"];
  return gridMarkdown([head, ["---", "--:", "--:", "---", "---", "---", "---"], ...rows]);
}

function gridMarkdown(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

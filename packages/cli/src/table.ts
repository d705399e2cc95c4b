import { type Balance, formatMoney } from "@org/core";
import Table from "cli-table3";
import type { Colors } from "./colors.ts";
import { WIDTH } from "./width.ts";

/** Between two columns. */
const GUTTER = "  ";

/** What a table of balances shows where the provider says nothing. */
const NOTHING = "-";

/**
 * The balances as a table: amounts exact, with all of their decimals, decimal points one below the
 * other; times in UTC. An account that would make it wider than {@link WIDTH} is cut in its middle.
 */
export function renderTable(entries: readonly Balance[], colors: Colors): string {
  const amounts = alignDecimals(entries.map(({ money }) => formatMoney(money)));
  const rows = entries.map((entry, index) => [
    entry.provider,
    entry.account ?? NOTHING,
    entry.type,
    entry.pool,
    amounts[index] ?? "",
    entry.asOf === null ? NOTHING : formatTime(entry.asOf),
  ]);
  const head = ["Provider", "Account", "Type", "Pool", "Amount", "As of (UTC)"];
  const room = roomForAccount([head, ...rows]);
  const table = new Table({
    head: head.map((title) => colors.bold(title)),
    chars: { ...withoutBorders, middle: GUTTER },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0, compact: true },
    colAligns: ["left", "left", "left", "left", "right", "left"],
  });
  for (const [provider = "", account = "", ...others] of rows) {
    table.push([provider, shorten(account, room), ...others]);
  }
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

const withoutBorders = Object.fromEntries(
  [
    ...["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left"],
    ...["bottom-right", "left", "left-mid", "mid", "mid-mid", "right", "right-mid"],
  ].map((name) => [name, ""]),
);

/** Texts such as `295.990 KWD`, padded on their right so that their decimal points align. */
function alignDecimals(amounts: readonly string[]): string[] {
  const tails = amounts.map((amount) => amount.length - wholeLength(amount));
  const widest = Math.max(0, ...tails);
  return amounts.map((amount, index) => amount + " ".repeat(widest - (tails[index] ?? 0)));
}

/** How many characters come before the decimal point, or before the currency without one. */
function wholeLength(amount: string): number {
  return amount.search(/[. ]/);
}

/** What the other columns leave of {@link WIDTH}; never so little that an account is unreadable. */
function roomForAccount(rows: readonly (readonly string[])[]): number {
  const widths = [0, 2, 3, 4, 5].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const others = widths.reduce((sum, width) => sum + width + GUTTER.length, 0);
  return Math.max(12, WIDTH - others);
}

function shorten(text: string, room: number): string {
  if (text.length <= room) return text;
  const tail = Math.floor((room - 1) / 2);
  return `${text.slice(0, room - 1 - tail)}…${text.slice(-tail)}`;
}

/** ISO 8601 to the minute: seconds are in `--json`. */
function formatTime(time: Date): string {
  return time.toISOString().slice(0, 16).replace("T", " ");
}

import { NOTHING, type Row } from "./row.ts";

/** A column of the table, with the cells of all rows. */
export interface Column {
  readonly name: keyof Row;
  readonly title: string;
  readonly cells: readonly string[];
}

interface Heading {
  readonly name: keyof Row;
  readonly title: string;
  /** Whether rows have something to say there; absent: always. */
  readonly isNeeded?: (rows: readonly Row[]) => boolean;
}

const HEADINGS: readonly Heading[] = [
  { name: "provider", title: "Provider" },
  { name: "label", title: "Label", isNeeded: haveLabels },
  { name: "account", title: "Account" },
  { name: "type", title: "Type" },
  { name: "term", title: "Term", isNeeded: haveTwins },
  { name: "pool", title: "Pool" },
  { name: "amount", title: "Amount" },
  { name: "credit", title: "Credit", isNeeded: (rows) => rows.some(says("credit")) },
  { name: "asOf", title: "As of (UTC)" },
  { name: "freshAt", title: "Fresh (UTC)", isNeeded: (rows) => rows.some(says("freshAt")) },
  { name: "came", title: "Came (UTC)", isNeeded: (rows) => rows.some(says("came")) },
];

/** The columns that a table of these rows has. */
export function columnsOfRows(rows: readonly Row[]): readonly Column[] {
  return HEADINGS.filter(({ isNeeded }) => isNeeded?.(rows) ?? true).map(({ name, title }) => ({
    name,
    title,
    cells: rows.map((row) => row[name]),
  }));
}

/** Whether connections have names of their own: that of the provider says nothing new. */
function haveLabels(rows: readonly Row[]): boolean {
  return rows.some(({ provider, label }) => label !== NOTHING && label !== provider);
}

function says(name: keyof Row): (row: Row) => boolean {
  return (row) => row[name] !== NOTHING;
}

/**
 * Whether a provider has several words for one type and pool: such balances speak of different moments or parts,
 * of one account or of several.
 */
function haveTwins(rows: readonly Row[]): boolean {
  const terms = new Map<string, string>();
  return rows.some(({ provider, type, pool, term }) => {
    const key = JSON.stringify([provider, type, pool]);
    const known = terms.get(key) ?? term;
    terms.set(key, known);
    return known !== term;
  });
}

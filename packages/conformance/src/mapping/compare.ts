/** Two reports of answers that differ in one thing. */
import type { Balance, BalanceReport, Money } from "@org/core";
import { formatMoney } from "@org/core";
import type { Sample } from "./mapping.ts";

/** What must be the same of two reports, and what may differ. */
export interface Comparison {
  /** Pointers whose entries are not compared. */
  readonly apart?: (pointer: string) => boolean;
  /** Where an entry of the first report is in the second. Default: where it was. */
  readonly moved?: (pointer: string) => string;
  /** Whether an entry that the first report lacks may be there. Default: none may. */
  readonly mayBeNew?: (entry: Balance) => boolean;
}

/**
 * Where a report differs from that of the sample: entries that are lost, new or changed, and problems that
 * are new. That a place now contradicts another is a problem that any change may make.
 */
export function differences(
  { report: before }: Sample,
  after: BalanceReport,
  { apart = () => false, moved = (pointer) => pointer, mayBeNew = () => false }: Comparison,
): { readonly pointer: string; readonly happened: string }[] {
  const expected = new Map(
    before.entries.map((entry) => [moved(entry.source.pointer), fingerprint(entry)]),
  );
  const found = new Map(after.entries.map((entry) => [entry.source.pointer, entry]));
  const known = new Set(before.problems.map(({ pointer }) => moved(pointer)));
  return [
    ...[...expected.keys()]
      .filter((pointer) => !apart(pointer) && !found.has(pointer))
      .map((pointer) => ({ pointer, happened: "its entry is gone" })),
    ...[...found].flatMap(([pointer, entry]) => {
      if (apart(pointer) || mayBeNew(entry)) return [];
      const wanted = expected.get(pointer);
      if (wanted === undefined) return { pointer, happened: "there is an entry, and was none" };
      return wanted === fingerprint(entry)
        ? []
        : { pointer, happened: `its entry changed too: ${describeEntry(entry)}` };
    }),
    ...after.problems
      .filter(({ pointer, code }) => !apart(pointer) && !known.has(pointer) && code !== "conflict")
      .map(({ pointer, code }) => ({ pointer, happened: `it became a problem, ${code}` })),
  ];
}

/** All that an entry says but its place. */
function fingerprint({ source: { term }, money, ...said }: Balance): string {
  return JSON.stringify({ ...said, term, money });
}

/** Whether an entry repeats another one: the same money, elsewhere in the answer. */
export function repeats(one: Balance, other: Balance): boolean {
  return (
    one.type === other.type &&
    one.pool === other.pool &&
    one.account === other.account &&
    isSameMoney(one.money, other.money)
  );
}

function isSameMoney(one: Money, other: Money): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** `available main 12.50 USD` */
export function describeEntry({ type, pool, money }: Balance): string {
  return `${type} ${pool} ${formatMoney(money)}`;
}

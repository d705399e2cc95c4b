import {
  add,
  BALANCE_TYPES,
  type Balance,
  type BalanceType,
  type Money,
  sameAsset,
} from "@org/core";

/** The exact total of balances of one asset, type and pool, of all accounts that have one. */
export interface Sum {
  readonly type: BalanceType;
  readonly pool: string;
  /** Whether the amounts count credit lines; null: none says that it does. */
  readonly creditLine: "included" | null;
  readonly money: Money;
  /** How many balances it is made of. */
  readonly count: number;
}

/** A balance that is in no total. */
export interface Unsummed {
  readonly entry: Balance;
  /** `several`: its account states several of the kind; `twice`: it is counted by another connection. */
  readonly code: "several" | "twice";
  readonly reason: string;
}

/** Why a balance must not be added. */
const REASONS: Readonly<Record<Unsummed["code"], string>> = {
  several:
    "its account states several of this type: they may be parts or other moments of one another",
  twice: "another connection sees the same account, and it is counted there",
};

const TYPES = Object.keys(BALANCE_TYPES);

/**
 * Totals by asset, type and pool, and never over them: a booked balance holds the available one. What may not be
 * added to others of its kind is told instead.
 */
export function sumsOf(entries: readonly Balance[]): {
  readonly sums: readonly Sum[];
  readonly unsummed: readonly Unsummed[];
} {
  const sums = new Map<string, Sum>();
  const unsummed: Unsummed[] = [];
  const seen = new Map<string, string | null>();
  const twins = countBy(entries, (entry) => keyOf(entry, entry.label));
  for (const entry of entries) {
    const code = refusalOf(entry, twins, seen);
    if (code === undefined) {
      const key = kindOf(entry);
      sums.set(key, plus(sums.get(key), entry));
    } else unsummed.push({ entry, code, reason: REASONS[code] });
  }
  return { sums: [...sums.values()].toSorted(byCode), unsummed };
}

/** Why an entry is not added; `seen` has whose connection counted which balance first. */
function refusalOf(
  entry: Balance,
  twins: ReadonlyMap<string, number>,
  seen: Map<string, string | null>,
): Unsummed["code"] | undefined {
  if ((twins.get(keyOf(entry, entry.label)) ?? 0) > 1) return "several";
  // Without an account nobody can tell whether two connections see the same money.
  if (entry.account === null) return undefined;
  const key = keyOf(entry, null);
  const first = seen.get(key);
  if (first !== undefined && first !== entry.label) return "twice";
  seen.set(key, entry.label);
  return undefined;
}

function plus(sum: Sum | undefined, { type, pool, creditLine, money }: Balance): Sum {
  if (sum !== undefined) return { ...sum, money: add(sum.money, money), count: sum.count + 1 };
  return { type, pool, creditLine: creditLine === "included" ? creditLine : null, money, count: 1 };
}

/** What balances of one total have in common. */
function kindOf({ type, pool, creditLine, money: { asset } }: Balance): string {
  const issuer = asset.kind === "token" ? (asset.issuer ?? null) : null;
  return JSON.stringify([asset.kind, asset.code, issuer, type, pool, creditLine === "included"]);
}

/** Which balance of which account an entry is, as one connection sees it; null: whichever sees it. */
function keyOf(entry: Balance, label: string | null): string {
  return JSON.stringify([entry.provider, label, entry.account, kindOf(entry)]);
}

function countBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOfItem(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** By currency, then in the order of types; pools as they come. */
function byCode(a: Sum, b: Sum): number {
  const [one, other] = [a.money.asset, b.money.asset];
  if (one.code !== other.code) return one.code < other.code ? -1 : 1;
  if (!sameAsset(one, other)) return 0;
  return TYPES.indexOf(a.type) - TYPES.indexOf(b.type);
}

import { compare, money, toDecimalString } from "@org/core";
import type { Answer } from "./answer.ts";
import type { Duration, Threshold } from "./connections/index.ts";
import { isOf } from "./filter.ts";
import type { Flags } from "./flags.ts";
import { isStale, stating } from "./stale.ts";

type Entry = Answer["entries"][number];

/** A balance that is lower or older than it may be. */
export interface Alert {
  /** `absent`: there is no balance that the flag could be held against. */
  readonly kind: "below" | "stale" | "absent";
  /** The value of the flag: `USD:1000`, `15m`. */
  readonly rule: string;
  readonly message: string;
  /** The balance; null where there is none. */
  readonly entry: Entry | null;
}

/** What `--below` and `--stale` have to say of an answer. */
export function alertsOf(
  answer: Answer,
  { below = [], stale, type }: Pick<Flags, "below" | "stale" | "type">,
): Alert[] {
  const low = below.flatMap((threshold) => lowOf(answer, threshold, type !== undefined));
  return [...low, ...(stale === undefined ? [] : staleOf(answer.entries, stale))];
}

function lowOf(answer: Answer, threshold: Threshold, areChosen: boolean): Alert[] {
  const ofCode = answer.entries.filter((entry) => isOf(entry, threshold.code));
  const held = areChosen ? ofCode : ofCode.filter((entry) => isSpendable(entry, ofCode));
  if (held.length === 0) return absentOf(answer, threshold);
  return held
    .filter((entry) => isBelow(entry, threshold))
    .map((entry) => {
      const { amount, scale, asset } = entry.money;
      const said = `${toDecimalString(amount, scale)} ${asset.code} ${nameOf(entry)}`;
      const message = `${said} is below ${threshold.text}`;
      return { kind: "below", rule: threshold.text, message, entry };
    });
}

/** What can be used; where an account does not say that, the one balance that it states. */
function isSpendable(entry: Entry, all: readonly Entry[]): boolean {
  if (entry.type !== "current") return entry.type === "available";
  return !all.some((other) => other.type === "available" && isBeside(entry, other));
}

function isBeside(one: Entry, other: Entry): boolean {
  return (["provider", "label", "account", "pool"] as const).every(
    (name) => one[name] === other[name],
  );
}

function isBelow({ money: held }: Entry, { least }: Threshold): boolean {
  return compare(held, money(least.amount, least.scale, held.asset)) < 0;
}

/** A watch over nothing would be quiet for ever. Where answers are missing, those are told instead. */
function absentOf({ failures, problems }: Answer, { text, code }: Threshold): Alert[] {
  if (failures.length + problems.length > 0) return [];
  const message = `no available balance in ${code} came that could be held against ${text}; --type names other types`;
  return [{ kind: "absent", rule: text, message, entry: null }];
}

function staleOf(entries: readonly Entry[], age: Duration): Alert[] {
  return entries
    .filter((entry) => isStale(entry, age.ms))
    .map((entry) => {
      const message = `${nameOf(entry)} is of ${stating(entry)}, more than ${age.text} ago`;
      return { kind: "stale", rule: age.text, message, entry };
    });
}

/** The type of a balance, and the provider's word where that is another: an account may have several of a type. */
function nameOf({ type, source: { term } }: Entry): string {
  return term === type ? type : `${type} (${term})`;
}

import { pointerKeys } from "@org/openapi";
import type { AmountUnit, BalanceRow } from "../../../packages/core/src/provider.ts";
import type { Amount } from "./amounts.ts";
import { parentOf } from "./field-pointer.ts";

/** The table of a normalizer, as far as it can be drafted. */
export interface DraftTable {
  readonly unit: AmountUnit;
  /** The name of the currency beside the amounts, or a pointer to it. */
  readonly currency: string | undefined;
  readonly account: { readonly argument: string } | undefined;
  readonly amounts: Readonly<Record<string, BalanceRow>>;
  /** What a person has to settle before anything can be read; none: the table can be used as it is. */
  readonly open: readonly string[];
}

/** So deep the pointers of a table go: `MaxTokens` of core's types. */
const DEEPEST = 9;

/**
 * The table of the recognized amounts. A table has one unit and one place of the currency: those that
 * most amounts have. The others are left open.
 */
export function draftTable(all: readonly Amount[], account: string | undefined): DraftTable {
  const usable = all.filter(
    (amount) =>
      amount.currency !== undefined &&
      amount.openUnit === undefined &&
      !isTooDeep(amount) &&
      !amount.starred &&
      !amount.unclear,
  );
  const alike = Map.groupBy(usable, (amount) => `${amount.unit} ${currencyIn(amount)}`);
  const [own = []] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  const left = all.filter((amount) => !own.includes(amount)).map(leftOpen);
  return {
    unit: own[0]?.unit ?? "minor",
    currency: own[0] && currencyIn(own[0]),
    account: account === undefined ? undefined : { argument: account },
    amounts: Object.fromEntries(own.map((amount) => [amount.pointer, rowOf(amount)])),
    open: all.length === 0 ? ["No amount was recognized."] : [...left, ...alikeIn(own)],
  };
}

/** A provider that tells no pools apart has one. */
function rowOf({ type, pool }: Amount): BalanceRow {
  return { type, pool: pool === undefined ? "main" : { by: pool } };
}

/** Two amounts of one type and pool would be one sum to who adds them, and may be parts of each other. */
function alikeIn(amounts: readonly Amount[]): string[] {
  const same = Map.groupBy(amounts, (amount) => JSON.stringify(rowOf(amount)));
  return [...same.values()]
    .filter((group) => group.length > 1)
    .map((group) => {
      const pointers = group.map(({ pointer }) => pointer).join(", ");
      return `${pointers}: all ${describeType(group[0])}. Name the pools that tell them apart, and leave out what is a part of another.`;
    });
}

/** A type for people: `available`, or `by` and the pointer of what decides it. */
export function describeType(amount: Pick<Amount, "type"> | undefined): string {
  const type = amount?.type ?? "none";
  return typeof type === "string" ? type : `by ${type.by}`;
}

function leftOpen(amount: Amount): string {
  const { pointer, currency, unit } = amount;
  const type = describeType(amount);
  if (amount.unclear) {
    return `${pointer} (${type}, ${unit}): its name speaks of several types.`;
  }
  if (amount.openUnit !== undefined) return `${pointer} (${type}): its ${amount.openUnit}.`;
  if (currency === undefined) return `${pointer} (${type}, ${unit}): nothing says its currency.`;
  if (amount.starred) {
    return `${pointer} (${type}, ${unit}): a member is called "*", which in a table is every member: write \`read\`.`;
  }
  if (isTooDeep(amount)) return `${pointer} (${type}, ${unit}): too deep for a table.`;
  return `${pointer} (${type}, ${unit}): unlike the others in its unit, or in its currency at ${currency}.`;
}

/** How a table says where the currency is: by its name beside the amount, or else by a pointer. */
function currencyIn({ pointer, currency }: Amount): string | undefined {
  const isKey = currency === undefined || currency === "*";
  if (isKey || parentOf(pointer) !== parentOf(currency)) return currency;
  return pointerKeys(currency).at(-1);
}

function isTooDeep({ pointer }: Amount): boolean {
  return pointerKeys(pointer).length > DEEPEST;
}

import { pointerKeys } from "@org/openapi";
import type { AmountUnit, BalanceRow } from "../../../packages/core/src/provider.ts";
import { type Amount, parentOf } from "./amounts.ts";

/** The table of a normalizer, as far as it can be drafted. */
export interface DraftTable {
  readonly unit: AmountUnit;
  /** The name of the currency beside the amounts, or a pointer to it; absent where there is none. */
  readonly currency?: string;
  readonly account?: { readonly argument: string };
  readonly amounts: Readonly<Record<string, BalanceRow>>;
  /** What a person has to settle before anything can be read; none: the table can be used as it is. */
  readonly open: readonly string[];
}

/** A balance of a provider that tells no pools apart. */
const ONLY_POOL = "main";

/** So deep the pointers of a table go: `MaxTokens` of core's types. */
const DEEPEST = 6;

/**
 * The table of the recognized amounts. A table has one unit and one place of the currency, so those
 * of most amounts are its own, and the amounts that have others are left open.
 */
export function draftTable(all: readonly Amount[], account: string | undefined): DraftTable {
  const main = mostOf(all);
  const fits = all.filter((amount) => amount.unit === main?.unit && !isTooDeep(amount));
  const differing = all.filter(({ currency }) => currency !== undefined).filter(differsFrom(main));
  return {
    unit: main?.unit ?? "minor",
    ...(main?.currency !== undefined && { currency: currencyIn(main) ?? "" }),
    ...(account !== undefined && { account: { argument: account } }),
    amounts: Object.fromEntries(
      fits.map(({ pointer, type }) => [pointer, { type, pool: ONLY_POOL }]),
    ),
    open: [
      ...(all.length === 0 ? ["No amount was recognized."] : []),
      ...all
        .filter(({ currency }) => currency === undefined)
        .map(({ pointer }) => `${pointer}: nothing beside it says the currency.`),
      ...differing.map(
        ({ pointer }) => `${pointer}: its unit or currency is not where that of the others is.`,
      ),
      ...all.filter(isTooDeep).map(({ pointer }) => `${pointer}: too deep for a table.`),
    ],
  };
}

/** The first of the amounts that most others are like. */
function mostOf(all: readonly Amount[]): Amount | undefined {
  const likeness = (amount: Amount): number =>
    amount.currency === undefined ? 0 : all.length - all.filter(differsFrom(amount)).length;
  return all.toSorted((a, b) => likeness(b) - likeness(a))[0];
}

function differsFrom(main: Amount | undefined): (amount: Amount) => boolean {
  return (amount) =>
    amount.unit !== main?.unit || currencyIn(amount) !== (main && currencyIn(main));
}

/** How a table says where the currency is: by its name beside the amount, or else by a pointer. */
function currencyIn({ pointer, currency }: Amount): string | undefined {
  if (currency === undefined || parentOf(pointer) !== parentOf(currency)) return currency;
  return pointerKeys(currency).at(-1);
}

function isTooDeep({ pointer }: Amount): boolean {
  return pointerKeys(pointer).length > DEEPEST;
}

import { pointerKeys } from "@org/openapi";
import type { AnswerField } from "./answer-fields.ts";

/** An amount of money that was recognized in an answer, for a person to confirm. */
export interface Amount {
  /** JSON pointer of the amount; `*` is any index or any name. */
  readonly pointer: string;
  /** JSON pointer of its currency. */
  readonly currency: string;
  /** A type of the balance model: `available`. */
  readonly type: string;
  readonly pool: string;
  /** Whether whole smallest units or a decimal. */
  readonly unit: "minor" | "decimal";
}

const AMOUNT =
  /(amount|balance|available|pending|reserved|held|hold|booked|posted|ledger|settled|owed|deficit|credits?|funds|money|total)$/i;

const CURRENCY = /^(currency|currency_?code|asset_?code|asset|ccy|iso_?currency)$/i;

/** Words in the names that lead to an amount, and the type they speak for. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/available/i, "available"],
  [/pending|incoming/i, "pending"],
  [/reserve|hold|held|blocked|frozen|locked/i, "reserved"],
  [/posted|booked|ledger|settled/i, "booked"],
  [/deficit|owed|debt|overdraft/i, "owed"],
];

/** A balance of a provider that tells no pools apart. */
const ONLY_POOL = "main";

/** What was recognized in an answer. */
export interface Recognized {
  readonly amounts: readonly Amount[];
  /** Pointers of what looks like an amount and has no currency: a person has to say which it is. */
  readonly withoutCurrency: readonly string[];
}

/**
 * The amounts among the fields of an answer: numbers and decimals in text that are named like money
 * and have a currency beside them or around them. Where the source speaks of smallest units, its
 * numbers are read so.
 */
export function recognizeAmounts(
  fields: readonly AnswerField[],
  smallestUnits = false,
): Recognized {
  const amounts: Amount[] = [];
  const withoutCurrency: string[] = [];
  for (const field of fields) {
    const said = unitOf(field);
    if (said === undefined) continue;
    const { pointer, types } = field;
    const currency = currencyOf(pointer, fields);
    if (currency === undefined) {
      withoutCurrency.push(pointer);
      continue;
    }
    const unit = smallestUnits && types.every((type) => type === "number") ? "minor" : said;
    amounts.push({ pointer, currency, type: typeOf(pointer), pool: ONLY_POOL, unit });
  }
  return { amounts, withoutCurrency };
}

function unitOf({ pointer, types, decimal }: AnswerField): Amount["unit"] | undefined {
  const name = nameOf(pointer);
  if (!AMOUNT.test(name)) return undefined;
  if (types.includes("integer")) return "minor";
  if (types.includes("number")) return "decimal";
  const isText = types.includes("string") && (decimal || /(amount|balance)$/i.test(name));
  return isText ? "decimal" : undefined;
}

/** The nearest currency: a sibling, or a sibling of what is around. */
function currencyOf(pointer: string, fields: readonly AnswerField[]): string | undefined {
  const currencies = fields.filter((field) => CURRENCY.test(nameOf(field.pointer)));
  for (let around = parentOf(pointer); around !== undefined; around = parentOf(around)) {
    const found = currencies.find((field) => parentOf(field.pointer) === around);
    if (found) return found.pointer;
  }
  return undefined;
}

/** The word nearest to the amount counts; a balance that none speaks for is `current`. */
function typeOf(pointer: string): string {
  for (const key of pointerKeys(pointer).toReversed()) {
    const found = TYPES.find(([pattern]) => pattern.test(key));
    if (found) return found[1];
  }
  return "current";
}

function nameOf(pointer: string): string {
  return pointerKeys(pointer).at(-1) ?? "";
}

/** The pointer of what is around; undefined for the whole answer. */
function parentOf(pointer: string): string | undefined {
  return pointer === "" ? undefined : pointer.slice(0, pointer.lastIndexOf("/"));
}

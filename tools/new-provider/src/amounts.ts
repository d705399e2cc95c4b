import { pointerKeys } from "@org/openapi";
import { BALANCE_TYPES } from "../../../packages/core/src/balance/balance-types.ts";
import type { AmountUnit, BalanceType } from "../../../packages/core/src/provider.ts";
import type { AnswerField } from "./answer-fields.ts";
import { wordsOf } from "./words.ts";

/** An amount of money that was recognized in an answer, for a person to confirm. */
export interface Amount {
  /** JSON pointer of the amount; `*` is any index or any name. */
  readonly pointer: string;
  /** JSON pointer of its currency; absent where none is beside it or around it. */
  readonly currency?: string;
  readonly type: BalanceType;
  readonly unit: AmountUnit;
  /** Whether a member on the way to it is really called `*`. */
  readonly starred?: true;
}

/** Names of amounts. */
export const AMOUNT =
  /(amount|balance|available|pending|reserved|held|hold|booked|posted|ledger|settled|owed|deficit|credits?|funds|money|total)$/i;

/** Names of currency codes. */
export const CURRENCY = /^(currency|currency_?code|asset_?code|asset|ccy|iso_?currency)$/i;

/** What providers say for a type of balance, beside its own name. */
const SYNONYMS: Partial<Record<BalanceType, RegExp>> = {
  booked: /\b(posted|ledger|settled)\b/,
  expected: /\bprojected\b/,
  pending: /\b(incoming|unsettled)\b/,
  reserved: /\b(reserves?|holds?|held|blocked|frozen|locked)\b/,
  owed: /\b(deficit|debt|overdraft)\b/,
};

/**
 * The amounts among the fields of an answer: numbers and decimals in text that are named like money.
 * Where the source speaks of smallest units, its numbers are read so.
 */
export function recognizeAmounts(fields: readonly AnswerField[], smallestUnits = false): Amount[] {
  return fields.flatMap((field): Amount[] => {
    const said = unitOf(field);
    if (said === undefined) return [];
    const { pointer, types } = field;
    const unit = smallestUnits && types.every((type) => type === "number") ? "minor" : said;
    const currency = currencyOf(pointer, fields);
    return [
      {
        pointer,
        ...(currency && { currency }),
        type: typeOf(pointer),
        unit,
        ...(field.starred && { starred: true }),
      },
    ];
  });
}

function unitOf({ pointer, types, decimal, listed }: AnswerField): AmountUnit | undefined {
  const name = nameOf(pointer);
  if (listed || types.length === 0 || !AMOUNT.test(name)) return undefined;
  const isNumber = types.every((type) => type === "integer" || type === "number");
  if (isNumber) return types.includes("integer") ? "minor" : "decimal";
  const isText = types.every((type) => type === "string");
  return isText && (decimal || /(amount|balance)$/i.test(name)) ? "decimal" : undefined;
}

/** The nearest currency: a sibling, or a sibling of what is around. */
function currencyOf(pointer: string, fields: readonly AnswerField[]): string | undefined {
  const currencies = fields.filter(
    ({ pointer: other, types }) =>
      CURRENCY.test(nameOf(other)) && types.every((type) => type === "string"),
  );
  for (let around = parentOf(pointer); around !== undefined; around = parentOf(around)) {
    const found = currencies.find((field) => parentOf(field.pointer) === around);
    if (found) return found.pointer;
  }
  return undefined;
}

/** The word nearest to the amount counts; a balance that none speaks for is `current`. */
function typeOf(pointer: string): BalanceType {
  const types = Object.keys(BALANCE_TYPES) as BalanceType[];
  for (const key of pointerKeys(pointer).toReversed()) {
    const words = wordsOf(key);
    const found = types.find(
      (type) => words.split(" ").includes(type) || SYNONYMS[type]?.test(words),
    );
    if (found) return found;
  }
  return "current";
}

function nameOf(pointer: string): string {
  return pointerKeys(pointer).at(-1) ?? "";
}

/** The pointer of what is around; undefined for the whole answer. */
export function parentOf(pointer: string): string | undefined {
  return pointer === "" ? undefined : pointer.slice(0, pointer.lastIndexOf("/"));
}

import { pointerKeys } from "@org/openapi";
import type { AmountUnit, BalanceType } from "../../../packages/core/src/provider.ts";
import type { AnswerField } from "./answer-fields.ts";
import {
  type DecidedType,
  typesIn,
  UNSAID,
  valueThatDecides,
  valueThatNames,
} from "./balance-type.ts";
import { nameOf, parentOf } from "./field-pointer.ts";
import { type SaidUnit, saysCurrency, unitSaid } from "./unit-words.ts";
import { wordsOf } from "./words.ts";

/** An amount of money that was recognized in an answer, for a person to confirm. */
export interface Amount {
  /** JSON pointer of the amount; `*` is any index or any name. */
  readonly pointer: string;
  /** JSON pointer of its currency, or `*`: its own key; absent where none is beside it or around it. */
  readonly currency?: string;
  /** The type, or the value of the answer that decides it. */
  readonly type: BalanceType | DecidedType;
  /** JSON pointer of the value that names its pool; absent: nothing tells pools apart. */
  readonly pool?: string;
  readonly unit: AmountUnit;
  /** Whether a member on the way to it is really called `*`. */
  readonly starred?: true;
  /** Whether its name speaks of several types at once. */
  readonly unclear?: true;
  /** Why its unit is open, where what is said of it allows none: the end of "its …". */
  readonly openUnit?: string;
}

/** How names of amounts end, in their words: a threshold is no hold. */
const AMOUNT =
  /(amount|balance|funds)$|\b(available|pending|reserved|held|hold|booked|posted|ledger|settled|owed|deficit|credits?|money|total)$/;

/** The same in the languages of pages, where these write without accents. */
const FOREIGN_AMOUNT =
  /\b(saldo|importe|monto|montante|solde|montant|guthaben|kontostand|betrag)$|\b(disponible|disponivel|verfuegbar|retenid[oa]|bloquead[oa]|pendiente|pendente|contable|contabil|comptable)$/;

/** A unit at the end of a name: `held_cents`, `amount_in_minor_units`. */
const UNIT_IN_NAME =
  /[ ](?:in )?(?:minor(?: units?)?|smallest units?|cents?|centavos|centimos|centimes|kopecks|pence)$/;

/** Names of currency codes. */
export const CURRENCY =
  /^(currency|(unofficial_?)?currency_?(iso_?)?code|asset_?code|asset|ccy|iso_?currency(_?code)?|moneda|moeda|divisa|devise|waehrung|valuta)$/i;

/** Names of the number in an object of a number and its currency: `{ value, currency }`. */
const NUMBER = /^(value|quantity|number)$/i;

/**
 * The amounts among the fields of an answer: numbers and decimals in text that are named like money, or
 * stand in an object with their currency that is. What the source says of an amount, its name or its
 * description, says its unit before its type does; of numbers of which nothing is said, the unit that the
 * whole source speaks of.
 */
export function recognizeAmounts(
  fields: readonly AnswerField[],
  sourceUnit = (): SaidUnit | undefined => undefined,
): Amount[] {
  return fields.flatMap((field): Amount[] => {
    const { pointer, types } = field;
    const currency = currencyOf(field, fields);
    const written = unitOf(field, currency);
    if (written === undefined) return [];
    const isEither = types.every((type) => type === "number");
    const said = saidOf(field) ?? (isEither ? sourceUnit() : undefined);
    const openUnit = whyOpen(said, types);
    const unit = said === undefined || said === "both" ? written : said;
    const [own, ...others] = typesIn(pointer);
    const type = own ?? valueThatDecides(pointer, fields) ?? UNSAID;
    const pool = valueThatNames(pointer, fields);
    return [
      {
        pointer,
        ...(currency !== undefined && { currency }),
        type,
        ...(pool !== undefined && { pool }),
        unit,
        ...(field.starred && { starred: true }),
        ...(others.some((other) => other !== UNSAID) && { unclear: true }),
        ...(openUnit !== undefined && { openUnit }),
      },
    ];
  });
}

/** Whether a member that is called so is the number of an object of a number and its currency. */
export function isNumberName(name: string): boolean {
  return NUMBER.test(name);
}

/** Whether a member that is called so is an amount of money, if it is a number. */
export function isAmountName(name: string): boolean {
  const words = wordsOf(name).replace(UNIT_IN_NAME, "");
  return AMOUNT.test(words) || FOREIGN_AMOUNT.test(words);
}

/** What is said of the unit of an amount: in words, or by its name. */
function saidOf({ pointer, said = "" }: AnswerField): SaidUnit | undefined {
  return unitSaid(said) ?? (UNIT_IN_NAME.test(wordsOf(nameOf(pointer))) ? "minor" : undefined);
}

/** Why no unit can be drafted: of what is said twice, or what no table has. */
function whyOpen(said: SaidUnit | undefined, types: readonly string[]): string | undefined {
  if (said === "both") return "source speaks of smallest and of whole units";
  const isText = types.every((type) => type === "string");
  return said === "minor" && isText ? "text counts smallest units: write `read`" : undefined;
}

function unitOf(field: AnswerField, currency: string | undefined): AmountUnit | undefined {
  const { types, decimal, listed, pointer } = field;
  const name = amountName(field, currency);
  if (listed.length > 0 || types.length === 0 || !isAmountName(name)) return undefined;
  const isNumber = types.every((type) => type === "integer" || type === "number");
  if (isNumber) return types.includes("integer") ? "minor" : "decimal";
  const isText = types.every((type) => type === "string");
  const isMoney = /(amount|balance)$/i.test(name) || name !== nameOf(pointer);
  return isText && (decimal || isMoney) ? "decimal" : undefined;
}

/** The name that says what an amount is: its own, that of the money it is in, or that of its map. */
function amountName({ pointer, entry }: AnswerField, currency: string | undefined): string {
  const own = nameOf(pointer);
  const around = parentOf(pointer) ?? "";
  const isMoney = isNumberName(own) && currency !== undefined && parentOf(currency) === around;
  if (!isMoney && !entry) return own;
  return pointerKeys(around).findLast((key) => key !== "*") ?? own;
}

/** The nearest currency: its key in a map, a sibling, or a sibling of what is around. */
function currencyOf(
  { pointer, entry }: AnswerField,
  fields: readonly AnswerField[],
): string | undefined {
  if (entry) return "*";
  const currencies = fields.filter(
    ({ pointer: other, types, said = "" }) =>
      (CURRENCY.test(nameOf(other)) || saysCurrency(said)) &&
      other !== pointer &&
      types.every((type) => type === "string"),
  );
  for (let around = parentOf(pointer); around !== undefined; around = parentOf(around)) {
    const found = currencies.find((field) => parentOf(field.pointer) === around);
    if (found) return found.pointer;
  }
  return undefined;
}

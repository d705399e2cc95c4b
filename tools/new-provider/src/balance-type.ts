/** Which balance an amount is: by its name, or by the value of something beside it. */
import { pointerKeys } from "@org/openapi";
import { BALANCE_TYPES } from "../../../packages/core/src/balance/balance-types.ts";
import type { BalanceType } from "../../../packages/core/src/provider.ts";
import type { AnswerField } from "./answer-fields.ts";
import { nameOf, parentOf } from "./field-pointer.ts";
import { wordsOf } from "./words.ts";

/** A type that a value of the answer decides, as a table has it. */
export interface DecidedType {
  readonly by: string;
  readonly values: Readonly<Record<string, BalanceType>>;
}

/** What providers say for a type of balance, beside its own name. */
const SYNONYMS: Partial<Record<BalanceType, RegExp>> = {
  available: /\b(disponible|disponivel|verfuegbar)\b/,
  booked: /\b(book|posted|ledger|settled|contable|contabil|comptable)\b/,
  expected: /\b(projected|next)\b/,
  pending: /\b(incoming|unsettled|pendiente|pendente)\b/,
  reserved:
    /\b(reserves?|holds?|held|withheld|blocked|frozen|locked|retenid[oa]|bloquead[oa]|reservad[oa])\b/,
  owed: /\b(deficit|debt|overdraft)\b/,
};

/** Names of values that say of what kind something is. */
const KIND = /(type|kind|category)$/i;

/** Names of values that say which money something is: of an account or a wallet, not of a report. */
const MONEY_KIND = /^(type|kind)$|(account|wallet|pool|funds?)_?(type|kind)$/i;

/** The type of a balance that no word speaks for. */
export const UNSAID: BalanceType = "current";

/** The types that the name of an amount speaks of: the word nearest to it counts, and may be two. */
export function typesIn(pointer: string): BalanceType[] {
  for (const key of pointerKeys(pointer).toReversed()) {
    const found = typesOfWords(key);
    if (found.length > 0) return found;
  }
  return [];
}

/** The value beside an amount, or beside what it is in, that says which balance it is. */
export function valueThatDecides(
  pointer: string,
  fields: readonly AnswerField[],
): DecidedType | undefined {
  const found = kindsAround(pointer, fields).find(areTypes);
  if (found === undefined) return undefined;
  const values = found.listed.map((value) => {
    const types = typesOfWords(value);
    // What is to come is not there yet, whatever it will be.
    return [value, types.find((type) => type === "expected") ?? types[0] ?? UNSAID];
  });
  return { by: found.pointer, values: Object.fromEntries(values) };
}

/** The value in the same item of a list that tells kinds of money apart: its pool. */
export function valueThatNames(
  pointer: string,
  fields: readonly AnswerField[],
): string | undefined {
  const found = kindsAround(pointer, fields).find((kind) => {
    const isMoney = MONEY_KIND.test(nameOf(kind.pointer));
    return isMoney && kind.pointer.includes("/*") && kind.listed.length > 1 && !areTypes(kind);
  });
  return found?.pointer;
}

function kindsAround(pointer: string, fields: readonly AnswerField[]): AnswerField[] {
  const kinds = fields.filter((field) => KIND.test(nameOf(field.pointer)));
  const found: AnswerField[] = [];
  for (let around = parentOf(pointer); around !== undefined; around = parentOf(around)) {
    found.push(...kinds.filter((field) => parentOf(field.pointer) === around));
  }
  return found;
}

/** Whether most of the values say a type: one among many may be called so for another reason. */
function areTypes({ listed }: AnswerField): boolean {
  const types = listed.filter((value) => typesOfWords(value).length > 0);
  return types.length > listed.length / 2;
}

function typesOfWords(name: string): BalanceType[] {
  const words = wordsOf(name);
  const types = Object.keys(BALANCE_TYPES) as BalanceType[];
  return types.filter((type) => words.split(" ").includes(type) || SYNONYMS[type]?.test(words));
}

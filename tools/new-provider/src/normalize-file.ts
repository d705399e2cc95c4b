import { pointerKeys } from "@org/openapi";
import type { Amount } from "./amounts.ts";

/** `src/normalize.ts`: a table of the recognized amounts, for a person to confirm. */
export function normalizeFile(title: string, amounts: readonly Amount[]): string {
  const rows = amounts.map(({ pointer, currency, ...rest }) => {
    const keys = { amount: pointerKeys(pointer), currency: pointerKeys(currency) };
    return `  ${JSON.stringify({ ...keys, ...rest })},`;
  });
  return `import {
  type BalanceType,
  type EntryDescription,
  fromDecimal,
  fromMinorUnits,
  JsonNumber,
  type Normalizer,
  resolvePointer,
  toPointer,
} from "@org/core";

/** An amount in the answer, and how it is read. */
interface AmountField {
  readonly type: BalanceType;
  readonly pool: string;
  /** Keys that lead to the amount; \`*\` is any index or key. */
  readonly amount: readonly string[];
  /** Keys that lead to its currency. */
  readonly currency: readonly string[];
  /** Whole smallest units of the currency, or a decimal. */
  readonly unit: "minor" | "decimal";
}

/**
 * ${title}: the amounts that were recognized by their names and types. Draft: a person confirms the
 * type, the pool and the unit of each, or writes this file anew.
 */
const AMOUNTS: readonly AmountField[] = [
${rows.join("\n")}
];

/** Entries for the amounts of the table; what is absent is no entry. */
export const normalize: Normalizer<unknown, unknown> = (answer, report) => {
  for (const { type, pool, amount, currency, unit } of AMOUNTS) {
    for (const place of placesOf(answer, amount)) {
      const around = currency.map((key, index) => (key === "*" ? (place[index] ?? key) : key));
      const code = String(resolvePointer(answer, toPointer(...around)));
      const entry: EntryDescription = { type, pool, pointer: toPointer(...place) };
      const value = resolvePointer(answer, entry.pointer);
      if (typeof value === "string") report.add(entry, value, (text) => fromDecimal(text, code));
      else if (typeof value === "number" || value instanceof JsonNumber) {
        report.add(entry, value, (exact) =>
          unit === "minor" ? fromMinorUnits(exact, code) : fromDecimal(exact, code),
        );
      }
    }
  }
};

/** Every place in a value that the keys lead to. */
function placesOf(value: unknown, keys: readonly string[]): string[][] {
  const [key, ...rest] = keys;
  if (key === undefined) return [[]];
  if (typeof value !== "object" || value === null) return [];
  const own = key === "*" ? Object.keys(value) : [key];
  return own.flatMap((name) =>
    placesOf(resolvePointer(value, toPointer(name)), rest).map((place) => [name, ...place]),
  );
}
`;
}

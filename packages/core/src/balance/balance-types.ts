/** What there is to know of a type of balance. */
export interface BalanceTypeDescription {
  /** The ISO 20022 code (external code set `ExternalBalanceType1Code`): `ITAV`. Null: it has none. */
  readonly iso20022: string | null;
  /** What the amount is, in words for people: `can be used or paid out now`. */
  readonly meaning: string;
}

/**
 * Every type of balance with its ISO 20022 code. Apart from the meanings, because a report needs the
 * codes alone: a bundle that only fetches balances does not carry the words.
 */
export const ISO_20022_CODES = {
  available: "ITAV",
  booked: "ITBD",
  expected: "XPCD",
  pending: null,
  reserved: null,
  owed: null,
  current: null,
} as const;

/**
 * What a balance says: a name of {@link BALANCE_TYPES}. Entries of different type, asset or pool are
 * never to be added.
 *
 * - `available`: can be used or paid out now
 * - `booked`: settled transactions only
 * - `expected`: the projected total once everything in flight is final
 * - `pending`: incoming and not yet available; a part, not a total
 * - `reserved`: held back from use
 * - `owed`: owed to the provider; positive means a debt
 * - `current`: a single balance whose provider does not say which of the others it is
 */
export type BalanceType = keyof typeof ISO_20022_CODES;

/** The one list of the types of balance, each with its ISO 20022 code and what it means. */
export const BALANCE_TYPES: Readonly<Record<BalanceType, BalanceTypeDescription>> =
  /* @__PURE__ */ describe({
    available: "can be used or paid out now",
    booked: "settled transactions only",
    expected: "the projected total once everything in flight is final",
    pending: "incoming and not yet available; a part, not a total",
    reserved: "held back from use",
    owed: "owed to the provider; positive means a debt",
    current: "a single balance whose provider does not say which of the others it is",
  });

function describe(
  meanings: Readonly<Record<BalanceType, string>>,
): Record<BalanceType, BalanceTypeDescription> {
  const types = Object.entries(meanings).map(([type, meaning]) => [
    type,
    { iso20022: ISO_20022_CODES[type as BalanceType], meaning },
  ]);
  return Object.fromEntries(types);
}

import type { Fact } from "@ORG/verify/src/fact.ts";

/** An amount of money that was recognized in an answer, for a person to confirm. */
export interface Amount {
  /** A type of the balance model: `available`. */
  readonly type: string;
  /** Keys that lead to the amount; `*` is any index or key. */
  readonly amount: readonly string[];
  /** Keys that lead to its currency. */
  readonly currency: readonly string[];
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

/**
 * The amounts among the fields of an answer: numbers and decimals in text that are named like money
 * and have a currency beside them or around them. Where the source speaks of smallest units, its
 * numbers are read so.
 */
export function recognizeAmounts(fields: readonly Fact[], smallestUnits = false): Amount[] {
  const paths = fields.map((fact) => ({ fact, keys: keysOf(fact) }));
  return paths.flatMap(({ fact, keys }) => {
    const said = unitOf(fact, keys);
    const isNumber = fact.traits["type"] === "number";
    const unit = said && smallestUnits && isNumber ? "minor" : said;
    const currency =
      unit &&
      currencyOf(
        keys,
        paths.map((other) => other.keys),
      );
    return unit && currency ? [{ type: typeOf(keys), amount: keys, currency, unit }] : [];
  });
}

/** Fields that look like amounts and have no currency: a person has to say which it is. */
export function amountsWithoutCurrency(fields: readonly Fact[]): string[] {
  const found = new Set(recognizeAmounts(fields).map(({ amount }) => amount.join("/")));
  return fields.flatMap((fact) => {
    const keys = keysOf(fact);
    return unitOf(fact, keys) && !found.has(keys.join("/")) ? [`/${keys.join("/")}`] : [];
  });
}

/** ``field `data[].amount` `` as keys: `data`, `*`, `amount`. */
function keysOf({ label }: Fact): string[] {
  const path = /^field `(.*)`$/s.exec(label)?.[1] ?? "";
  return path
    .replaceAll("[]", ".*")
    .split(".")
    .filter((key) => key !== "");
}

function unitOf({ traits }: Fact, keys: readonly string[]): Amount["unit"] | undefined {
  const name = keys.at(-1) ?? "";
  if (!AMOUNT.test(name)) return undefined;
  const types = (traits["type"] ?? "").split(" or ");
  if (types.includes("integer")) return "minor";
  if (types.includes("number")) return "decimal";
  const decimal = traits["format"] === "decimal" || traits["pattern"] !== undefined;
  return types.includes("string") && (decimal || /(amount|balance)$/i.test(name))
    ? "decimal"
    : undefined;
}

/** The nearest currency: a sibling, or a sibling of what is around. */
function currencyOf(
  keys: readonly string[],
  all: readonly (readonly string[])[],
): string[] | undefined {
  for (let depth = keys.length - 1; depth >= 0; depth -= 1) {
    const around = keys.slice(0, depth).join("/");
    const found = all.find(
      (other) =>
        other.length === depth + 1 &&
        other.slice(0, depth).join("/") === around &&
        CURRENCY.test(other.at(-1) ?? ""),
    );
    if (found) return [...found];
  }
  return undefined;
}

/** The word nearest to the amount counts; a balance that none speaks for is `current`. */
function typeOf(keys: readonly string[]): string {
  for (const key of keys.toReversed()) {
    const found = TYPES.find(([pattern]) => pattern.test(key));
    if (found) return found[1];
  }
  return "current";
}

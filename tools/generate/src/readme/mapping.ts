/** What a normalizer's table says, in words: which amount is which balance. */
import type { AmountRow, ByValue, TableOfAmounts } from "./load.ts";
import { code, prose } from "./markdown.ts";

/** A line of Markdown cells about an amount, or about some values that decide what an amount is. */
export interface MappingLine {
  readonly amount: string;
  readonly type: string;
  readonly pool: string;
  /** Which way round the provider counts. */
  readonly sign: string;
  /** Whether the amount counts a credit line. */
  readonly credit: string;
  readonly note: string;
}

/** The lines of all amounts of a table, in its order. */
export function mappingLines({ amounts }: TableOfAmounts): MappingLine[] {
  return Object.entries(amounts).flatMap(([pointer, row]) =>
    typesOf(row).map(({ type, when }) => ({
      amount: code(pointer) + when,
      type: type ?? "no balance",
      pool: poolOf(row),
      sign: signOf(row),
      credit: creditOf(row),
      note: prose(row.note ?? ""),
    })),
  );
}

function typesOf({ type }: AmountRow): { type: string | null; when: string }[] {
  if (typeof type === "string") return [{ type, when: "" }];
  const words = Object.entries(type.values);
  return [...new Set(words.map(([, one]) => one))].map((one) => {
    const values = words.filter(([, other]) => other === one).map(([value]) => code(value));
    return { type: one, when: `, ${nameOf(type.by)} ${values.join(" or ")}` };
  });
}

function poolOf({ pool }: AmountRow): string {
  if (typeof pool === "string") return pool;
  if (!("by" in pool)) return pool.join(" or ");
  const { by, values } = pool;
  return values === undefined ? `the ${nameOf(by)}, in lower case` : byValue({ by, values });
}

const SIGNS: Readonly<Record<string, string>> = {
  "+": "as it stands",
  "-": "the other way round",
};

function signOf({ sign = "+" }: AmountRow): string {
  if (typeof sign === "string") return SIGNS[sign] ?? sign;
  const meanings = Object.entries(sign.values).map(([value, one]) => [value, SIGNS[one] ?? one]);
  return byValue({ by: sign.by, values: Object.fromEntries(meanings) });
}

function creditOf({ creditLine }: AmountRow): string {
  if (creditLine === undefined) return "not said";
  return typeof creditLine === "string" ? creditLine : byValue(creditLine);
}

/** `main` where the kind is `STANDARD`, … */
function byValue({ by, values }: ByValue<string | null>): string {
  return Object.entries(values)
    .map(([value, meaning]) => `${meaning ?? "not said"}: ${nameOf(by)} ${code(value)}`)
    .join("; ");
}

/** The last name of the pointer to what decides. */
function nameOf(by: string): string {
  const name = by.split("/").findLast((token) => token !== "*") ?? "";
  return name === "" ? "key" : code(name.replaceAll("~1", "/").replaceAll("~0", "~"));
}

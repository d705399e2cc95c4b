import type { Balance } from "@org/core";
import type { Flags } from "./flags.ts";

/** The balances that the flags ask to see. */
export function filterEntries<Entry extends Balance>(
  entries: readonly Entry[],
  { type, currency }: Pick<Flags, "type" | "currency">,
): Entry[] {
  return entries.filter(
    (entry) =>
      (type === undefined || type.includes(entry.type)) &&
      (currency === undefined || currency.some((code) => isOf(entry, code))),
  );
}

/** Codes of tokens are case-sensitive (`cUGX` is not `CUGX`), those of ISO 4217 are not. */
export function isOf({ money: { asset } }: Balance, code: string): boolean {
  return asset.code === (asset.kind === "fiat" ? code.toUpperCase() : code);
}

import type { Asset, Balance } from "@org/core";
import { passes, type Scope } from "./scope.ts";

/** What tells an amount from others, for rules. */
export interface Stated {
  /** The provider's id of what holds the money; the account that was asked for where the entry has none. */
  readonly account: string;
  readonly type: string;
  readonly pool: string;
  readonly term: string;
  readonly asset: Asset;
}

/** What tells an entry from others. */
export function statedOf({ account, type, pool, money, source }: Balance, asked: string): Stated {
  return { account: account ?? asked, type, pool, term: source.term, asset: money.asset };
}

/** Those of an answer that a rule about what can be spent watches. */
export function spendable<T extends Stated>(stated: readonly T[], scope: Scope): T[] {
  const passing = stated.filter((one) => passesScope(one, scope));
  if (scope.type !== null) return passing;
  const available = new Set(
    stated.filter(({ type }) => type === "available").map((one) => purseOf(one)),
  );
  return passing.filter(
    (one) => one.type === "available" || (one.type === "current" && !available.has(purseOf(one))),
  );
}

/** Whether an amount passes the filters of a rule. */
export function passesScope({ account, type, pool, term }: Stated, scope: Scope): boolean {
  return (
    passes(scope.account, account) &&
    passes(scope.type, type) &&
    passes(scope.pool, pool) &&
    passes(scope.term, term)
  );
}

/** What an amount is for a rule of amounts, as parts of a subject: the term may change, the amount stays the same. */
export function purseParts({ account, type, pool, asset }: Stated): string[] {
  const issuer = asset.kind === "token" ? (asset.issuer ?? "") : "";
  return [account, type, pool, asset.kind, asset.code, issuer];
}

function purseOf({ account, pool, asset }: Stated): string {
  return JSON.stringify(purseParts({ account, pool, asset, type: "", term: "" }));
}

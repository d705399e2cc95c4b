import type { Asset, Balance } from "@org/core";
import { subjectOf } from "./finding.ts";
import { passes, type Scope } from "./scope.ts";

/** What an amount is of. */
export interface Stated {
  /** The provider's id of what holds the money; the account that was asked for where the entry has none. */
  readonly account: string;
  readonly type: string;
  readonly pool: string;
  readonly term: string;
  readonly asset: Asset;
}

/** What rules of amounts ask of each amount, found once for all of them. */
export interface Named {
  /** One text for one balance: its term may change, and it is the same. */
  readonly subject: string;
  /**
   * One text for what can be spent of an account, asset and pool, whichever balance says it: the available one; where that
   * is not stated, the `current` one. Null: this balance says something else.
   */
  readonly spendable: string | null;
}

/** What the amount of an entry is of. */
export function statedOf({ account, type, pool, money, source }: Balance, asked: string): Stated {
  return { account: account ?? asked, type, pool, term: source.term, asset: money.asset };
}

/** Names all amounts of an answer. */
export function nameAll<T extends Stated>(
  stated: readonly T[],
  connection: string,
  asked: string,
): (T & Named)[] {
  const nameOf = (one: Stated, type: string): string =>
    subjectOf(connection, asked, one.account, type, one.pool, ...partsOf(one.asset));
  const available = new Set<string>();
  for (const one of stated) {
    if (one.type === AVAILABLE) available.add(nameOf(one, AVAILABLE));
  }
  return stated.map((one) => ({
    ...one,
    subject: nameOf(one, one.type),
    spendable:
      one.type === AVAILABLE || (one.type === "current" && !available.has(nameOf(one, AVAILABLE)))
        ? nameOf(one, "")
        : null,
  }));
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

const AVAILABLE = "available";

function partsOf(asset: Asset): string[] {
  return [asset.kind, asset.code, asset.kind === "token" ? (asset.issuer ?? "") : ""];
}

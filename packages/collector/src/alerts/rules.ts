import type { Asset, BalanceType, MoneyLike } from "@org/core";

/** A name, or several. */
export type Names = string | readonly string[];

/** Which connections a rule watches: all, but for what is named here. */
export interface ConnectionScope {
  /** What tells the rule from others, and its alerts from theirs. */
  readonly name: string;
  readonly tenant?: Names | undefined;
  readonly connection?: Names | undefined;
  readonly provider?: Names | undefined;
}

/** Which accounts a rule watches. */
export interface AccountScope extends ConnectionScope {
  /** The provider's ids of accounts. */
  readonly account?: Names | undefined;
}

/** Which balances a rule watches. */
export interface BalanceScope extends AccountScope {
  readonly type?: BalanceType | readonly BalanceType[] | undefined;
  readonly pool?: Names | undefined;
  /** The provider's own words for an amount. */
  readonly term?: Names | undefined;
}

/** How much is the limit: money, or a decimal text (`"1000.00"`) of an asset. */
export type Limit =
  | { readonly amount: MoneyLike; readonly asset?: undefined }
  | {
      readonly amount: string;
      /** The code of a currency of ISO 4217, or an asset: a token is one by its code and issuer. */
      readonly asset: string | Asset;
    };

/**
 * An amount that may not go below a limit, or above it. Without `type` it watches what is available; where an account
 * does not state that of an asset and pool, its `current` balance. Amounts of other assets are never held against it.
 *
 * An entry that was in the answer before and is in this one no more counts as below: absent is not enough money. Where
 * a part of the answer could not be read, nothing is concluded from what is absent.
 */
export type AmountRule = BalanceScope &
  Limit & {
    readonly kind: "below" | "above";
    /**
     * How far beyond the limit the amount must be back to be told of as recovered: a decimal text, or money. An amount
     * that swings around the limit is told of once. Default 0.
     */
    readonly hysteresis?: string | MoneyLike | undefined;
  };

/**
 * The last answer of an account is older than that: nobody asked, or no answer came. Where one answer is about all that the
 * credentials see, it counts as one account, which a filter of accounts does not name.
 */
export interface StaleAnswerRule extends AccountScope {
  readonly kind: "stale";
  readonly of: "answer";
  readonly olderThanMs: number;
}

/**
 * What a provider answered was that old when it came, by the time that the provider states: when it brought its data up
 * to date (`freshAt`), or the time of the balance (`asOf`). An entry that states no time is as old as its answer.
 */
export interface StaleBalanceRule extends BalanceScope {
  readonly kind: "stale";
  readonly of: "balance";
  readonly olderThanMs: number;
}

/** An account that failed in so many runs, one after the other; a filter of accounts names those that are asked for. */
export interface FailuresRule extends AccountScope {
  readonly kind: "failures";
  readonly inARow: number;
}

/** A connection of which more than that share of a run's accounts failed (0.1 is a tenth), or whose list did. */
export interface FailedShareRule extends ConnectionScope {
  readonly kind: "failedShare";
  /** From 0 to below 1. */
  readonly moreThan: number;
}

/** What an alert is about. */
export type AlertRule =
  | AmountRule
  | StaleAnswerRule
  | StaleBalanceRule
  | FailuresRule
  | FailedShareRule;

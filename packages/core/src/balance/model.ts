import type { Issue } from "../contract.ts";
import type { Money } from "../money/money.ts";
import type { MoneyErrorCode } from "../money/money-error.ts";
import type { BalanceType } from "./balance-types.ts";

/** One balance, as its provider states it: nothing in it is derived or summed. */
export interface Balance {
  /** The provider's name: `finix`. */
  readonly provider: string;
  /** Your name for the connection; null where it has none. */
  readonly label: string | null;
  /** The provider's id of what holds the money; null where there is none. */
  readonly account: string | null;
  readonly type: BalanceType;
  /** Which money of the account: `main`, `funded`, `issuing`, `collateral`. */
  readonly pool: string;
  readonly money: Money;
  /** The time the provider states for the balance; null where it states none. */
  readonly asOf: Date | null;
  readonly source: BalanceSource;
}

/** Where an entry comes from. */
export interface BalanceSource {
  /** JSON pointer (RFC 6901) of the amount in the provider's response. */
  readonly pointer: string;
  /** The ISO 20022 balance type code, where the type has one: `ITAV`. */
  readonly iso20022?: string;
}

/** An entry of the response that is no balance, and why. It does not cost the other entries. */
export interface Problem {
  readonly provider: string;
  /** Your name for the connection; null where it has none. */
  readonly label: string | null;
  /** The provider's id of what holds the money; null where there is none. */
  readonly account: string | null;
  readonly code: MoneyErrorCode | "conflict";
  /** JSON pointer (RFC 6901) of the amount in the provider's response. */
  readonly pointer: string;
  readonly message: string;
}

/** What a provider answered, normalized. */
export interface BalanceReport {
  readonly provider: string;
  /** Your name for the connection; null where it has none. */
  readonly label: string | null;
  /** The account that was asked for; null where the credentials alone say whose balances come. */
  readonly account: string | null;
  readonly entries: readonly Balance[];
  /** Parts of the answer that could not be read as a balance. */
  readonly problems: readonly Problem[];
  /** Where the answer differs from its spec without a difference to the entries: the first hundred. */
  readonly drift: readonly Issue[];
  /** When the answer came. */
  readonly fetchedAt: Date;
}

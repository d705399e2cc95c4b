import type { Issue } from "../contract.ts";
import type { ErrorJson, ProviderError } from "../errors/index.ts";
import type { Money } from "../money/money.ts";
import type { MoneyErrorCode } from "../money/money-error.ts";
import type { BalanceType } from "./balance-types.ts";

/** Whether an amount counts a credit line (ISO 20022, `CdtLine/Incl`). */
export type CreditLine = "included" | "excluded";

/**
 * One balance, as its provider states it: nothing in it is derived or summed. Two of one type, asset and
 * pool may speak of different moments, or one of a part of the other: `source.term` tells them apart.
 */
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
  /** From the holder's side: what is theirs is positive. Of `owed`, positive is a debt. */
  readonly money: Money;
  /** Whether the amount counts a credit line; null where the provider does not say. */
  readonly creditLine: CreditLine | null;
  /** The instant of the balance; null where the provider states none, or one without a zone. */
  readonly asOf: Date | null;
  /**
   * The day (`2026-11-20`) or local time (`2026-11-20T17:30:00`) of the balance, where the provider
   * states that and no zone: no instant is made of it.
   */
  readonly asOfDate: string | null;
  /** When the provider last brought its data up to date; null where it does not say. */
  readonly freshAt: Date | null;
  readonly source: BalanceSource;
}

/** Where an entry comes from. */
export interface BalanceSource {
  /** JSON pointer (RFC 6901) of the amount in the provider's response. */
  readonly pointer: string;
  /** The provider's own word for the amount: `closing_available`, `posted_amount`. */
  readonly term: string;
  /** The ISO 20022 balance type code of the entry's type, where that has one: `ITAV`. */
  readonly iso20022?: string;
}

/** Why an amount is no balance. */
export type ProblemCode =
  | MoneyErrorCode
  /** The answer says two things of the amount. */
  | "conflict"
  /** The value that decides which balance the amount is, or its sign, is none that is known. */
  | "unknown_value"
  /** Of several answers that the report is made of, one did not come: `error` says why. */
  | "failed";

/** A part of what was asked for that is no balance, and why. It does not cost the other entries. */
export interface Problem {
  readonly provider: string;
  /** Your name for the connection; null where it has none. */
  readonly label: string | null;
  /** The provider's id of what holds the money; null where there is none. */
  readonly account: string | null;
  readonly code: ProblemCode;
  /** JSON pointer (RFC 6901) of the amount in the provider's response; `""` where none came. */
  readonly pointer: string;
  readonly message: string;
  /** What an answer that did not come failed with; where JSON was read back, as its `toJSON` has it. */
  readonly error?: ProviderError | ErrorJson;
}

/** What a provider answered, normalized. */
export interface BalanceReport {
  readonly provider: string;
  /** Your name for the connection; null where it has none. */
  readonly label: string | null;
  /** The account that was asked for; null where none was named, and each entry says whose it is. */
  readonly account: string | null;
  readonly entries: readonly Balance[];
  /** Parts of the answer that could not be read as a balance. */
  readonly problems: readonly Problem[];
  /** Where the answer differs from its spec without a difference to the entries: the first hundred. */
  readonly drift: readonly Issue[];
  /** When the answer came; of several, the first of them: no entry is older. */
  readonly fetchedAt: Date;
}

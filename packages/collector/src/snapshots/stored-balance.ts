import type { Balance, BalanceType } from "@org/core";

/** A balance that was kept: what its provider stated, and which answer stated it. */
export interface StoredBalance extends Balance {
  /** The name of the connection. */
  readonly connection: string;
  /** Whose connection it is; empty where tenants are not told apart. */
  readonly tenant: string;
  /** The account that was asked for; null where one answer is about all that the credentials see. */
  readonly asked: string | null;
  /** Its place among the entries of the answer, from 0. */
  readonly position: number;
  /** When the answer came, by the clock of the database. */
  readonly fetchedAt: Date;
  /** The id of the run that asked. */
  readonly run: string;
}

/** Which balances a question is about: those that have all of this. */
export interface BalanceFilter {
  readonly tenant?: string | undefined;
  /** The name of a connection. */
  readonly connection?: string | undefined;
  /** The name of a provider: `finix`. */
  readonly provider?: string | undefined;
  /** An account as it was asked for, or as an entry names it. */
  readonly account?: string | undefined;
  /** The code of a currency or token, as entries have it. */
  readonly asset?: string | undefined;
  readonly type?: BalanceType | undefined;
}

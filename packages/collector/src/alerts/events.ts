import type { MoneyJson } from "@org/core";

/** Where what an event tells of is. */
export interface EventPlace {
  readonly tenant: string;
  readonly connection: string;
  readonly provider: string;
}

/** An amount crossed the limit of a rule, or is back. */
export interface AmountData extends EventPlace {
  readonly rule: string;
  /** The provider's id of what holds the money; empty where there is none. */
  readonly account: string;
  readonly balanceType: string;
  readonly pool: string;
  /** What the provider states; null: it states this amount no more. */
  readonly money: MoneyJson | null;
  readonly limit: MoneyJson;
  /** The provider's own word for the amount. */
  readonly term: string;
  /** When the answer came, by the clock of the database (RFC 3339). */
  readonly fetchedAt: string;
  /** The id of the run. */
  readonly run: string;
}

/** What is known of an account is older than a rule allows, or no longer. */
export interface AgeData extends EventPlace {
  readonly rule: string;
  /** The account; empty: all that the credentials see, in one answer. */
  readonly account: string;
  /** `answer`: the last answer is old; `balance`: what the provider answered was old when it came. */
  readonly of: "answer" | "balance";
  readonly olderThanMs: number;
  /** The last answer, or what the provider states: a time (RFC 3339), or a day. */
  readonly since: string;
}

/** An account failed in several runs, one after the other, or answers again. */
export interface FailuresData extends EventPlace {
  readonly rule: string;
  /** The account; empty: all that the credentials see, in one answer. */
  readonly account: string;
  /** In how many runs it has failed since its last answer. */
  readonly failures: number;
  /** The class of the last error and what it says; null where it answers again. */
  readonly error: { readonly class: string; readonly message: string } | null;
  /** The id of the run. */
  readonly run: string;
}

/** A connection had too many failed accounts in a run, or no longer. */
export interface ShareData extends EventPlace {
  readonly rule: string;
  readonly run: string;
  /** How many accounts the run has of this connection; 0 where its list failed. */
  readonly accounts: number;
  readonly failed: number;
}

/** A run ended. */
export interface RunData {
  readonly run: string;
  /** The name of the run. */
  readonly name: string;
  readonly came: number;
  readonly failed: number;
  readonly skipped: number;
  /** How many failed, by the class of the error. */
  readonly failures: Readonly<Record<string, number>>;
  /** The connections whose accounts could not be listed. */
  readonly notListed: readonly string[];
}

/** What each type of event says: types and data as Standard Webhooks has them, a schema for each type. */
export interface EventData {
  readonly "balance.low": AmountData;
  readonly "balance.recovered": AmountData;
  readonly "balance.high": AmountData;
  readonly "balance.normal": AmountData;
  readonly "balance.stale": AgeData;
  readonly "balance.fresh": AgeData;
  readonly "account.failing": FailuresData;
  readonly "account.answering": FailuresData;
  readonly "connection.failing": ShareData;
  readonly "connection.answering": ShareData;
  readonly "run.ended": RunData;
}

/** `balance.low`, and the others. */
export type EventType = keyof EventData;

/** The one list of the types of events, each with what it means. */
export const EVENT_TYPES: Readonly<Record<EventType, string>> = {
  "balance.low": "an amount went below its limit, or is no longer stated",
  "balance.recovered": "an amount that was low is back",
  "balance.high": "an amount went above its limit",
  "balance.normal": "an amount that was high is back",
  "balance.stale": "what is known of an account is older than it may be",
  "balance.fresh": "what is known of an account is recent again",
  "account.failing": "an account failed in several runs, one after the other",
  "account.answering": "an account that failed answers again",
  "connection.failing": "too many accounts of a connection failed in a run",
  "connection.answering": "a connection that failed answers again",
  "run.ended": "a run ended",
};

/** What is told to targets. */
export type AlertEvent = {
  readonly [Type in EventType]: {
    /** The same however often it is told: the key to notice what comes twice. */
    readonly id: string;
    readonly type: Type;
    /** When it happened (RFC 3339), by the clock of the database. */
    readonly timestamp: string;
    readonly data: EventData[Type];
  };
}[EventType];

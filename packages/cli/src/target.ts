import type { BalanceTask, ClientOptions, RateLimit, TaskOrTasks } from "@org/core";

/** A connection that can be asked, wherever it is configured. */
export interface Target {
  /** The provider's name. */
  readonly provider: string;
  /** Its own name among the connections; null where it has none. */
  readonly label: string | null;
  /** `sandbox`, `production`; null where it names a server instead. */
  readonly environment: string | null;
  /** The accounts that are asked for; none: all that the credentials see. */
  readonly accounts: readonly string[];
  /** Whether it can be asked for some accounts alone. */
  readonly hasAccounts: boolean;
  /** Whose it is, where tenants are kept apart. */
  readonly tenant: string | undefined;
  /** What stands for its credentials: where they are, and at which server, as a digest. No secret is in it. */
  readonly credential: string;
  /** How many requests its provider allows; undefined: no limit is known. */
  readonly rateLimit: RateLimit | undefined;
  /** What can be done where it can't be asked. */
  readonly advice: string;
  /** All that it lacks before it can be asked; nobody is asked for that. */
  missing(): readonly string[];
  /**
   * Makes its client, and what asks that: for the accounts of the connection, or for others.
   *
   * @throws {ConfigurationError} when something is missing or wrong.
   */
  open(options: ClientOptions): Opened;
}

/** A connection with a client: what it is asked can be asked again, by the same client. */
export interface Opened {
  tasks(accounts?: readonly string[]): TaskOrTasks[];
  /** What asks for one account; null: for all that the credentials see, in one answer. */
  task(account: string | null): BalanceTask;
}

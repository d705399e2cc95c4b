import type { BalanceTask, ClientOptions, RateLimit, Tasks } from "@org/core";

/**
 * A connection to a provider, by its name: all that a job says of it. It holds no secret; those are looked up when it is
 * opened, by the worker that opens it.
 */
export interface CollectorConnection {
  /** What tells it from other connections. */
  readonly name: string;
  /** The provider's name. */
  readonly provider: string;
  /** Whose it is, where tenants are kept apart. */
  readonly tenant?: string | undefined;
  /**
   * What stands for its credentials among those of all connections: a provider counts requests by them. Not a secret.
   * Default: its name, so that it shares its limit with none.
   */
  readonly credential?: string | undefined;
  /** How many requests its provider allows; none: no limit is known. */
  readonly rateLimit?: RateLimit | undefined;
  /**
   * Makes its client, with these options over its own.
   *
   * @throws {ConfigurationError} when something is missing or wrong.
   */
  open(options: ClientOptions): OpenConnection;
}

/** A connection with a client. */
export interface OpenConnection {
  /**
   * What asks for all of its accounts: those that are named for it, those of the provider's own list, or all at once where
   * the provider answers so. Asked for each time that they are to be found anew.
   */
  tasks(): Tasks;
  /** What asks for one account; null: for all that the credentials see, in one answer. */
  task(account: string | null): BalanceTask;
}

import type { ClientOptions, TaskOrTasks } from "@org/core";

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
}

import type { AlertRule } from "@org/collector";
import type { AnyDefinition } from "@org/core/provider";
import type { NotifyTarget } from "./notify-target.ts";
import type { SecretPlace } from "./secret-place.ts";

/** What a file of connections says, checked. */
export interface Configuration {
  /** The file, as an absolute path. */
  readonly file: string;
  readonly connections: readonly Connection[];
  /** What is told of when collected balances are not as they should be. */
  readonly alerts: readonly AlertRule[];
  /** To whom that is told. */
  readonly notify: readonly NotifyTarget[];
}

/** A connection to a provider. It holds no secret: only where each of them is. */
export interface Connection {
  readonly definition: AnyDefinition;
  /** Its own name among the connections of the file. */
  readonly label: string;
  /** Whose it is, where tenants are kept apart. */
  readonly tenant: string | undefined;
  readonly environment: string | undefined;
  readonly baseUrl: string | undefined;
  /** The accounts to ask for; none: all that the credentials see. */
  readonly accounts: readonly string[];
  /** What else the provider is told, by the names that its client has for it. */
  readonly options: ReadonlyMap<string, string>;
  /** Where secrets are, by the name of the credential. */
  readonly secrets: ReadonlyMap<string, SecretPlace>;
  /** The file that says all this. */
  readonly file: string;
  /** Where in the file it begins, from 1. */
  readonly line: number;
}

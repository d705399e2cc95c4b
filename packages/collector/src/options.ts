import type { ClientOptions } from "@org/core";
import type { AlertRule } from "./alerts/rules.ts";
import type { AlertTarget } from "./alerts/targets.ts";
import type { CollectorConnection } from "./connection.ts";
import type { DatabaseOptions } from "./database/open-database.ts";
import type { LimitStore } from "./limits/limit-store.ts";
import type { QueueSettings } from "./queue/settings.ts";
import type { Observer } from "./worker/observer.ts";

/** What a collector is made of. */
export interface CollectorOptions extends DatabaseOptions, QueueSettings {
  /** The connections that runs are about, and that a worker can open. */
  readonly connections: readonly CollectorConnection[];
  /** What is told when a balance, an answer or a run is not as it should be. */
  readonly alerts?: readonly AlertRule[] | undefined;
  /** To whom that is told. */
  readonly targets?: readonly AlertTarget[] | undefined;
  /** Who asks, for the audit trail. Default: the user of this process and the name of the machine. */
  readonly actor?: string | undefined;
  /** How many accounts a job is about. Default 100. */
  readonly batch?: number | undefined;
  /**
   * Where requests are counted, for the rate limits that all workers share. Default: in the database. `redisLimits` counts
   * them in Redis.
   */
  readonly limits?: LimitStore | undefined;
  /** Watch the workers of this process: they count what those do, or trace it. */
  readonly observers?: readonly Observer[] | undefined;
  /** Is told of errors that nobody waits for. Default: they are written on standard error. */
  readonly onError?: ((error: unknown, where: string) => void) | undefined;
}

/** How a worker works. */
export interface WorkOptions {
  /** How many batches it asks for at a time. Default 4. */
  readonly jobs?: number | undefined;
  /** How many accounts of one batch are asked for at a time. Default 16. */
  readonly concurrency?: number | undefined;
  /** Options of all clients, over those of their connections: `fetch`, `tracing`, `timeoutMs`. */
  readonly client?: ClientOptions | undefined;
}

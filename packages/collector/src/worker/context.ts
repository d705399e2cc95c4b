import { type ClientOptions, ConfigurationError } from "@org/core";
import type { CheckedRules } from "../alerts/check-rules.ts";
import type { CollectorConnection, OpenConnection } from "../connection.ts";
import type { Database } from "../database/database.ts";
import type { Queue } from "../queue/queue.ts";
import type { Observer } from "./observer.ts";

/** What the jobs of a worker have in common. */
export interface WorkContext {
  readonly database: Database;
  readonly queue: Queue;
  readonly connections: ReadonlyMap<string, CollectorConnection>;
  readonly rules: CheckedRules;
  /** How many accounts of one job are asked for at a time. */
  readonly concurrency: number;
  /** How many accounts a job is about. */
  readonly batch: number;
  /** What clients are made with, beside what their connection says: a rate limiter, tracing. */
  clientOptions(connection: CollectorConnection): ClientOptions;
  readonly observer: Required<Observer>;
}

/** A connection as a job gets it. */
export interface Opened {
  readonly connection: OpenConnection;
  /** Whether its client was made for this job: that of another may have keys that were replaced since. */
  readonly isFresh: boolean;
}

/** Connections with clients, so that a client is made once and keeps its tokens and sockets. */
export class Clients {
  readonly #context: WorkContext;
  readonly #open = new Map<string, OpenConnection>();

  constructor(context: WorkContext) {
    this.#context = context;
  }

  /**
   * A connection with its client.
   *
   * @throws {ConfigurationError} when this worker has no connection of that name, or something is missing or wrong.
   * @throws {Error} when its secrets can't be looked up: what that throws.
   */
  open(name: string): Opened {
    const connection = this.#context.connections.get(name);
    if (connection === undefined) {
      const message = `the connection ${JSON.stringify(name)} is not in the configuration of the worker that tried`;
      throw new ConfigurationError({
        provider: "collector",
        label: name,
        operation: null,
        message,
      });
    }
    const cached = this.#open.get(name);
    if (cached !== undefined) return { connection: cached, isFresh: false };
    const opened = connection.open(this.#context.clientOptions(connection));
    this.#open.set(name, opened);
    return { connection: opened, isFresh: true };
  }

  /** Makes a new client the next time, unless there is one already: secrets may be others then. */
  forget(name: string, { connection }: Opened): void {
    if (this.#open.get(name) === connection) this.#open.delete(name);
  }
}

/**
 * Whether a connection that this worker could not open is left to another, which may have what this one lacks. Who has an
 * embedded database is alone: what is missing in its configuration nobody else has.
 */
export function isForOthers({ database }: WorkContext, error: unknown, isLast: boolean): boolean {
  const isAlone = database.kind === "embedded" && error instanceof ConfigurationError;
  return !isLast && !isAlone;
}

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
   * @throws {Error} what looking up its secrets throws.
   */
  open(name: string): OpenConnection {
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
    const opened = this.#open.get(name) ?? connection.open(this.#context.clientOptions(connection));
    this.#open.set(name, opened);
    return opened;
  }

  /** Makes a new client the next time: secrets may be others then. */
  forget(name: string): void {
    this.#open.delete(name);
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

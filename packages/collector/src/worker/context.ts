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

/** So long nobody tries again what could not be opened: all jobs of a connection would, one after the other. */
const UNOPENED_MS = 5_000;

/** Connections with clients, so that a client is made once and keeps its tokens and sockets. */
export class Clients {
  readonly #context: Pick<WorkContext, "connections" | "clientOptions" | "observer">;
  readonly #open = new Map<string, OpenConnection>();
  readonly #unopened = new Map<string, { readonly error: unknown; readonly untilMs: number }>();

  constructor(context: Pick<WorkContext, "connections" | "clientOptions" | "observer">) {
    this.#context = context;
  }

  /**
   * A connection with its client. One that can't be opened is told of, and not tried again for some seconds.
   *
   * @throws {ConfigurationError} when this worker has no connection of that name, or something is missing or wrong.
   * @throws {Error} when its secrets can't be looked up: what that throws.
   */
  open(name: string): Opened {
    const cached = this.#open.get(name);
    if (cached !== undefined) return { connection: cached, isFresh: false };
    const unopened = this.#unopened.get(name);
    if (unopened !== undefined && performance.now() < unopened.untilMs) throw unopened.error;
    try {
      const connection = this.#make(name);
      this.#open.set(name, connection);
      this.#unopened.delete(name);
      return { connection, isFresh: true };
    } catch (error) {
      this.#unopened.set(name, { error, untilMs: performance.now() + UNOPENED_MS });
      this.#context.observer.onError(error, `connection ${name}`);
      throw error;
    }
  }

  /** Makes a new client the next time, unless there is one already: secrets may be others then. */
  forget(name: string, { connection }: Opened): void {
    if (this.#open.get(name) === connection) this.#open.delete(name);
  }

  #make(name: string): OpenConnection {
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
    return connection.open(this.#context.clientOptions(connection));
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

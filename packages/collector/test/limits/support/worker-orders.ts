import type { RateLimit } from "@org/core";

/** What a worker process is told. */
export interface WorkerOrders {
  readonly store: "postgres" | "redis";
  /** The address of the store. */
  readonly storeUrl: string;
  /** The address of the server that it sends its requests to. */
  readonly providerUrl: string;
  readonly limit: RateLimit;
  readonly requests: number;
  /** How far its clock is off. */
  readonly clockOffMs: number;
}

/** What it says when it is ready, and when it has ended. */
export type WorkerReport = "ready" | { readonly departures: readonly number[] };

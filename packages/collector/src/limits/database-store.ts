import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Database } from "../database/database.ts";
import type { LimitStore } from "./limit-store.ts";
import type { Slots } from "./slots.ts";

/** Counts requests in the collector's database: in the table `rate`, one row for each set of credentials. */
export function databaseLimits(database: Database): LimitStore {
  return { counterOf: (slots) => new DatabaseCounter(database, slots) };
}

interface Answer {
  readonly may_pass: number;
  readonly next_ms: number;
}

/**
 * rate-limiter-flexible's limiter on PostgreSQL with a window that slides, by the clock of the database: its own window has
 * twice the limit around its end, and takes the clock of each worker, which may be a day off. Only `consume` is for use.
 */
class DatabaseCounter extends RateLimiterPostgres {
  readonly #database: Database;
  readonly #slots: Slots;

  constructor(database: Database, slots: Slots) {
    super({
      storeClient: database,
      storeType: "client",
      tableName: "rate",
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: "",
      points: slots.requests,
      duration: (slots.slots * slots.slotMs) / 1_000,
    });
    this.#database = database;
    this.#slots = slots;
  }

  /** Where the library adds points. */
  async _upsert(key: string, points: number): Promise<Answer> {
    const { slotMs, slots, requests, perSlot } = this.#slots;
    const { rows } = await this.#database.query<Answer & Record<string, unknown>>(
      `select may_pass, next_ms from ${this.#database.schema}.take_rate($1, $2, $3, $4, $5, $6)`,
      [key, points, slotMs, slots, requests, perSlot],
    );
    return rows[0] ?? { may_pass: 0, next_ms: 0 };
  }

  /** Where it reads what came of that. */
  _getRateLimiterRes(_key: string, points: number, { may_pass, next_ms }: Answer): RateLimiterRes {
    const remaining = Math.max(may_pass - points, 0);
    return new RateLimiterRes(remaining, next_ms, this.points - may_pass + points);
  }
}

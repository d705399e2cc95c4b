import { setTimeout as sleep } from "node:timers/promises";
import type PgBoss from "pg-boss";
import { isAway } from "../database/is-away.ts";

const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 5_000;

/**
 * A database that waits while the other is away, until `signal` aborts. pg-boss works in the background, where nobody
 * would catch an error of a database that is being restarted: it would end the process. What it does can be done twice.
 */
export function patient(database: PgBoss.Db, signal: AbortSignal): PgBoss.Db {
  return {
    async executeSql(text, values) {
      for (let delayMs = FIRST_DELAY_MS; ; delayMs = Math.min(2 * delayMs, LONGEST_DELAY_MS)) {
        try {
          return await database.executeSql(text, values);
        } catch (error) {
          if (!isAway(error) || signal.aborted) throw error;
        }
        await sleep(delayMs, undefined, { signal, ref: false }).catch(() => {});
      }
    },
  };
}

import type { RateLimiter } from "@org/core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CollectorError } from "../../src/collector-error.ts";
import type { Database } from "../../src/database/database.ts";
import { openDatabase } from "../../src/database/open-database.ts";
import { databaseLimits } from "../../src/limits/database-store.ts";
import { sharedRateLimiter } from "../../src/limits/shared-limiter.ts";
import { slotsOf } from "../../src/limits/slots.ts";
import { migrate } from "../../src/migrations/migrate.ts";
import { onBothDatabases, type TestDatabase } from "../support/databases.ts";
import { busiestWindow } from "./support/busiest-window.ts";

const LIMIT = { requests: 100, seconds: 1 };
const NEVER = new AbortController().signal;

/** When so many requests passed, one after the other in each of these limiters. */
async function passAll(limiters: readonly RateLimiter[], each: number): Promise<number[]> {
  const times: number[] = [];
  const lanes = limiters.flatMap((limiter) => Array.from({ length: 10 }, () => limiter));
  await Promise.all(
    lanes.map(async (limiter) => {
      for (let count = 0; count < each / 10; count++) {
        await limiter.acquire(NEVER);
        times.push(performance.now());
      }
    }),
  );
  return times;
}

onBothDatabases((make) => {
  let test: TestDatabase;
  let database: Database;

  beforeAll(async () => {
    test = await make();
    database = await openDatabase({ database: test.database });
    await migrate(database);
  });

  afterAll(async () => {
    await database.close();
    await test[Symbol.asyncDispose]();
  });

  function limiterOf(key: string, limit = LIMIT): RateLimiter {
    return sharedRateLimiter(databaseLimits(database), key, limit);
  }

  /** Asks for more than there is: how many may pass, and when more may. */
  async function take(key: string): Promise<unknown> {
    // Slots of days: none ends while a test runs.
    const { slotMs, slots, requests } = slotsOf({ requests: 4, seconds: 36_000_000 });
    const { rows } = await database.query(
      `select may_pass, next_ms from ${database.schema}.take_rate($1, $2, $3, $4, $5, $6)`,
      [key, 10, slotMs, slots, requests, requests],
    );
    return rows[0];
  }

  /** Makes the counted slots so many older; fewer than none: as if the clock was set back since. */
  async function age(key: string, by: number): Promise<void> {
    const statement = `update ${database.schema}.rate set slot = slot - $2 where key = $1`;
    await database.query(statement, [key, by]);
  }

  it("lets two pass no more together than the limit in any window", async () => {
    const times = await passAll([limiterOf("two"), limiterOf("two")], 100);
    expect(times).toHaveLength(200);
    expect(busiestWindow(times, 1_000)).toBeLessThanOrEqual(101);
    const { rows } = await database.query(
      `select key from ${database.schema}.rate where key like 'two%'`,
    );
    expect(rows).toEqual([{ key: "two:1s" }]);
  });

  it("lets those pass at once who have other keys", async () => {
    const slow = { requests: 1, seconds: 3_600 };
    for (const key of ["a", "b", "c"]) await limiterOf(key, slow).acquire(NEVER);
    const leaver = new AbortController();
    const told: unknown[] = [];
    const left = limiterOf("a", slow).acquire(leaver.signal, (delayMs) => {
      told.push(delayMs);
      leaver.abort(new Error("left"));
    });
    await expect(left).rejects.toThrow("left");
    // The request is counted until its slot of 72 seconds is 54 slots ago.
    expect(told).toEqual([expect.closeTo(54 * 72_000, -6)]);
  });

  it("counts a slot until all in it may have arrived a window ago", async () => {
    expect(await take("slots")).toMatchObject({ may_pass: 4 });
    await age("slots", 53);
    expect(await take("slots")).toMatchObject({ may_pass: 0 });
    await age("slots", 1);
    expect(await take("slots")).toMatchObject({ may_pass: 4 });
  });

  it("keeps what it has counted where the clock was set back a little", async () => {
    expect(await take("back")).toMatchObject({ may_pass: 4 });
    await age("back", -3);
    expect(await take("back")).toMatchObject({ may_pass: 0 });
  });

  it("forgets what it has counted where the clock was set back by more than a window", async () => {
    expect(await take("far")).toMatchObject({ may_pass: 4 });
    await age("far", -100);
    expect(await take("far")).toMatchObject({ may_pass: 4 });
  });

  it("says so where it can't count", async () => {
    const { schema } = database;
    await database.execute(`alter table ${schema}.rate rename to gone`);
    try {
      await expect(limiterOf("broken").acquire(NEVER)).rejects.toThrow(CollectorError);
    } finally {
      await database.execute(`alter table ${schema}.gone rename to rate`);
    }
    await limiterOf("broken").acquire(NEVER);
  });
});

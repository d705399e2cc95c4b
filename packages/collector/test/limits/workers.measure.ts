/** Two worker processes, one of them with a clock that is a day off, keep a limit together, and use it. */
import { expect, inject, it } from "vitest";
import { openDatabase } from "../../src/database/open-database.ts";
import { migrate } from "../../src/migrations/migrate.ts";
import { makeOnServer } from "../support/databases.ts";
import { hasRedis, startRedis } from "./support/redis-server.ts";
import { type Outcome, runWorkers } from "./support/run-workers.ts";

const WORKERS = {
  limit: { requests: 200, seconds: 1 },
  requests: [300, 300],
  clocksOffMs: [0, 86_400_000],
};

/** Never over the limit by more than one in a hundred, and nine in ten of it used. */
function expectKeptAndUsed({ departures, mostDeparted, mostArrived, used }: Outcome): void {
  expect(departures.flat()).toHaveLength(600);
  expect(mostDeparted).toBeLessThanOrEqual(202);
  expect(mostArrived).toBeLessThanOrEqual(202);
  expect(used).toBeGreaterThanOrEqual(0.9);
}

it.skipIf(inject("postgres") === null)("by PostgreSQL, and take turns", async () => {
  await using test = await makeOnServer();
  const database = await openDatabase({ database: test.database });
  await migrate(database);
  await database.close();
  const run = await runWorkers({ ...WORKERS, store: "postgres", storeUrl: test.database });
  expectKeptAndUsed(run);
  const [first = [], second = []] = run.departures;
  // While both have something to send, none has more than two in three.
  const end = Math.min(first.at(-1) ?? 0, second.at(-1) ?? 0);
  const shares = [first, second].map((times) => times.filter((time) => time <= end).length);
  expect(Math.min(...shares) / Math.max(...shares)).toBeGreaterThan(0.5);
});

it.skipIf(!hasRedis())("by Redis", async () => {
  await using server = await startRedis();
  expectKeptAndUsed(await runWorkers({ ...WORKERS, store: "redis", storeUrl: server.url }));
});

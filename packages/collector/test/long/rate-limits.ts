/**
 * The shared rate limit at length: two worker processes send 100,000 requests with a limit of 1,000 a second. Never more than
 * 1 % over it may pass in any window, and 90 % of it are to be used.
 *
 *     pnpm --filter=@org/collector long:limits [postgres|redis] [--requests=100000] [--durable]
 */
import { parseArgs } from "node:util";
import { openDatabase } from "../../src/database/open-database.ts";
import { migrate } from "../../src/migrations/migrate.ts";
import { startRedis } from "../limits/support/redis-server.ts";
import { runWorkers } from "../limits/support/run-workers.ts";
import { startPostgres } from "../support/postgres-server.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: "string", default: "100000" },
    // Each count is on the disk before it holds, as on a server that people run.
    durable: { type: "boolean", default: false },
  },
});
const limit = { requests: 1_000, seconds: 1 };
const store = positionals[0] === "redis" ? "redis" : "postgres";
await using server =
  store === "redis" ? await startRedis() : await startPostgres(values.durable ? ["fsync=on"] : []);
if (store === "postgres") {
  const database = await openDatabase({ database: server.url });
  await migrate(database);
  await database.close();
}

const each = Math.ceil(Number(values.requests) / 2);
const outcome = await runWorkers({
  store,
  storeUrl: server.url,
  limit,
  requests: [each, each],
});
const { mostDeparted, mostArrived, used } = outcome;
const misses = [
  mostDeparted > limit.requests * 1.01 && "more than 1 % over the limit have left in a window",
  mostArrived > limit.requests * 1.01 && "more than 1 % over the limit have arrived in a window",
  used < 0.9 && "less than 90 % of the limit are used",
].filter((miss) => miss !== false);
console.log(
  `${store}: ${2 * each} requests; in the busiest second ${mostDeparted} left and ${mostArrived} arrived; ${(used * 100).toFixed(1)} % of the limit used`,
);
for (const miss of misses) console.error(`missed: ${miss}`);
process.exitCode = misses.length === 0 ? 0 : 1;

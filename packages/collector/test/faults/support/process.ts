/** A process of a test: does what the variable ORDERS says, until it is ended, or its parent is. */

import { openCollector } from "../../../src/collector.ts";
import { openDatabase } from "../../../src/database/open-database.ts";
import { migrate } from "../../../src/migrations/migrate.ts";
import { openQueue } from "../../../src/queue/queue.ts";
import { settingsOf } from "../../../src/queue/settings.ts";
import { accountsOf, connectionTo } from "../../support/provider.ts";
import { BATCH, type Orders, type Progress } from "./orders.ts";

const orders = JSON.parse(process.env["ORDERS"] ?? "{}") as Orders;
process.once("disconnect", () => process.exit(0));

if (orders.migrateTo === undefined) await beCollector();
else await takeTablesTo(orders.migrateTo);

function tell(progress: Progress): void {
  process.send?.(progress);
}

async function beCollector(): Promise<void> {
  const { providerUrl, diesOf, collect, addDue, work, jobs, ...settings } = orders;
  const connection = connectionTo({ url: providerUrl });
  const collector = await openCollector({ batch: BATCH, ...settings, connections: [connection] });
  process.on("message", async (message) => {
    if (message !== "close") return;
    await collector.close();
    process.disconnect();
  });
  tell("opened");
  if (collect !== undefined) {
    const accounts = accountsOf(collect.accounts);
    await collector.collect({
      run: collect.run,
      accounts: collect.isEndless ? endless(accounts) : accounts,
    });
    tell("collected");
  }
  if (addDue) {
    const queue = await openQueue(collector.database, settingsOf(settings), () => {});
    await queue.addDue();
    await queue.close();
    tell("added");
  }
  if (work) {
    const client = diesOf === undefined ? {} : { fetch: dyingOf(diesOf) };
    await collector.work({ jobs, client });
    tell("working");
  }
}

/** Accounts after which nothing comes, and no end either: who adds them is in the middle of it until it is killed. */
async function* endless<T>(accounts: readonly T[]): AsyncGenerator<T, void, undefined> {
  yield* accounts;
  await new Promise(() => {});
}

function dyingOf(account: string): typeof fetch {
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if (url.endsWith(`/${account}`)) process.kill(process.pid, "SIGKILL");
    return await fetch(input, init);
  };
}

async function takeTablesTo(version: number): Promise<void> {
  const database = await openDatabase({ database: orders.database });
  tell("opened");
  await migrate(database, version);
  tell("migrated");
  await database.close();
  process.disconnect();
}

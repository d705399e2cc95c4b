/** A process of a test: does what the variable ORDERS says, until it is ended, or its parent is. */

import { openCollector } from "../../../src/collector.ts";
import { openDatabase } from "../../../src/database/open-database.ts";
import { migrate } from "../../../src/migrations/migrate.ts";
import { openQueue } from "../../../src/queue/queue.ts";
import { settingsOf } from "../../../src/queue/settings.ts";
import { accountsOf, connectionTo } from "../../support/provider.ts";
import { BATCH, type Orders, type Progress } from "./orders.ts";

const orders = JSON.parse(process.env["ORDERS"] ?? "{}") as Orders;
const tell = (progress: Progress): void => void process.send?.(progress);

process.once("disconnect", () => process.exit(0));

if (orders.migrateTo === undefined) await beCollector();
else await takeTablesTo(orders.migrateTo);

async function beCollector(): Promise<void> {
  const { providerUrl, diesOf, collect, addDue, work, ...settings } = orders;
  const connection = connectionTo({ url: providerUrl });
  const collector = await openCollector({ batch: BATCH, ...settings, connections: [connection] });
  process.on("message", async (message) => {
    if (message !== "close") return;
    await collector.close();
    process.disconnect();
  });
  tell("opened");
  if (collect !== undefined) {
    await collector.collect({ run: collect.run, accounts: accountsOf(collect.accounts) });
    tell("collected");
  }
  if (addDue) {
    const queue = await openQueue(collector.database, settingsOf(settings), () => {});
    await queue.addDue();
    await queue.close();
    tell("added");
  }
  if (work) {
    await collector.work({ client: diesOf === undefined ? {} : { fetch: dyingOf(diesOf) } });
    tell("working");
  }
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

import { expect, it } from "vitest";
import { checkRules } from "../src/alerts/check-rules.ts";
import type { Database } from "../src/database/database.ts";
import { openQueue } from "../src/queue/queue.ts";
import { settingsOf } from "../src/queue/settings.ts";
import { joinObservers } from "../src/worker/observer.ts";
import { tend } from "../src/worker/tend.ts";
import { openMigrated } from "./support/answers.ts";
import { makeInFolder } from "./support/databases.ts";

it("what fails of what all workers see to keeps nothing else from being done", async () => {
  await using test = await makeInFolder();
  const database = await openMigrated(test);
  const queue = await openQueue(database, settingsOf({}), () => {});
  const stopping = new AbortController();
  const told: unknown[] = [];
  const failing = (name: string) => async (): Promise<never> => {
    throw new Error(name);
  };
  const broken: Database = {
    ...database,
    transaction: failing("room"),
    query() {
      stopping.abort();
      return failing("runs")();
    },
  };
  try {
    await tend(
      {
        database: broken,
        queue: { ...queue, takeUpFailed: failing("failed"), addDue: failing("due") },
        connections: new Map(),
        rules: checkRules([]),
        concurrency: 1,
        batch: 1,
        clientOptions: () => ({}),
        observer: joinObservers([{ onError: (error) => told.push(Object(error).message) }]),
      },
      stopping.signal,
    );
    expect(told).toEqual(["room", "failed", "due", "runs"]);
  } finally {
    await queue.close();
    await database.close();
  }
});

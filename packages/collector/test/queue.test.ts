import { expect, it } from "vitest";
import type { Collector } from "../src/collector.ts";
import { openCollector } from "../src/collector.ts";
import type { Database } from "../src/database/database.ts";
import { openQueue, type Queue } from "../src/queue/queue.ts";
import { type QueueSettings, settingsOf } from "../src/queue/settings.ts";
import { onBothDatabases } from "./support/databases.ts";
import { accountsOf, connectionTo } from "./support/provider.ts";

const NOBODY = connectionTo({ url: "http://127.0.0.1:1" });

function open(database: string, settings: QueueSettings = {}): Promise<Collector> {
  return openCollector({ database, connections: [NOBODY], ...settings });
}

function queueOf(database: Database): Promise<Queue> {
  return openQueue(database, settingsOf({}), () => {});
}

onBothDatabases((make) => {
  it("what a program says of jobs is true of its own, whoever opens the queue after it", async () => {
    await using test = await make();
    const mine = { jobTimeoutSeconds: 900, retries: 0 };
    for (const [run, settings] of Object.entries({ mine, others: {} })) {
      await using collector = await open(test.database, settings);
      await collector.collect({ run, accounts: accountsOf(1) });
    }
    await using collector = await open(test.database);
    const queue = await queueOf(collector.database);
    try {
      const taken = [await queue.take("balances.collect"), await queue.take("balances.collect")];
      expect(taken).toMatchObject([
        { seconds: 900, isLast: true },
        { seconds: 300, isLast: false },
      ]);
    } finally {
      await queue.close();
    }
  });

  it("a job that is given back is taken again as the same attempt", async () => {
    await using test = await make();
    await using collector = await open(test.database, { retries: 0 });
    await collector.collect({ run: "night", accounts: accountsOf(1) });
    const queue = await queueOf(collector.database);
    try {
      const first = await queue.take("balances.collect");
      await queue.giveBack("balances.collect", first?.id ?? "");
      expect(await queue.take("balances.collect")).toEqual(first);
    } finally {
      await queue.close();
    }
  });

  it("a retry that a clock ahead put off is due when the clock is right, and no other", async () => {
    await using test = await make();
    await using collector = await open(test.database);
    const { database } = collector;
    await collector.waiting();
    await database.query(
      `insert into balances_queue.job
         (name, data, state, retry_count, retry_delay, retry_backoff, created_on, start_after)
       select 'balances.collect', jsonb_build_object('after', after), 'retry', 2, 5, true,
              now() - interval '1 hour', now() + after::interval
       from unnest(array['1 day', '35 seconds']) as after`,
    );
    const queue = await queueOf(database);
    try {
      expect(await queue.take("balances.collect")).toMatchObject({ data: { after: "1 day" } });
      expect(await queue.take("balances.collect")).toBeUndefined();
    } finally {
      await queue.close();
    }
  });

  it("what is taken up again waits between its attempts", async () => {
    await using test = await make();
    await using collector = await open(test.database);
    const { database } = collector;
    await collector.waiting();
    await database.query(
      `insert into balances_queue.job (name, data, state, retry_count, retry_limit, retry_delay)
       values ('balances.dead', '{}', 'failed', 8, 8, 0)`,
    );
    const queue = await queueOf(database);
    try {
      await queue.takeUpFailed();
      const job = await queue.take("balances.dead");
      await queue.fail("balances.dead", job?.id ?? "", "it lasts");
      const { rows } = await database.query(
        `select state, start_after - now() > interval '2 seconds' as waits
         from balances_queue.job where id = $1`,
        [job?.id],
      );
      expect(rows).toEqual([{ state: "retry", waits: true }]);
    } finally {
      await queue.close();
    }
  });
});

import { randomBytes, randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { checkTargets } from "../../src/alerts/check-targets.ts";
import { type Collector, openCollector } from "../../src/collector.ts";
import type { CollectorOptions } from "../../src/options.ts";
import { notify } from "../../src/queue/notify.ts";
import type { NewJob } from "../../src/queue/queue.ts";
import { notifyJob } from "../../src/worker/notify-job.ts";
import { openMigrated } from "../support/answers.ts";
import { onBothDatabases } from "../support/databases.ts";
import { accountsOf, connectionTo, startProvider } from "../support/provider.ts";
import { startReceiver } from "../support/receiver.ts";

it("an alert of many accounts is few jobs", async () => {
  const sizes: number[] = [];
  const queue = {
    async send(_transaction: unknown, _name: unknown, jobs: readonly NewJob<never>[]) {
      for (const { data } of jobs) sizes.push(Object(data).events.length);
    },
  };
  const events = Array.from({ length: 250 }, (_, index) => `event-${index}`);
  await notify({} as never, queue, events);
  expect(sizes).toEqual([100, 100, 50]);
});

onBothDatabases((make) => {
  /** The jobs that are to tell something, and whether their time is far. */
  async function jobsOf({ database }: Collector): Promise<unknown> {
    const { rows } = await database.query(
      `select state, start_after > now() + interval '50 minutes' as is_far
       from balances_queue.job where name = 'balances.notify' and state <> 'completed'`,
    );
    return rows;
  }

  it("an event waits for who has somebody to tell, and for the time that a target asks for", async () => {
    await using provider = await startProvider();
    await using receiver = await startReceiver(
      { status: 503, headers: { "retry-after": "3600" } },
      { status: 200 },
    );
    await using test = await make();
    const options: CollectorOptions = {
      database: test.database,
      connections: [connectionTo(provider)],
      pollMs: 20,
      retries: 0,
      maintenanceSeconds: 1,
      onError: () => {},
    };
    {
      await using laptop = await openCollector(options);
      await laptop.work();
      await laptop.collect({ run: "night", accounts: accountsOf(1) });
      await laptop.wait("night");
      expect(await laptop.tellAll()).toBe(1);
      expect(await jobsOf(laptop)).toEqual([{ state: "created", is_far: false }]);
    }
    const secret = `whsec_${randomBytes(32).toString("base64")}`;
    await using server = await openCollector({
      ...options,
      targets: [{ name: "ops", kind: "webhook", url: receiver.url, secret: () => secret }],
    });
    await server.work();
    expect(await server.tellAll()).toBe(1);
    expect(receiver.received).toHaveLength(1);
    expect(await jobsOf(server)).toEqual([{ state: "created", is_far: true }]);
    const hour = "interval '1 hour'";
    await server.database.query(`update balances.delivery set not_before = not_before - ${hour}`);
    await server.database.query(
      `update balances_queue.job set start_after = start_after - ${hour} where state = 'created'`,
    );
    expect(await server.tellAll()).toBe(0);
    expect(receiver.received).toHaveLength(2);
    expect(await jobsOf(server)).toEqual([]);
  });

  it("what a job could not tell is told again by one job, when all of it is due", async () => {
    await using test = await make();
    const database = await openMigrated(test);
    const { query } = database;
    const { rows } = await query<{ id: string }>(
      `insert into balances.event (id, tenant, type, data)
       select gen_random_uuid(), '', 'run.ended', '{}' from generate_series(1, 25) returning id`,
    );
    const sent: NewJob<"balances.notify">[] = [];
    const queue = {
      settings: {},
      touch: async () => {},
      complete: async () => {},
      send: async (_transaction: unknown, _name: unknown, jobs: typeof sent) => sent.push(...jobs),
    };
    const down = (): never => {
      throw new Error("down");
    };
    const job = { id: randomUUID(), data: { events: rows.map(({ id }) => id) } };
    await notifyJob(
      { database, queue, observer: { onError: () => {} } } as never,
      checkTargets([{ name: "ops", kind: "function", tell: down }]),
      job as never,
      new AbortController().signal,
    );
    expect(sent).toMatchObject([
      { data: { events: expect.toSatisfy(({ length }) => length === 25) } },
    ]);
    const { rows: late } = await query(
      `select from balances.delivery where not_before >= $1::timestamptz + interval '1 ms'`,
      [sent[0]?.startAfter],
    );
    await database.close();
    expect(late).toEqual([]);
  });

  it("an answer that has become too old is told where nobody works for long", async () => {
    await using provider = await startProvider();
    await using test = await make();
    const told: string[] = [];
    await using collector = await openCollector({
      database: test.database,
      connections: [connectionTo(provider)],
      pollMs: 20,
      alerts: [{ name: "old", kind: "stale", of: "answer", olderThanMs: 1 }],
      targets: [{ name: "test", kind: "function", tell: ({ type }) => void told.push(type) }],
    });
    await collector.collect({ run: "night", accounts: accountsOf(1) });
    await collector.work();
    await collector.wait("night");
    expect(await collector.tellAll()).toBe(0);
    expect(told.sort()).toEqual(["balance.stale", "run.ended"]);
    expect(await collector.pruneAlerts()).toBe(0);
    await collector.database.query("update balances.alert set rule = 'no more'");
    expect(await collector.pruneAlerts()).toBe(1);
  });
});

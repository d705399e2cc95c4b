import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type PostgresServer, postgresPrograms, startPostgres } from "../support/postgres-server.ts";
import { accountsOf, startProvider } from "../support/provider.ts";
import { expectWholeRun } from "./support/expect-whole-run.ts";
import { openQuick } from "./support/open-quick.ts";
import { QUICK } from "./support/orders.ts";
import { startProcess } from "./support/start-process.ts";

/** A worker that is told to end has so long: then those who told it end it. */
const LIMIT_MS = 10_000;

describe.skipIf(postgresPrograms() === undefined)("a worker is closed in the middle of a run", () => {
  it("while the database is away: it ends in time, and another does the rest", async () => {
    await using server = await startPostgres();
    await closed(server, {
      begin: () => server.kill(),
      end: () => server.start(),
    });
  });

  it("while the database does not answer: the same", async () => {
    await using server = await startPostgres();
    let halted: readonly number[] = [];
    await closed(server, {
      async begin(backends) {
        const file = await readFile(join(server.folder, "data", "postmaster.pid"), "utf8");
        halted = [Number(file.split("\n")[0]), ...backends];
        for (const id of halted) process.kill(id, "SIGSTOP");
      },
      async end() {
        for (const id of halted) process.kill(id, "SIGCONT");
      },
    });
  });
});

/** A fault of the database: it is given the processes that serve connections. */
interface Fault {
  begin(backends: readonly number[]): Promise<void>;
  end(): Promise<void>;
}

async function closed(server: PostgresServer, fault: Fault): Promise<void> {
  await using provider = await startProvider();
  const accounts = accountsOf(200);
  const orders = { ...QUICK, database: server.url, providerUrl: provider.url, work: true };
  provider.delayMs = 100;
  await using child = startProcess({ ...orders, collect: { run: "night", accounts: 200 } });
  await child.until(provider.askedTimes(50));
  await fault.begin(await backendsOf(server));
  try {
    const start = performance.now();
    expect(await child.close(), child.errors).toEqual({ code: 0, signal: null });
    expect(performance.now() - start).toBeLessThan(LIMIT_MS);
  } finally {
    await fault.end();
  }
  provider.delayMs = 0;
  await using collector = await openQuick(server.url, provider);
  await collector.work();
  await expectWholeRun(collector, "night", accounts);
}

async function backendsOf({ url }: PostgresServer): Promise<readonly number[]> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      "select pid from pg_stat_activity where application_name = '@org/collector'",
    );
    return rows.map(({ pid }) => pid);
  } finally {
    await client.end();
  }
}

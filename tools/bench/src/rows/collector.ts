/** Many accounts collected durably: workers and PostgreSQL, beside asking alone and beside the queue alone. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import PgBoss from "pg-boss";
import { startPostgres } from "../../../../packages/collector/test/support/postgres-server.ts";
import { BALANCE_TEXT } from "../finix.ts";
import { type BenchServer, startServer } from "../measure/server.ts";
import type { Line } from "../table.ts";
import type { Row } from "./row.ts";

const PROCESS = fileURLToPath(new URL("collector-process.ts", import.meta.url));

/** How many accounts a job of the collector is about. */
const BATCH = 100;

interface Took {
  readonly seconds: number;
  /** Microseconds of processor time. */
  readonly cpu: number;
  readonly memory: number;
}

export const row: Row = {
  peers: [],
  async measure({ quick, progress }) {
    const count = quick ? 5_000 : 100_000;
    const server = await startServer([
      { prefix: "/balances/", body: BALANCE_TEXT, contentType: "application/json" },
    ]);
    // What a server of money has: nothing is said to be kept that is not on the disk.
    const postgres = await startPostgres(["fsync=on", "max_connections=200"]);
    try {
      const lines: Line[] = [];
      progress("asking alone");
      lines.push(
        lineOf(
          "asking alone",
          count,
          [await runProcess("loop", "", server, count)],
          "nothing is kept",
        ),
      );
      progress("the queue alone");
      const jobs = await queueAlone(await newDatabase(postgres.url), count / BATCH);
      lines.push({
        name: "the queue alone",
        samples: { rate: [count / jobs] },
        note: `${BATCH} accounts a job, nothing done`,
      });
      for (const workers of [1, 2, 4]) {
        progress(`${workers} workers`);
        const database = await newDatabase(postgres.url);
        await runProcess("ask", database, server, count);
        lines.push(
          lineOf(
            `${workers} workers`,
            count,
            await work(workers, database, server),
            "on PostgreSQL",
          ),
        );
      }
      progress("a folder");
      const folder = mkdtempSync(join(tmpdir(), "bench-collector-"));
      try {
        await runProcess("ask", folder, server, count);
        lines.push(
          lineOf(
            "1 worker, a folder",
            count,
            await work(1, folder, server),
            "PGlite in the process",
          ),
        );
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      return [
        {
          id: "collector",
          title: `${count.toLocaleString("en")} accounts over loopback HTTP, kept`,
          columns: [
            { id: "rate", title: "accounts/s", unit: "rate" },
            { id: "cpu", title: "processor time an account", unit: "time" },
            { id: "memory", title: "memory of a process", unit: "bytes" },
          ],
          lines,
          baseline: "asking alone",
        },
      ];
    } finally {
      await postgres[Symbol.asyncDispose]();
      server.close();
    }
  },
};

function lineOf(name: string, count: number, took: readonly Took[], note: string): Line {
  const seconds = Math.max(...took.map((one) => one.seconds));
  const cpu = took.reduce((sum, one) => sum + one.cpu, 0);
  const memory = Math.max(...took.map((one) => one.memory));
  return {
    name,
    note,
    samples: { rate: [count / seconds], cpu: [(cpu * 1000) / count], memory: [memory] },
  };
}

/** Workers from when all of them are there until the run has ended. */
async function work(workers: number, database: string, { baseUrl }: BenchServer): Promise<Took[]> {
  const processes = Array.from({ length: workers }, (_, index) =>
    start([index === 0 ? "wait" : "work", database, baseUrl, "0"]),
  );
  const [first, ...others] = processes;
  if (first === undefined) return [];
  const result = await first.took;
  for (const { child } of others) child.send("stop");
  return [result, ...(await Promise.all(others.map(({ took }) => took)))];
}

async function runProcess(
  what: string,
  database: string,
  { baseUrl }: BenchServer,
  count: number,
): Promise<Took> {
  return await start([what, database, baseUrl, String(count)]).took;
}

function start(args: readonly string[]) {
  const child = fork(PROCESS, args, { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  let output = "";
  child.stdout?.on("data", (data) => {
    output += String(data);
  });
  const took = once(child, "close").then(([code]): Took => {
    if (code !== 0) throw new Error(`a process of the bench ended with ${code}`);
    return JSON.parse(output);
  });
  return { child, took };
}

async function newDatabase(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const name = `bench_${Math.random().toString(36).slice(2)}`;
  await client.query(`create database ${name}`);
  await client.end();
  const made = new URL(url);
  made.pathname = name;
  return String(made);
}

/** Seconds that pg-boss takes for so many jobs of which nothing is done, one after the other. */
async function queueAlone(database: string, jobs: number): Promise<number> {
  const boss = new PgBoss({ connectionString: database, schedule: false });
  await boss.start();
  await boss.createQueue("bench");
  await boss.insert(Array.from({ length: jobs }, () => ({ name: "bench", data: {} })));
  const begin = performance.now();
  for (;;) {
    const [job] = await boss.fetch("bench");
    if (job === undefined) break;
    await boss.complete("bench", job.id);
  }
  const seconds = (performance.now() - begin) / 1000;
  await boss.stop({ graceful: false });
  return seconds;
}

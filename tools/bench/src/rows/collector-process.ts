/**
 * One process of the collector's row: `<what> <database> <baseUrl> <accounts>`. It says what it took, as JSON, when the accounts
 * are done, or when it is told to end.
 */
import { type Collector, defineConnection, openCollector } from "@org/collector";
import { streamBalances } from "@org/core";
import { definition } from "@org/finix";

const [, , what = "", database = "", baseUrl = "", countText] = process.argv;
const count = Number(countText);
const RUN = "bench";

const connection = defineConnection({
  name: "shop",
  definition,
  options: () => ({ baseUrl, username: "user", password: "word" }),
});

function* accounts(): Generator<{ connection: string; account: string }> {
  for (let index = 0; index < count; index += 1) {
    yield { connection: "shop", account: `BA${index}` };
  }
}

async function open(): Promise<Collector> {
  return await openCollector({ database, connections: [connection], pollMs: 100 });
}

const start = performance.now();
if (what === "loop") {
  const opened = connection.open({});
  const tasks = accounts().map(({ account }) => opened.task(account));
  for await (const { error } of streamBalances(tasks, { concurrency: 64 })) {
    if (error !== undefined) throw error;
  }
} else if (what === "ask") {
  const collector = await open();
  await collector.collect({ run: RUN, accounts: accounts() });
  await collector.close();
} else {
  const collector = await open();
  const worker = await collector.work({ jobs: 4, concurrency: 16 });
  process.send?.("ready");
  process.once("message", () => void worker.stop());
  if (what === "wait") {
    await collector.wait(RUN);
    void worker.stop();
  }
  await worker.stopped;
  await collector.close();
}
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, cpu: userCPUTime + systemCPUTime, memory: maxRSS * 1024 }));
process.disconnect?.();

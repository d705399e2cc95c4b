/** One run over many tasks in a process of its own: `<name> <count> <time|heap>`. */
import {
  type BalanceReport,
  type BalanceTask,
  collectBalances,
  money,
  streamBalances,
} from "@org/core";
import { importPeers } from "../peers.ts";

type Collect = (tasks: Iterable<BalanceTask>, concurrency: number) => Promise<unknown>;

const CONCURRENCY = 8;

/** How often the heap is looked at. */
const LOOKS = 10;

const ours: Record<string, Collect> = {
  collectBalances: (tasks, concurrency) => collectBalances(tasks, { concurrency }),
  async streamBalances(tasks, concurrency) {
    let count = 0;
    for await (const _ of streamBalances(tasks, { concurrency })) count += 1;
    return count;
  },
};

const report: BalanceReport = {
  provider: "stub",
  label: null,
  account: null,
  entries: [
    {
      provider: "stub",
      label: null,
      account: "A1",
      type: "available",
      pool: "main",
      money: money(29_900n, 2, { kind: "fiat", code: "USD" }),
      creditLine: null,
      asOf: null,
      asOfDate: null,
      freshAt: null,
      source: { pointer: "/available_amount", term: "available_amount" },
    },
  ],
  problems: [],
  drift: [],
  fetchedAt: new Date(0),
};

const [, , name = "", countText, mode] = process.argv;
const count = Number(countText);
const { peers } = await importPeers<{ peers: Record<string, Collect> }>("libraries", "collect.js");
const collect = ours[name] ?? peers[name];
if (collect === undefined) throw new Error(`nobody is called ${name}`);

let fetched = 0;
let peak = 0;

/** What is alive on the heap now. */
function look(): void {
  globalThis.gc?.();
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}

async function fetch(): Promise<BalanceReport> {
  fetched += 1;
  if (mode === "heap" && fetched % Math.ceil(count / LOOKS) === 0) look();
  return report;
}

function* tasks(): Generator<BalanceTask> {
  for (let index = 0; index < count; index += 1) {
    yield { provider: "stub", account: `A${index}`, fetch };
  }
}

look();
const before = peak;
const start = process.hrtime.bigint();
const result = await collect(tasks(), CONCURRENCY);
const time = Number(process.hrtime.bigint() - start);
if (mode === "heap") look();
if (fetched !== count || result === undefined) throw new Error(`${name} left tasks out`);
console.log(JSON.stringify({ time, heap: peak - before }));

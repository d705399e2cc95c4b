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

/** What a client gives: each answer is a report of its own. */
function reportOf(account: string): BalanceReport {
  return {
    provider: "stub",
    label: null,
    account,
    entries: [
      {
        provider: "stub",
        label: null,
        account,
        type: "available",
        pool: "main",
        money: AMOUNT,
        creditLine: null,
        asOf: null,
        asOfDate: null,
        freshAt: null,
        source: SOURCE,
      },
    ],
    problems: NONE,
    drift: NONE,
    fetchedAt: TIME,
  };
}

const AMOUNT = money(29_900n, 2, { kind: "fiat", code: "USD" });
const SOURCE = { pointer: "/available_amount", term: "available_amount" };
const TIME = new Date(0);
const NONE: readonly never[] = [];

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

async function fetch(account: string): Promise<BalanceReport> {
  fetched += 1;
  if (mode === "heap" && fetched % Math.ceil(count / LOOKS) === 0) look();
  return reportOf(account);
}

function* tasks(): Generator<BalanceTask> {
  for (let index = 0; index < count; index += 1) {
    const account = `A${index}`;
    yield { provider: "stub", account, fetch: () => fetch(account) };
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

import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import {
  AbortedError,
  type BalanceReport,
  type BalanceTask,
  collectBalances,
  streamBalances,
} from "../src/index.ts";

const report: BalanceReport = {
  provider: "example",
  label: null,
  account: null,
  entries: [],
  problems: [],
  drift: [],
  fetchedAt: new Date(0),
};

type FetchOptions = Parameters<BalanceTask["fetch"]>[0];

function taskOf(account: string, fetch: BalanceTask["fetch"] = async () => report): BalanceTask {
  return { provider: "example", account, fetch };
}

/** A task that ends when it is told to, or with its signal. */
function heldTask(account: string) {
  const signals: AbortSignal[] = [];
  let resolve = (_report: BalanceReport): void => {};
  const task = taskOf(account, ({ signal }: FetchOptions) => {
    if (signal !== undefined) signals.push(signal);
    return new Promise<BalanceReport>((fulfil, reject) => {
      resolve = fulfil;
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
  });
  return { task, signals, end: () => resolve(report) };
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("concurrency", () => {
  test.each([1, 3, 50])("%d tasks run at a time, never more", async (concurrency) => {
    let running = 0;
    let most = 0;
    const tasks = Array.from({ length: 200 }, (_, index) =>
      taskOf(String(index), async () => {
        running += 1;
        most = Math.max(most, running);
        await turn();
        running -= 1;
        return report;
      }),
    );
    const { reports } = await collectBalances(tasks, { concurrency });
    expect(reports).toHaveLength(200);
    expect(most).toBe(concurrency);
  });

  test.each([0, -1, 1.5, Number.NaN])("%d is refused", async (concurrency) => {
    await expect(collectBalances([], { concurrency })).rejects.toThrow(RangeError);
  });

  test("tasks are not taken ahead of a consumer that is slow", async () => {
    let taken = 0;
    function* tasks() {
      for (;;) {
        taken += 1;
        yield taskOf(String(taken));
      }
    }
    let consumed = 0;
    for await (const _ of streamBalances(tasks(), { concurrency: 4 })) {
      consumed += 1;
      for (let wait = 0; wait < 5; wait += 1) await turn();
      expect(taken - consumed).toBeLessThanOrEqual(4);
      if (consumed === 50) break;
    }
  });
});

describe("order", () => {
  test("outcomes come in the order in which tasks end, with the place of their task", async () => {
    const held = ["a", "b", "c"].map(heldTask);
    const outcomes = streamBalances(held.map(({ task }) => task));
    const seen: [string | undefined, number][] = [];
    for (const place of [2, 0, 1]) {
      const next = outcomes.next();
      await turn();
      held[place]?.end();
      const { value } = await next;
      if (value !== undefined) seen.push([value.task.account, value.index]);
    }
    expect(seen).toEqual([
      ["c", 2],
      ["a", 0],
      ["b", 1],
    ]);
  });

  test("one failure costs no other its answer", async () => {
    const broken = taskOf("broken", async () => {
      throw new TypeError("down");
    });
    const { reports, failures } = await collectBalances([taskOf("a"), broken, taskOf("b")]);
    expect(reports).toHaveLength(2);
    expect(failures).toEqual([
      { provider: "example", account: "broken", error: new TypeError("down") },
    ]);
  });

  test("an outcome is not held back by a source that thinks about its next task", async () => {
    async function* tasks() {
      yield taskOf("first");
      await new Promise(() => {});
    }
    const outcomes = streamBalances(tasks());
    const { value } = await outcomes.next();
    expect(value?.task.account).toBe("first");
  });
});

describe("abort", () => {
  test("ends what runs, starts nothing more, leaves no listener", async () => {
    const controller = new AbortController();
    const removed = vi.spyOn(controller.signal, "removeEventListener");
    const added = vi.spyOn(controller.signal, "addEventListener");
    const running = heldTask("running");
    const later = vi.fn(async () => report);
    const collecting = collectBalances([running.task, taskOf("later", later)], {
      concurrency: 1,
      signal: controller.signal,
    });
    await turn();
    controller.abort(new Error("enough"));
    const { reports, failures } = await collecting;
    expect(reports).toEqual([]);
    expect(running.signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(later).not.toHaveBeenCalled();
    expect(failures.map(({ account }) => account)).toEqual(["running", "later"]);
    expect(failures[1]?.error).toBeInstanceOf(AbortedError);
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length);
  });

  test("before the start: nothing is asked", async () => {
    const fetch = vi.fn(async () => report);
    const { failures } = await collectBalances([taskOf("a", fetch)], {
      signal: AbortSignal.abort(),
    });
    expect(fetch).not.toHaveBeenCalled();
    expect(failures).toHaveLength(1);
  });

  test("ends the wait for a source", async () => {
    const controller = new AbortController();
    async function* tasks() {
      yield taskOf("first");
      await new Promise(() => {});
    }
    const collecting = collectBalances(tasks(), { signal: controller.signal });
    await turn();
    controller.abort();
    expect((await collecting).reports).toHaveLength(1);
  });

  test("ends the wait for a rate limit", async () => {
    const controller = new AbortController();
    const rateLimit = { requests: 1, seconds: 3_600 };
    const tasks = ["a", "b"].map((account) => ({ ...taskOf(account), rateLimit }));
    const collecting = collectBalances(tasks, { signal: controller.signal });
    await turn();
    controller.abort();
    const { reports, failures } = await collecting;
    expect([reports.length, failures.length]).toEqual([1, 1]);
  });
});

describe("leaving the loop", () => {
  test("ends what runs and closes the source", async () => {
    const held = heldTask("held");
    let closed = false;
    function* tasks() {
      try {
        yield taskOf("first");
        yield held.task;
        yield taskOf("never");
      } finally {
        closed = true;
      }
    }
    for await (const _ of streamBalances(tasks(), { concurrency: 2 })) {
      await turn();
      break;
    }
    expect(closed).toBe(true);
    expect(held.signals.every(({ aborted }) => aborted)).toBe(true);
  });

  test("an abort closes a source that was not waited for", async () => {
    const controller = new AbortController();
    const closed = vi.fn();
    async function* tasks() {
      try {
        yield taskOf("first");
        yield taskOf("never");
      } finally {
        closed();
      }
    }
    for await (const _ of streamBalances(tasks(), { concurrency: 1, signal: controller.signal })) {
      controller.abort();
    }
    expect(closed).toHaveBeenCalledTimes(1);
  });

  test("an error of the source ends what runs and is thrown", async () => {
    const held = heldTask("held");
    function* tasks() {
      yield held.task;
      throw new Error("no more");
    }
    await expect(collectBalances(tasks())).rejects.toThrow("no more");
    expect(held.signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

test("100,000 tasks take no more memory than a few", async () => {
  setFlagsFromString("--expose-gc");
  const gc: () => void = runInNewContext("gc");
  const heap = (): number => {
    gc();
    return process.memoryUsage().heapUsed;
  };
  function* tasks() {
    for (let index = 0; index < 100_000; index += 1) {
      yield taskOf(String(index), async () => ({ ...report, fetchedAt: new Date() }));
    }
  }
  let before = 0;
  let ended = 0;
  for await (const { report: came } of streamBalances(tasks(), { concurrency: 100 })) {
    if (came !== undefined) ended += 1;
    if (ended === 10_000) before = heap();
  }
  expect(ended).toBe(100_000);
  expect(heap() - before).toBeLessThan(1_000_000);
});

test("tasks of one provider keep its rate together; those of others do not wait", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  try {
    const start = performance.now();
    const starts: [string, number][] = [];
    const listeners: number[] = [];
    const noted = (provider: string) => async (options: FetchOptions) => {
      starts.push([provider, performance.now() - start]);
      if (options.signal) listeners.push(getEventListeners(options.signal, "abort").length);
      return report;
    };
    const rateLimit = { requests: 1, seconds: 60 };
    const slow = { provider: "slow", fetch: noted("slow"), rateLimit };
    const free = { provider: "free", fetch: noted("free") };
    const collecting = collectBalances([slow, slow, slow, free]);
    await vi.runAllTimersAsync();
    await collecting;
    expect(starts).toEqual([
      ["slow", 0],
      ["free", 0],
      ["slow", 60_000],
      ["slow", 120_000],
    ]);
    // The waits of those that come later; none of one that is over.
    expect(listeners).toEqual([0, 2, 1, 0]);
  } finally {
    vi.useRealTimers();
  }
});

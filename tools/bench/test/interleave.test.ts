import { expect, test } from "vitest";
import { interleave, rotate } from "../src/measure/interleave.ts";

/** Work that takes about that many times as long as one unit. */
function work(units: number): () => number {
  return () => {
    let sum = 0;
    for (let index = 0; index < units * 20_000; index += 1) sum += index % 7;
    return sum;
  };
}

const effort = { rounds: 5, batchMs: 5 };

test("every contender is in every round", async () => {
  const times = await interleave(
    [
      { name: "sync", run: work(1) },
      { name: "async", run: async () => work(1)() },
    ],
    effort,
  );
  expect([...times.keys()]).toEqual(["sync", "async"]);
  for (const samples of times.values()) {
    expect(samples).toHaveLength(effort.rounds);
    for (const sample of samples) expect(sample).toBeGreaterThan(0);
  }
});

test("eight times the work takes longer", async () => {
  const times = await interleave(
    [
      { name: "one", run: work(1) },
      { name: "eight", run: work(8) },
    ],
    effort,
  );
  const one = Math.min(...(times.get("one") ?? []));
  expect(Math.min(...(times.get("eight") ?? []))).toBeGreaterThan(one * 2);
});

test("promises are awaited one by one", async () => {
  let running = 0;
  let most = 0;
  const run = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
  };
  await interleave([{ name: "one", run }], { rounds: 2, batchMs: 1 });
  expect(most).toBe(1);
});

test("what a contender throws is not a time", async () => {
  const run = async (): Promise<void> => {
    throw new Error("no answer");
  };
  await expect(interleave([{ name: "one", run }], effort)).rejects.toThrow("no answer");
});

test("the order turns", () => {
  expect(rotate(["a", "b", "c"], 0)).toEqual(["a", "b", "c"]);
  expect(rotate(["a", "b", "c"], 4)).toEqual(["b", "c", "a"]);
  expect(rotate([], 3)).toEqual([]);
});

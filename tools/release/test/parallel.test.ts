import { expect, test } from "vitest";
import { inParallel } from "../src/rehearsal/parallel.ts";

test("does the work for each item once", async () => {
  const done: number[] = [];
  const items = Array.from({ length: 40 }, (_, index) => index);
  await inParallel(items, async (item) => void done.push(item));
  expect(done.sort((a, b) => a - b)).toEqual(items);
});

test("begins nothing after a failure, and throws it", async () => {
  const begun: number[] = [];
  const items = Array.from({ length: 1000 }, (_, index) => index);
  const work = inParallel(items, async (item) => {
    begun.push(item);
    if (item === 3) throw new Error("three");
  });
  await expect(work).rejects.toThrow("three");
  expect(begun.length).toBeLessThan(items.length);
});

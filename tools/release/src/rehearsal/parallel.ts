import { availableParallelism } from "node:os";

/**
 * Does `work` for each of `items`, as many at a time as there are processors. After a failure no
 * other begins, and those under way come to their end before it is thrown.
 */
export async function inParallel<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const waiting = items.values();
  let failed = false;
  const worker = async () => {
    for (const item of waiting) {
      if (failed) return;
      await work(item).catch((error) => {
        failed = true;
        throw error;
      });
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: availableParallelism() }, worker));
  for (const result of workers) if (result.status === "rejected") throw result.reason;
}

const ROUNDS = 40;

/**
 * How many times as long as the second the first takes, by the shortest of many runs of each: in one of
 * them nothing else had the processor, if a run takes no more than about a millisecond.
 */
export async function costRatio(first: () => unknown, second: () => unknown): Promise<number> {
  let [shortest, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round += 1) {
    shortest = Math.min(shortest, await timeOf(first));
    other = Math.min(other, await timeOf(second));
  }
  return shortest / other;
}

async function timeOf(run: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

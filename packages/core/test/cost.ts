const ROUNDS = 7;

/**
 * How many times as long as the second the first takes: the median of some rounds in which both are
 * run, so that a machine which is slow is slow for both.
 */
export async function costRatio(first: () => unknown, second: () => unknown): Promise<number> {
  await first();
  await second();
  const ratios: number[] = [];
  while (ratios.length < ROUNDS) ratios.push((await timeOf(first)) / (await timeOf(second)));
  return ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

async function timeOf(run: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

const ROUNDS = 20;

/**
 * How many times as long as the second the first takes, in processor time: other programs on the machine
 * are not in it. The shortest of many runs of each counts.
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
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** Fair timing: all contenders in every round, in an order that turns. */

import { collectGarbage, collectYoungGarbage } from "./collect-garbage.ts";

/** Something to time that computes and does not wait. A promise that `run` gives is awaited. */
export interface Contender {
  readonly name: string;
  run(): unknown;
}

export interface Rounds {
  readonly rounds: number;
  /** How long one contender runs in one round, about. */
  readonly batchMs: number;
}

/**
 * Nanoseconds of processor time per run, one sample a round, by the contender's name. What other
 * programs take from the machine is not in it, what the collector's own threads do is.
 */
export async function interleave(
  contenders: readonly Contender[],
  { rounds, batchMs }: Rounds,
): Promise<Map<string, number[]>> {
  const batches: { contender: Contender; time: Timer; runs: number; samples: number[] }[] = [];
  for (const contender of contenders) {
    const time = await timerOf(contender);
    batches.push({ contender, time, runs: await calibrate(time, batchMs), samples: [] });
  }
  // Once: a full collection takes the shapes that no object has at that moment, and with them the compiled
  // code that knows them. A round after one would measure the compiler.
  collectGarbage();
  for (let round = 0; round < rounds; round += 1) {
    for (const { time, runs, samples } of rotate(batches, round)) {
      collectYoungGarbage();
      samples.push((await time(runs)) / runs);
    }
  }
  return new Map(batches.map(({ contender, samples }) => [contender.name, samples]));
}

/** The list from the `by`th on, then the ones before it. */
export function rotate<T>(list: readonly T[], by: number): T[] {
  const start = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** Runs that many times, one after the other; gives the processor time of all in nanoseconds. */
type Timer = (runs: number) => number | Promise<number>;

/** An `await` costs more than many a thing that is timed here, so only promises get one. */
async function timerOf({ run }: Contender): Promise<Timer> {
  const first = run();
  if (!(first instanceof Promise)) return (runs) => timeSync(run, runs);
  await first;
  return (runs) => timeAsync(run, runs);
}

/** What was computed last: exported, so that no compiler leaves the work out. */
export let sink: unknown;

function timeSync(run: () => unknown, runs: number): number {
  const start = process.cpuUsage();
  for (let index = 0; index < runs; index += 1) sink = run();
  return nanoseconds(process.cpuUsage(start));
}

async function timeAsync(run: () => unknown, runs: number): Promise<number> {
  const start = process.cpuUsage();
  for (let index = 0; index < runs; index += 1) sink = await run();
  return nanoseconds(process.cpuUsage(start));
}

function nanoseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) * 1000;
}

/** The compiler needs that long, and more where it has to wait for a core. */
const WARM_UP_MS = 150;

/** How many runs take `batchMs`. Finding out warms up on the way. */
async function calibrate(time: Timer, batchMs: number): Promise<number> {
  for (let runs = 1; ; runs *= 2) {
    const elapsed = await time(runs);
    if (elapsed >= WARM_UP_MS * 1e6) {
      return Math.max(1, Math.round((runs * batchMs * 1e6) / elapsed));
    }
  }
}

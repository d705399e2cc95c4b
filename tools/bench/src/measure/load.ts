import { percentile } from "./statistics.ts";

/** What a while of asking gave. */
export interface Load {
  readonly callsPerSecond: number;
  /** Nanoseconds of processor time a call: what other programs take from the machine is not in it. */
  readonly cpu: number;
  /** Nanoseconds from the question to the answer. */
  readonly p50: number;
  readonly p99: number;
}

/** Asks again and again for that long, with so many calls in flight at any time. */
export async function load(
  call: () => Promise<unknown>,
  { inFlight, ms }: { readonly inFlight: number; readonly ms: number },
): Promise<Load> {
  const latencies: number[] = [];
  const start = performance.now();
  const before = process.cpuUsage();
  const lane = async (): Promise<void> => {
    for (let asked = performance.now(); asked - start < ms; ) {
      await call();
      const answered = performance.now();
      latencies.push((answered - asked) * 1e6);
      asked = answered;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  return {
    callsPerSecond: latencies.length / seconds,
    cpu: ((user + system) * 1000) / latencies.length,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

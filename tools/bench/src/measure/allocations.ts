import { Session } from "node:inspector/promises";

/** Fine enough for a call that allocates a few kilobytes, coarse enough not to slow it much. */
const SAMPLING_BYTES = 1024;

/**
 * Bytes that one run allocates on the JavaScript heap, about: V8's sampling profiler over that many
 * runs, with what was collected meanwhile. Buffers outside of the heap are not in it.
 */
export async function allocatedPerRun(run: () => Promise<unknown>, runs: number): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post("HeapProfiler.startSampling", {
      samplingInterval: SAMPLING_BYTES,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    for (let index = 0; index < runs; index += 1) await run();
    const { profile } = await session.post("HeapProfiler.stopSampling");
    return total(profile.head) / runs;
  } finally {
    session.disconnect();
  }
}

interface Node {
  readonly selfSize: number;
  readonly children: readonly Node[];
}

function total({ selfSize, children }: Node): number {
  return children.reduce((sum, child) => sum + total(child), selfSize);
}

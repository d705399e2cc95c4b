import type { Notes } from "../base/notes.ts";
import type { Found } from "./found.ts";

/**
 * Says which samples of requests and answers stand around several operations, in the part of none: that a sample
 * was read is not that anybody used it.
 */
export function doubtUnusedSamples(
  around: readonly Found[],
  own: ReadonlySet<Found>,
  { doubts }: Notes,
): void {
  const used = new Set([...own].flatMap(({ samples }) => samples));
  for (const found of new Set(around)) {
    if (own.has(found)) continue;
    for (const sample of found.samples) {
      const { role } = sample;
      const isOfBody = role === undefined || role === "response" || role === "requestExample";
      if (!isOfBody || used.has(sample)) continue;
      doubts.add(sample.line, "a sample that stands around several operations", "used for nothing");
    }
  }
}

import type { Balance } from "@org/core";

const HOUR_MS = 3_600_000;

/** A day ends last where clocks are the farthest behind UTC. */
const FARTHEST_BEHIND_MS = 12 * HOUR_MS;

type Dated = Pick<Balance, "asOf" | "asOfDate" | "freshAt"> & { readonly fetchedAt: Date };

/**
 * Whether what an entry speaks of was longer ago than that when its answer came. One that states no time is
 * as old as its answer; of a day or a time without a zone, the latest moment counts that it can be.
 */
export function isStale(entry: Dated, ageMs: number): boolean {
  const moment = momentOf(entry);
  return moment !== undefined && entry.fetchedAt.getTime() - moment > ageMs;
}

/** Whether an entry states when its amount was right. */
export function statesTime({ asOf, asOfDate, freshAt }: Omit<Dated, "fetchedAt">): boolean {
  return asOf !== null || asOfDate !== null || freshAt !== null;
}

/** The time that an entry states, for people. */
export function stating({ asOf, asOfDate, freshAt }: Dated): string {
  const instant = freshAt ?? asOf;
  if (instant === null) return asOfDate ?? "";
  return `${instant
    .toISOString()
    .replace(/:\d\d\.\d+Z$/, "")
    .replace("T", " ")} UTC`;
}

function momentOf({ asOf, asOfDate, freshAt }: Dated): number | undefined {
  const instant = freshAt ?? asOf;
  if (instant !== null) return instant.getTime();
  if (asOfDate === null) return undefined;
  const isDay = !asOfDate.includes("T");
  const asIfInUtc = Date.parse(isDay ? asOfDate : `${asOfDate}Z`);
  // A text that is no date after all says no time.
  if (Number.isNaN(asIfInUtc)) return undefined;
  return asIfInUtc + (isDay ? 24 * HOUR_MS : 0) + FARTHEST_BEHIND_MS;
}

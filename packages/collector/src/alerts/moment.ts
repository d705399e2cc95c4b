import type { Balance } from "@org/core";

type Times = Pick<Balance, "asOf" | "asOfDate" | "freshAt">;

const HOUR_MS = 3_600_000;

/** A day ends last where clocks are the farthest behind UTC. */
const FARTHEST_BEHIND_MS = 12 * HOUR_MS;

/**
 * When what an entry says was right, in milliseconds since 1970; undefined where it states no time. Of a day or a time
 * without a zone, the latest moment that it can be: nothing is called old that may not be.
 */
export function latestMomentOf({ freshAt, asOf, asOfDate }: Times): number | undefined {
  const instant = freshAt ?? asOf;
  if (instant !== null) return instant.getTime();
  if (asOfDate === null) return undefined;
  const isDay = !asOfDate.includes("T");
  const asIfInUtc = Date.parse(isDay ? asOfDate : `${asOfDate}Z`);
  // A text that is no date after all says no time.
  if (Number.isNaN(asIfInUtc)) return undefined;
  return asIfInUtc + (isDay ? 24 * HOUR_MS : 0) + FARTHEST_BEHIND_MS;
}

/** The time that an entry states, as text; empty where it states none. */
export function timeOf({ freshAt, asOf, asOfDate }: Times): string {
  return (freshAt ?? asOf)?.toISOString() ?? asOfDate ?? "";
}

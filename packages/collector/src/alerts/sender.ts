import type { AlertEvent } from "./events.ts";

/** What became of an event at a target. */
export type Sent =
  | { readonly state: "delivered" }
  /** The target wants no more events. */
  | { readonly state: "gone"; readonly reason: string }
  /** It can be tried again, where `afterMs` is given not before that. The reason holds no address and no secret. */
  | { readonly state: "waiting"; readonly reason: string; readonly afterMs?: number | undefined };

/**
 * Tells a target of an event; `now` is the time by the clock of the database, and `signal` ends it where it can be ended.
 * Never throws.
 */
export type Sender = (event: AlertEvent, now: Date, signal?: AbortSignal) => Promise<Sent>;

/** What can be said of an error whose message may hold what nobody may read: its name, and its code where it has one. */
export function nameOf(error: unknown): string {
  const { name, code } = Object(error) as { readonly name?: unknown; readonly code?: unknown };
  const known = [name, code].filter((word) => typeof word === "string" && /^\w{1,60}$/.test(word));
  return known.length === 0 ? "an error" : known.join(" ");
}

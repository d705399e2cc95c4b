/** `--ignore`: findings that somebody has accepted, why, and until when. */
import { items, type Node, ownMember } from "@org/openapi";
import type { Change } from "../change.ts";
import { shownPath } from "../load.ts";
import schema from "./accepted.schema.json" with { type: "json" };
import { requireKnown } from "./config.ts";
import { readSettings } from "./read.ts";

/** A change that is accepted: it needs no bump. */
export interface Accepted<Of extends Change = Change> {
  readonly change: Of;
  readonly reason: string;
  /** The last day, as `2026-11-26`, in UTC. */
  readonly until: string;
}

/** What a list of accepted changes makes of those of a comparison. */
export interface Sorted {
  readonly counted: readonly Change[];
  readonly accepted: readonly Accepted[];
  /** What is no longer accepted. */
  readonly notes: readonly string[];
}

interface Entry {
  readonly node: Node;
  readonly reason: string;
  readonly until: string;
}

/** A list of accepted changes; it remembers which of its entries were met. */
export class AcceptedChanges {
  readonly #entries: readonly Entry[];
  readonly #today: string;
  readonly #met = new Set<Entry>();

  /** @param today the day in UTC, as `2026-11-26` */
  constructor(entries: readonly Entry[], today: string) {
    this.#entries = entries;
    this.#today = today;
  }

  /** Parts what is accepted from what counts. */
  sort(changes: readonly Change[]): Sorted {
    const counted: Change[] = [];
    const accepted: Accepted[] = [];
    const notes = new Set<string>();
    for (const change of changes) {
      const found = this.#entries.filter((entry) => isMeant(entry, change));
      for (const entry of found) this.#met.add(entry);
      const valid = found.find(({ until }) => until >= this.#today);
      if (valid) accepted.push({ change, reason: valid.reason, until: valid.until });
      else counted.push(change);
      const [entry] = valid ? [] : found;
      if (entry) {
        notes.add(
          `${placeOf(entry)}: accepted until ${entry.until}, which is past: it counts again.`,
        );
      }
    }
    return { counted, accepted, notes: [...notes] };
  }

  /** The entries that no change met so far. */
  unmet(): readonly string[] {
    return this.#entries
      .filter((entry) => !this.#met.has(entry))
      .map((entry) => `${placeOf(entry)}: there is no such change; remove the entry.`);
  }
}

/**
 * The accepted changes of a file; none without one.
 *
 * @throws {SpecError} when it can't be read, or says what it may not.
 */
export function readAccepted(path: string | undefined, now: Date = new Date()): AcceptedChanges {
  const today = now.toISOString().slice(0, "2026-11-26".length);
  if (path === undefined) return new AcceptedChanges([], today);
  const entries = items(readSettings(path, schema), "accepted changes").map((node) => {
    const id = ownMember(node.value, "id");
    if (typeof id === "string") requireKnown(id, node);
    const [reason, until] = ["reason", "until"].map((key) => String(ownMember(node.value, key)));
    return { node, reason: reason ?? "", until: until ?? "" };
  });
  return new AcceptedChanges(entries, today);
}

function isMeant({ node: { value } }: Entry, change: Change): boolean {
  const fingerprint = ownMember(value, "fingerprint");
  if (fingerprint !== undefined) return fingerprint === change.fingerprint;
  return (["id", "operation", "pointer"] as const).every(
    (key) => ownMember(value, key) === change[key],
  );
}

function placeOf({ node: { source, pointer } }: Entry): string {
  const { line, column } = source.positionOf(pointer);
  return `${shownPath(source.path)}:${line}:${column}`;
}

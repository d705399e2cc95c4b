/** What comes of comparing one pair of documents, before anybody prints it. */
import type { OpenApiDocument } from "@org/openapi";
import type { Diff } from "./change.ts";
import { diffAsRead } from "./diff.ts";
import type { NamedPair } from "./pairs/pair.ts";
import { type LocatedChange, locateChanges } from "./places/locate.ts";
import { asWritten } from "./places/written.ts";
import type { Accepted, AcceptedChanges } from "./settings/accepted.ts";
import { applySettings } from "./settings/apply.ts";
import type { Bumps } from "./settings/config.ts";

/** A pair that was compared. */
export interface Compared {
  readonly pair: NamedPair;
  readonly diff: Diff;
  readonly accepted: readonly Accepted[];
  /** The changes that count, and those that are accepted, with their places. */
  locate(): Located;
}

export interface Located {
  readonly changes: readonly LocatedChange[];
  readonly accepted: readonly Accepted<LocatedChange>[];
}

/** A pair that can't be compared. */
export interface Failed {
  readonly pair: NamedPair;
  /** Why, in a sentence. */
  readonly error: string;
}

export type Outcome = Compared | Failed;

/** What a team has settled about changes. */
export interface Judgement {
  readonly bumps: Bumps;
  readonly accepted: AcceptedChanges;
}

/**
 * Compares two documents, and judges what differs by a team's settings.
 *
 * @throws {SpecError} when a document is not what OpenAPI says.
 */
export function compareAs(
  pair: NamedPair,
  { bumps, accepted: list }: Judgement,
  base: OpenApiDocument,
  revision: OpenApiDocument,
): Compared {
  const read = diffAsRead(base, revision);
  const readAt = new Map(read.changes.map(({ fingerprint, pointer }) => [fingerprint, pointer]));
  const { diff, accepted } = applySettings(asWritten(read, base, revision), bumps, list);
  const locate = (): Located => {
    const all = [...diff.changes, ...accepted.map(({ change }) => change)];
    const located = locateChanges(all, base, revision, readAt);
    return {
      changes: located.slice(0, diff.changes.length),
      accepted: accepted.flatMap(({ reason, until }, index) => {
        const change = located[diff.changes.length + index];
        return change === undefined ? [] : [{ change, reason, until }];
      }),
    };
  };
  return { pair, diff, accepted, locate };
}

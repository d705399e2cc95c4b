import type { Bump, Change, Diff } from "../change.ts";
import { compareBumps, largestBump } from "../change.ts";
import { type ChangeId, POLICY, bumpOf as policyBump } from "../policy.ts";
import type { Direction } from "../schema/shape.ts";
import type { Accepted, AcceptedChanges } from "./accepted.ts";
import type { Bumps } from "./config.ts";

/** A diff as a team judges it. */
export interface Judged {
  /** What counts. */
  readonly diff: Diff;
  readonly accepted: readonly Accepted[];
}

/** A diff with the bumps that a team has set, and without the changes that it has accepted. */
export function applySettings(diff: Diff, bumps: Bumps, list: AcceptedChanges): Judged {
  const changes = diff.changes.map((change) => ({ ...change, bump: bumpOf(change, bumps) }));
  changes.sort((a, b) => compareBumps(b.bump, a.bump));
  const { counted, accepted, notes: told } = list.sort(changes);
  const notes = [...(diff.notes ?? []), ...told];
  const of = (kept: readonly Change[]) => largestBump(kept.map(({ bump }) => bump));
  const { notes: _, ...rest } = diff;
  return {
    diff: {
      ...rest,
      bump: of(counted),
      api: of(counted.filter(({ scope }) => scope === "api")),
      changes: counted,
      ...(notes.length === 0 ? {} : { notes }),
    },
    accepted,
  };
}

/** In both directions the larger counts; what is not set is the policy's. */
function bumpOf({ id, bump, direction }: Change, bumps: Bumps): Bump {
  const set = bumps.get(id);
  if (set === undefined) return bump;
  if (direction !== "both") return set[direction] ?? bump;
  const usual = (way: Direction) => (isChangeId(id) ? policyBump(id, way) : bump);
  return largestBump([set.request ?? usual("request"), set.response ?? usual("response")]);
}

function isChangeId(id: string): id is ChangeId {
  return Object.hasOwn(POLICY, id);
}

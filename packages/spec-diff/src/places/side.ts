import type { ChangeId } from "../policy.ts";
import type { Landmarks } from "./landmarks.ts";

/** The two documents of a comparison. */
export interface BothSides<Of> {
  readonly base: Of;
  readonly revision: Of;
}

/** What the revision no longer has: the place is the base's. */
const GONE: ReadonlySet<string> = new Set<ChangeId>([
  "operation-removed",
  "parameter-removed",
  "body-removed",
  "media-type-removed",
  "event-media-type-removed",
  "response-removed",
  "success-narrowed",
  "error-response-removed",
  "header-removed",
  "property-removed",
  "variant-removed",
  "server-removed",
  "environment-removed",
  "credential-option-removed",
  "server-option-removed",
  "header-option-removed",
]);

/** What the base did not have yet. */
const NEW: ReadonlySet<string> = new Set<ChangeId>([
  "operation-added",
  "parameter-added",
  "required-parameter-added",
  "body-added",
  "required-body-added",
  "media-type-added",
  "event-media-type-added",
  "response-added",
  "header-added",
  "property-added",
  "required-property-added",
  "variant-added",
  "server-added",
  "environment-added",
  "credential-option-added",
  "server-option-added",
  "header-option-added",
]);

/** Which document the pointer of a change is of. */
export function sideOf(
  { id, pointer }: { readonly id: string; readonly pointer: string },
  sides: BothSides<Landmarks>,
): "base" | "revision" {
  const [likely, other] = GONE.has(id)
    ? (["base", "revision"] as const)
    : (["revision", "base"] as const);
  return hasPlace(sides[likely], pointer) || !hasPlace(sides[other], pointer) ? likely : other;
}

/** Whether a change is of a thing that this side alone has. */
export function isOneSided(id: string, side: "base" | "revision"): boolean {
  return (side === "base" ? GONE : NEW).has(id);
}

/** Whether a change is of a thing that came or went. */
export function isWhole(id: string): boolean {
  return GONE.has(id) || NEW.has(id);
}

function hasPlace(landmarks: Landmarks, place: string): boolean {
  const bearing = landmarks.bearingOf(place);
  return bearing !== undefined && landmarks.closestTo(bearing).isExact;
}

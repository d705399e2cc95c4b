/** What is said of a document as a whole: it came, it went, or its provider has another name. */
import { type Change, type Diff, largestBump } from "../change.ts";
import { fingerprintOf } from "../places/fingerprint.ts";
import { bumpOf, type ChangeId } from "../policy.ts";
import { scopeOf } from "../scope.ts";

/** A document that never existed, or one of a package that nobody has, has nothing to break. */
export const NEW: Diff = only(change("operation-added", "This API is new."));

/** The document is there no more, and nothing can be made of it. */
export const GONE: Diff = only(change("operation-removed", "This API is gone."));

/** A diff, and that the provider has another name, unless it says so. */
export function renamed(diff: Diff, from: string, to: string): Diff {
  if (diff.changes.some(({ id }) => id === "provider-renamed")) return diff;
  const own = change("provider-renamed", `The provider \`${from}\` is called \`${to}\` now.`);
  return {
    ...diff,
    bump: largestBump([diff.bump, own.bump]),
    changes: [own, ...diff.changes],
  };
}

function only(own: Change): Diff {
  return { bump: own.bump, api: own.bump, changes: [own] };
}

function change(id: ChangeId, message: string): Change {
  return {
    id,
    bump: bumpOf(id, "response"),
    scope: scopeOf(id),
    operation: "*",
    pointer: "",
    direction: "both",
    message,
    // There is one of a kind for a document.
    fingerprint: fingerprintOf(id),
  };
}

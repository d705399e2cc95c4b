import type { Credential, Operation, Security } from "../api/model.ts";
import { found, type Outcome, SAME } from "./outcome.ts";

type Alternative = readonly Credential[];

/** Compares what an operation asks for: credentials that were enough must still be. */
export function compareSecurity(
  { security: before }: Operation,
  { security: after }: Operation,
): Outcome {
  const refused = before.alternatives.find((old) => !isEnough(old, after));
  const { pointer } = after;
  if (refused) {
    const message = `Requests with ${describe(refused)} are refused: ${wanted(after)} is needed.`;
    return found({ id: "credentials-required", direction: "both", pointer, message });
  }
  if (after.alternatives.every((now) => isEnough(now, before))) return SAME;
  const message = `Requests may also come with ${wanted(after)}.`;
  return found({ id: "credentials-relaxed", direction: "both", pointer, message });
}

/** Whether a request with these credentials meets one of the alternatives. */
function isEnough(credentials: Alternative, { alternatives }: Security): boolean {
  return alternatives.some((needed) =>
    needed.every(({ scheme, scopes }) =>
      credentials.some(
        (given) => given.scheme === scheme && scopes.every((scope) => given.scopes.includes(scope)),
      ),
    ),
  );
}

function wanted({ alternatives }: Security): string {
  return alternatives.map(describe).join(" or ");
}

function describe(alternative: Alternative): string {
  if (alternative.length === 0) return "no credentials";
  return alternative
    .map(({ scheme, scopes }) => (scopes.length > 0 ? `${scheme} (${scopes.join(", ")})` : scheme))
    .join(" and ");
}

import type { Operation, Security } from "../../api/model.ts";
import { type Context, found, type Outcome, remark, SAME } from "../outcome.ts";
import { type Alternative, schemesOf, withAll, withAlone, withAny } from "./credential-words.ts";

/** Compares what an operation asks for: credentials that were enough must still be. */
export function compareSecurity(
  { sent }: Context,
  { security: before }: Operation,
  { security: after }: Operation,
): Outcome {
  if (sent === "response") return compareComing(before, after);
  const refused = before.alternatives.find((old) => !isEnough(old, after));
  const { pointer, alternatives } = after;
  if (refused) {
    const was = withAlone(refused, alternatives);
    const message = `Requests ${was} are refused: they must come ${withAny(alternatives)}.`;
    return found(remark("credentials-required", pointer, message));
  }
  const news = alternatives.filter((now) => !isEnough(now, before));
  if (news.length === 0) return SAME;
  const fewer = news.every((now) => before.alternatives.some((old) => isOfSchemes(old, now)));
  const is = news.map((now) => withAlone(now, before.alternatives)).join(" or ");
  const message = fewer
    ? `Fewer scopes are asked for: requests ${is} are enough now.`
    : `Requests may also come ${is} now.`;
  return found(remark("credentials-relaxed", pointer, message));
}

/**
 * What a webhook or callback comes with, where that is said of it: the credentials that the document wants of
 * all are those of its callers. Receivers check what comes.
 */
function compareComing(before: Security, after: Security): Outcome {
  if (!before.own && !after.own) return SAME;
  const { pointer, alternatives } = after;
  const unknown = alternatives.find((now) => !isEnough(now, before));
  if (unknown) {
    const message = `It may come ${withAll(unknown)} now, not ${withAny(before.alternatives)}.`;
    return found(remark("event-credentials-changed", pointer, message));
  }
  if (before.alternatives.every((old) => isEnough(old, after))) return SAME;
  const message = `It always comes ${withAny(alternatives)} now.`;
  return found(remark("event-credentials-promised", pointer, message));
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

function isOfSchemes(one: Alternative, other: Alternative): boolean {
  return schemesOf(one).symmetricDifference(schemesOf(other)).size === 0;
}

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
    const message = `Requests with ${describe(refused)} are refused: they must come with ${wanted(after)}.`;
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
    .map(({ scheme, scopes }) =>
      scopes.length > 0 ? `${named(scheme)} (${scopes.join(", ")})` : named(scheme),
    )
    .join(" and ");
}

/** A scheme as people call it. */
function named(scheme: string): string {
  const [type, ...rest] = scheme.split(" ");
  if (type === "apiKey") return `the API key in ${rest[0]} \`${rest.slice(1).join(" ")}\``;
  if (type === "http") return `${rest.join(" ")} credentials`;
  if (type === "oauth2") return "an OAuth token";
  if (type === "openIdConnect") return "a token of OpenID Connect";
  return type === "mutualTLS" ? "a client certificate" : scheme;
}

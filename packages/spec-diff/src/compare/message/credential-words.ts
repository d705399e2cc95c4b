/** Credentials as people call them. */
import type { Credential } from "../../api/model.ts";

/** What a request comes with, all of it at once. */
export type Alternative = readonly Credential[];

/** `with bearer credentials or without credentials`. */
export function withAny(alternatives: readonly Alternative[]): string {
  return alternatives.map(withAll).join(" or ");
}

export function withAll(alternative: Alternative): string {
  if (alternative.length === 0) return "without credentials";
  const names = alternative.map(({ scopes, ...credential }) =>
    scopes.length > 0 ? `${named(credential)} (${scopes.join(", ")})` : named(credential),
  );
  return `with ${names.join(" and ")}`;
}

/** The same where others want these and more: `with bearer credentials alone`. */
export function withAlone(alternative: Alternative, others: readonly Alternative[]): string {
  const schemes = schemesOf(alternative);
  const isPart = others.some(
    (other) => schemes.size < schemesOf(other).size && schemes.isSubsetOf(schemesOf(other)),
  );
  return isPart && schemes.size > 0 ? `${withAll(alternative)} alone` : withAll(alternative);
}

/** What the credentials are of, whatever their scopes. */
export function schemesOf(alternative: Alternative): ReadonlySet<string> {
  return new Set(alternative.map(({ scheme }) => scheme));
}

function named({ scheme, key }: Pick<Credential, "scheme" | "key">): string {
  const [type, place] = scheme.split(" ");
  if (type === "apiKey") return `the API key in ${place} \`${key}\``;
  if (type === "http") return `${place} credentials`;
  if (type === "oauth2") return "an OAuth token";
  if (type === "openIdConnect") return "a token of OpenID Connect";
  return type === "mutualTLS" ? "a client certificate" : scheme;
}

import type { Provider } from "../contract.ts";
import type { HeaderMap } from "./headers.ts";

/** Headers that hold a credential by their name, whatever the spec says. */
const SECRET_NAME = /auth|cookie|token|secret|password|session|signature|api-?key/i;

/** A part of a header that is long enough to be a credential: `Bearer` and `Basic` are shorter. */
const PART = /[^\s;,=]{8,}=*/g;

/**
 * What is secret in headers that a user gave: the values of those that the spec's security schemes
 * name, and of those whose own name tells; each as a whole and in its parts.
 */
export function secretsIn({ security }: Provider, headers: Readonly<HeaderMap>): string[] {
  const schemes = Object.values(security).map((scheme) =>
    scheme.type === "apiKey" && scheme.in === "header" ? scheme.name.toLowerCase() : "",
  );
  return Object.entries(headers)
    .filter(([name]) => SECRET_NAME.test(name) || schemes.includes(name))
    .flatMap(([, value]) => [value, ...(value.match(PART) ?? []), ...basicParts(value)]);
}

/** The user name and the password of HTTP Basic (RFC 7617, section 2). */
function basicParts(value: string): string[] {
  const pair = /^Basic +([\w+/]+)/i.exec(value)?.[1];
  try {
    return pair === undefined ? [] : atob(pair).split(/:(.*)/s);
  } catch {
    // No base64: the value as a whole is all that can show.
    return [];
  }
}

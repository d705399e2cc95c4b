import { componentName } from "../../base/component-name.ts";
import type { Json, JsonObject } from "../../base/json.ts";

/** What a page says about signing in: Security Schemes by name, and Security Requirements. */
export interface Credentials {
  /** A requirement may name a scheme that is not here: the page does not say what it is. */
  readonly schemes: JsonObject;
  /** Alternatives; none at all where nothing is needed. */
  readonly requirements: Json[];
}

/** A Security Scheme and its name. */
export interface Scheme {
  readonly name: string;
  readonly scheme: JsonObject;
}

/** HTTP's own schemes. */
export const BEARER: Scheme = { name: "bearerAuth", scheme: { type: "http", scheme: "bearer" } };
export const BASIC: Scheme = { name: "basicAuth", scheme: { type: "http", scheme: "basic" } };
const DIGEST: Scheme = { name: "digestAuth", scheme: { type: "http", scheme: "digest" } };

/** A scheme of an API key; it has the name of its parameter, since a page may have several. */
export function keyScheme(place: "header" | "query" | "cookie", name: string): Scheme {
  return { name: componentName(name), scheme: { type: "apiKey", in: place, name } };
}

/** What a value of `Authorization`, or words about it, stand for: bearer where they don't say. */
export function authorizationScheme(value: string): Scheme {
  if (/\bbasic\b/i.test(value)) return BASIC;
  if (/\bbearer\b/i.test(value)) return BEARER;
  if (/\bdigest\b/i.test(value)) return DIGEST;
  const bare = value
    .trim()
    .replace(/^["'`]+|["'`]+$/g, "")
    .replaceAll(/[<{[]{1,2}[^<>{}[\]]*[>}\]]{1,2}/g, "x");
  const named = /^(?:token|apikey|api[-_]key|key|hmac[\w-]*|signature|aws4[\w-]*)\b/i.test(bare);
  // `Authorization: <key>`: the value is the credential itself.
  const alone = bare !== "" && !/\s/.test(bare);
  return named || alone ? keyScheme("header", "Authorization") : BEARER;
}

/** Schemes that are needed together. */
export function together(parts: readonly Scheme[]): Credentials {
  return {
    schemes: Object.fromEntries(parts.map(({ name, scheme }) => [name, { ...scheme }])),
    requirements: [Object.fromEntries(parts.map(({ name }) => [name, []]))],
  };
}

/** Alternatives, each of schemes that are needed together. */
export function either(alternatives: readonly (readonly Scheme[])[]): Credentials {
  const all = alternatives.map(together);
  return {
    schemes: Object.assign({}, ...all.map(({ schemes }) => schemes)),
    requirements: all.flatMap(({ requirements }) => requirements),
  };
}

/** What a provider does that not all do: cases name that, and never a provider. */
import type { Subject } from "./providers.ts";

/** Its credentials buy a token first. */
export function handsOutTokens({ scheme }: Subject): boolean {
  return scheme === "token";
}

/** Its credentials are a user name and a password. */
export function usesBasic({ scheme }: Subject): boolean {
  return scheme === "basic";
}

/** Its balances are asked for by a parameter in the path. */
export function hasPathParameter({ pathParameter }: Subject): boolean {
  return pathParameter !== undefined;
}

/** Its bodies say a status of their own. */
export function repeatsStatus({ statusInBody }: Subject): boolean {
  return statusInBody === true;
}

/** Its balances are a map by currency, so that a name in it may be anything. */
export function mapsCurrencies({ at }: Subject): boolean {
  return at.map !== undefined;
}

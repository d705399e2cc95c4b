import type { TokenCalls } from "./token-calls.ts";

/** What makes the calls that need a token, loaded by the first call. */
export type LoadTokens = () => Promise<typeof TokenCalls>;

/** Loads what gets tokens of an operation of the provider: only packages that need it name it. */
export async function operationTokens(): Promise<typeof TokenCalls> {
  return (await import("./token-calls.ts")).TokenCalls;
}

/** Loads what gets tokens of OAuth 2.0 client credentials as well. */
export async function oauthTokens(): Promise<typeof TokenCalls> {
  return (await import("./oauth-token-calls.ts")).OAuthTokenCalls;
}

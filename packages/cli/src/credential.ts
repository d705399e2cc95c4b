import { createHash } from "node:crypto";

/**
 * One short text for all connections that say the same of their server and of where their credentials are: a provider
 * counts the requests of those together. Names of variables and files are in it as a digest, secrets are not.
 */
export function credentialOf(provider: string, places: readonly unknown[]): string {
  const text = JSON.stringify(places);
  const digest = createHash("sha256").update(text).digest("base64url").slice(0, 16);
  return `${provider}-${digest}`;
}

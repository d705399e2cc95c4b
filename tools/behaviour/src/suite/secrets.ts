import type { Subject } from "./subject.ts";

/** The credentials of a provider as they travel: as they are, and what HTTP Basic makes of two. */
export function sentSecrets({ credentials, basic }: Subject): readonly string[] {
  const values = Object.values(credentials);
  if (basic === undefined) return values;
  const { username, password } = basic;
  const pair = btoa(`${credentials[username]}:${credentials[password ?? ""] ?? ""}`);
  return [...values, pair.replace(/=+$/, "")];
}

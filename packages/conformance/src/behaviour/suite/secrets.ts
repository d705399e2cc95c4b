import type { Subject } from "./subject.ts";

/** The credentials of a provider as they travel: as they are, and what HTTP Basic makes of two. */
export function sentSecrets({ credentials, basic, token }: Subject): readonly string[] {
  const plain = (name: string | null): string => credentials[name ?? ""] ?? "";
  // Those of OAuth are form-encoded first (RFC 6749, section 2.3.1).
  const encoded = (name: string): string =>
    new URLSearchParams([["", plain(name)]]).toString().slice(1);
  const pairs = [
    ...(basic ? [`${plain(basic.username)}:${plain(basic.password)}`] : []),
    ...(token?.basic ? [`${encoded(token.basic.username)}:${encoded(token.basic.password)}`] : []),
  ];
  return [...Object.values(credentials), ...pairs.map((pair) => btoa(pair).replace(/=+$/, ""))];
}

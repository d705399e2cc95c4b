import type { Provider } from "@org/core/provider";

/** How the secrets end, in turn: what JSON, URLs, base64 and headers spell otherwise is among it. */
const ENDS = ["-7Qz", "/pass+8=Wd&", '"secret\\9Tk', "-5Hn"] as const;

/** By provider, a secret for each credential that is like no other. */
export function markSecrets(
  providers: readonly Pick<Provider, "name" | "credentials">[],
): Record<string, string>[] {
  let made = 0;
  return providers.map(({ name, credentials }) =>
    Object.fromEntries(
      credentials.map((credential) => {
        const end = ENDS[made % ENDS.length];
        made += 1;
        return [credential.name, `MARK-${name}-${credential.name}-${made}${end}`];
      }),
    ),
  );
}

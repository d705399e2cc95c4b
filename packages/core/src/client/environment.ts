/**
 * An environment variable; undefined where it is not set or empty, where the runtime has none, or
 * where reading it is not allowed (Deno asks).
 */
export function environmentVariable(name: string): string | undefined {
  const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
  try {
    return process?.env?.[name] || undefined;
  } catch {
    return undefined;
  }
}

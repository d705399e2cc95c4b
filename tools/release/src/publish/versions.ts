import { execFileSync } from "node:child_process";
import { PublishError } from "./publish-error.ts";

/** The registry that npm publishes to, where nothing else is said. */
export function usualRegistry(): string {
  return execFileSync("npm", ["config", "get", "registry"], { encoding: "utf8" }).trim();
}

/**
 * The versions of a package that a registry has, each with its integrity; undefined where it has no
 * such package.
 *
 * @throws {PublishError} when the registry can't be asked, or has no answer.
 */
export async function versionsOf(
  name: string,
  registry: string,
): Promise<ReadonlyMap<string, string> | undefined> {
  const url = new URL(name.replace("/", "%2f"), registry);
  const response = await fetch(url).catch((error: unknown) => {
    const reason = error instanceof Error && error.cause ? error.cause : error;
    throw new PublishError(`${registry} can't be asked for ${name}: ${String(reason)}`);
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new PublishError(`${registry} answers ${response.status} for ${name}`);
  const { versions = {} } = await response.json().catch(() => {
    throw new PublishError(`${registry} answers for ${name} with what is no JSON`);
  });
  return new Map(
    Object.entries<{ dist?: { integrity?: string } }>(versions).map(([version, { dist }]) => [
      version,
      dist?.integrity ?? "",
    ]),
  );
}

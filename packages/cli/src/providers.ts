import type { AnyDefinition } from "@org/core/provider";
import manifest from "../package.json" with { type: "json" };

/** A provider that the command can ask: what its package makes clients of. */
export type ProviderEntry = AnyDefinition;

/** Loaded by those commands alone that collect: it brings a database along. */
const COLLECTOR = "@org/collector";

/** Every provider whose package this one depends on, in the order of its dependencies. */
export const providers: readonly ProviderEntry[] = (
  await Promise.all(Object.keys(manifest.dependencies).filter(isOurs).map(definitionOf))
).filter((definition) => definition !== undefined);

function isOurs(name: string): boolean {
  return name.startsWith("@org/") && name !== COLLECTOR;
}

/** What a package makes clients of; undefined where it is no provider's. */
async function definitionOf(name: string): Promise<ProviderEntry | undefined> {
  const { definition }: { definition?: ProviderEntry } = await import(name);
  return definition;
}

import { readChangesets } from "@changesets/read";
import { writeChangeset } from "@changesets/write";
import { publishedPackages } from "./workspace.ts";

const CORE = "@org/core";

/**
 * Where a pending changeset releases core, adds one that releases every package that depends on it
 * too. Their ranges would let the new core in, yet whoever updates a provider alone would keep the
 * old one: the new provider asks for the core that it was tested with.
 *
 * Gives the names of the packages that were added.
 */
export async function releaseCoreDependents(root: string): Promise<string[]> {
  const changesets = await readChangesets(root);
  const released = changesets
    .flatMap(({ releases }) => releases)
    .filter(({ type }) => type !== "none")
    .map(({ name }) => name);
  if (!released.includes(CORE)) return [];
  const added = publishedPackages(root)
    .filter(({ manifest }) => manifest.dependencies?.[CORE] !== undefined)
    .map(({ manifest }) => manifest.name)
    .filter((name) => !released.includes(name));
  if (added.length > 0) {
    const releases = added.map((name) => ({ name, type: "patch" as const }));
    await writeChangeset({ summary: `Ask for the new version of ${CORE}.`, releases }, root);
  }
  return added;
}

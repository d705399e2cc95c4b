/** Packages that a branch takes away from their users. */
import { type Bump, compareBumps } from "../change.ts";
import { bumpFor, type Changeset } from "./changesets.ts";
import { isPublic, type WorkspacePackage } from "./packages.ts";
import { isReleased, stepOf } from "./versions.ts";

/** A package that could be installed, and can't be released any more. */
export interface Removed {
  readonly packageName: string;
  readonly version: string | undefined;
  /** Published packages that depended on it, and are still there: they break, by these bumps. */
  readonly dependents: ReadonlyMap<string, Bump>;
  readonly enough: boolean;
}

/**
 * The packages that are gone, private now, or have another name. A package that is gone has no changelog and no
 * release, so a changeset of this branch tells of it by name: as a major version of each package that depended on
 * it, or, where none did, of no package (`changeset add --empty`).
 */
export function removedPackages(
  packages: readonly WorkspacePackage[],
  pending: readonly Changeset[],
): readonly Removed[] {
  const present = packages.flatMap(({ now }) => (isPublic(now) ? [now.name] : []));
  return packages.flatMap(({ before }): Removed[] => {
    if (!isPublic(before) || present.includes(before.name)) return [];
    const { name, version } = before;
    if (!isReleased(version)) return [];
    const dependents = new Map(
      packages.flatMap((one) => {
        const has = isPublic(one.before) && one.before.dependencies?.[name] !== undefined;
        if (!has || !isPublic(one.now) || !isReleased(one.before?.version)) return [];
        return [[one.now.name, stepOf("major", one.before?.version)] as const];
      }),
    );
    const telling = pending.filter(({ isOwn, summary }) => isOwn && tells(summary, name));
    const enough =
      telling.length > 0 &&
      [...dependents].every(
        ([other, bump]) => compareBumps(bumpFor(other, telling, "own"), bump) >= 0,
      );
    return [{ packageName: name, version, dependents, enough }];
  });
}

/** Whether a text names a package, and not one whose name begins with it. */
function tells(text: string, name: string): boolean {
  return text
    .split(name)
    .slice(1)
    .some((rest) => !/^[\w-]/.test(rest));
}

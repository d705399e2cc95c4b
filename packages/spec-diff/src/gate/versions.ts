/** What the version of a package says of who has it. */
import type { Bump } from "../change.ts";
import type { WorkspacePackage } from "./packages.ts";

/** The version of a package before its first release. */
const UNRELEASED = "0.0.0";

/**
 * The version that users of a package may have: that of the base, wherever the package lay there, or else the one that
 * it has now; undefined where there is no such package.
 */
export function versionOf(
  packageName: string,
  packages: readonly WorkspacePackage[],
): string | undefined {
  const former = packages.find(({ before }) => before?.name === packageName)?.before;
  const present = packages.find(({ now }) => now?.name === packageName)?.now;
  return (former ?? present)?.version;
}

/** Whether anybody can have the package: one that nobody has has nothing to break. */
export function isReleased(version: string | undefined): boolean {
  return version !== UNRELEASED;
}

/** The step that a bump is for a version: before 1.0.0 a break is a minor one (semver 2.0.0, section 4). */
export function stepOf(bump: Bump, version: string | undefined): Bump {
  return bump === "major" && version?.startsWith("0.") ? "minor" : bump;
}

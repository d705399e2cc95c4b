import { diff } from "semver";
import { type Manifest, publishedPackages } from "../workspace.ts";
import type { Released } from "./release.ts";

/** What a release does to the version of a package. */
export type Bump = "first" | "major" | "minor" | "patch";

/**
 * Holds what was released against what should have been: the bump of each package by name.
 *
 * @throws {Error} when they differ: it names both.
 */
export function expectReleased(
  released: readonly Released[],
  expected: Readonly<Record<string, Bump>>,
): void {
  const bump = ({ version, previous }: Released) =>
    previous === undefined ? "first" : diff(previous, version);
  const lines = (entries: readonly (readonly [string, unknown])[]) =>
    entries
      .map(([name, type]) => `${name} ${type}`)
      .sort()
      .join(", ") || "nothing";
  const found = lines(released.map((item) => [item.name, bump(item)]));
  const wanted = lines(Object.entries(expected));
  if (found !== wanted) throw new Error(`released was ${found}; it should have been ${wanted}`);
}

/** The packages of `root` that depend on core, core itself among them. */
export function coreAndDependents(root: string): string[] {
  return publishedPackages(root)
    .map(({ manifest }) => manifest)
    .filter(({ name, dependencies }) => name === "@org/core" || dependencies?.["@org/core"])
    .map(({ name }) => name);
}

/**
 * Checks that each released package asks for the released version of core, and gives their range.
 *
 * @throws {Error} when one doesn't: it names the first.
 */
export async function expectCore(
  registry: { manifest(name: string, version: string): Promise<Manifest> },
  released: readonly Released[],
): Promise<string> {
  const core = released.find(({ name }) => name === "@org/core");
  const expected = `^${core?.version}`;
  for (const { name, version } of released.filter((item) => item !== core)) {
    const { dependencies } = await registry.manifest(name, version);
    const range = dependencies?.["@org/core"];
    if (range !== expected) {
      throw new Error(`${name} ${version} asks for @org/core ${range}, not ${expected}`);
    }
  }
  return expected;
}

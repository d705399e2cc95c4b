import type { Published } from "./registry.ts";

/** A package-lock.json, version 3: docs.npmjs.com/cli/configuring-npm/package-lock-json. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

/** A package of a lock file, as far as it is read. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What of a package.json npm keeps in a lock file. */
const KEPT = [
  "version",
  "license",
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
  "peerDependenciesMeta",
  "bin",
  "engines",
] as const;

/** Where npm has a package of this repository; what one of them has to itself lies below. */
const OWN_PATH = /(?:^|\/)node_modules\/@org\/[^/]+$/;

/** The packages of this repository that a project asks for. */
export function ownDependencies(dependencies: object | undefined): string[] {
  return Object.keys(dependencies ?? {}).filter(isOwn);
}

/**
 * A lock file without the packages of this repository and without the addresses of others: what a
 * repository can hold while our versions change with each rehearsal.
 */
export function withoutOwn({ packages, ...rest }: Lock): Lock {
  const others = Object.entries(packages).filter(([path]) => !OWN_PATH.test(path));
  return { ...rest, packages: Object.fromEntries(others.map(([path, one]) => [path, strip(one)])) };
}

/** A lock file with these packages of this repository, and no other of its own. */
export function withOwn(lock: Lock, own: readonly Published[]): Lock {
  const { packages, ...rest } = withoutOwn(lock);
  const entries = own.map((manifest) => [`node_modules/${manifest.name}`, entryOf(manifest)]);
  return { ...rest, packages: { ...packages, ...Object.fromEntries(entries) } };
}

function entryOf(manifest: Published): object {
  const { tarball, integrity } = manifest.dist;
  const kept = KEPT.filter((key) => manifest[key] !== undefined);
  return {
    ...Object.fromEntries(kept.map((key) => [key, manifest[key]])),
    resolved: tarball,
    integrity,
  };
}

function strip({ resolved, ...one }: LockedPackage): LockedPackage {
  return one.link && resolved !== undefined ? { ...one, resolved } : one;
}

function isOwn(name: string): boolean {
  return name.startsWith("@org/");
}

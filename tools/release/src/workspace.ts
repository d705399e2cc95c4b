import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The root of the repository. */
export const repository: string = resolve(import.meta.dirname, "../../..");

/** The fields of a package.json that releases are about. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly type?: string;
  readonly license?: string;
  readonly sideEffects?: boolean;
  readonly types?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly files?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly repository?: { readonly url?: string; readonly directory?: string };
  readonly homepage?: string;
  readonly bugs?: string;
  readonly publishConfig?: { readonly access?: string; readonly provenance?: boolean };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A package that is published. */
export interface Package {
  /** Its folder, absolute. */
  readonly folder: string;
  /** Its folder, from the root of the repository: `packages/finix`. */
  readonly directory: string;
  readonly manifest: Manifest;
}

/** The packages of `root` that are published: those in packages/ that are not private. */
export function publishedPackages(root: string): Package[] {
  return readdirSync(join(root, "packages"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(root, "packages", name);
      return { folder, directory: `packages/${name}`, manifest: readManifest(folder) };
    })
    .filter(({ manifest }) => manifest.private !== true);
}

/** The package.json in `folder`. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

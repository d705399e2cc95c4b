import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PublishError } from "./publish-error.ts";

/** A packed package. */
export interface Tarball {
  readonly file: string;
  readonly name: string;
  readonly version: string;
  /** The packages that it asks for. */
  readonly dependencies: readonly string[];
  /** Its SHA-512, as registries and lock files write it. */
  readonly integrity: string;
}

/** What is read of a package.json. */
interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: object;
  readonly peerDependencies?: object;
}

/** Names and versions become parts of URLs, tags and command lines. */
const NAME = /^@org\/[a-z0-9][a-z0-9-]*$/;
const VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/**
 * The tarballs in a folder, each after those that it depends on: nobody may get a package whose
 * dependency is not there yet.
 *
 * @throws {PublishError} when there is none, or one holds no package of ours.
 */
export function readTarballs(folder: string): Tarball[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  if (files.length === 0) throw new PublishError(`${folder} holds no tarball`);
  const all = files.sort().map((name) => readTarball(join(folder, name)));
  const ordered = new Set<Tarball>();
  const visited = new Set<Tarball>();
  const visit = (tarball: Tarball) => {
    if (visited.has(tarball)) return;
    visited.add(tarball);
    all.filter(({ name }) => tarball.dependencies.includes(name)).forEach(visit);
    ordered.add(tarball);
  };
  all.forEach(visit);
  return [...ordered];
}

/**
 * The text of a file in a tarball.
 *
 * @throws {PublishError} when it is not there.
 */
export function readFromTarball(tarball: string, path: string): string {
  try {
    const args = ["-xzOf", tarball, `package/${path}`];
    return execFileSync("tar", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    throw new PublishError(`${tarball} holds no ${path}`);
  }
}

function readTarball(file: string): Tarball {
  const { name = "", version = "", dependencies, peerDependencies } = readManifest(file);
  if (!NAME.test(name)) throw new PublishError(`${file} holds ${name}, no package of ours`);
  if (!VERSION.test(version)) throw new PublishError(`${file} has the version ${version}`);
  return {
    file,
    name,
    version,
    dependencies: Object.keys({ ...dependencies, ...peerDependencies }),
    integrity: `sha512-${createHash("sha512").update(readFileSync(file)).digest("base64")}`,
  };
}

function readManifest(file: string): Manifest {
  const text = readFromTarball(file, "package.json");
  try {
    return JSON.parse(text);
  } catch {
    throw new PublishError(`the package.json of ${file} is no JSON`);
  }
}

/** The package that is checked: what lies in its folder, read as far as it can be. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UsageError } from "@org/command";
import type { AnyDefinition } from "@org/core/provider";
import { type Model, readModel } from "@org/generate";
import { type Node, SpecError } from "@org/openapi";
import { loadSpec, type Spec } from "@org/specs";
import { packageSpec } from "../package-spec.ts";
import type { Place } from "./place.ts";

const FILE = "package.json";

/** package.json, as far as rules look at it. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly type?: unknown;
  readonly sideEffects?: unknown;
  readonly exports?: unknown;
  readonly engines?: { readonly node?: unknown };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  /** What of ours is settled here. */
  readonly conformance?: {
    /** By the id of a rule, why it can't hold of this package. */
    readonly exceptions?: Readonly<Record<string, unknown>>;
  };
}

/** What a package exports beside its types. */
export interface Exported {
  readonly definition?: AnyDefinition;
  readonly provider?: unknown;
  readonly [name: string]: unknown;
}

/** A package that is checked. What could not be read is absent, and one rule says why. */
export interface SubjectPackage {
  /** Absolute. */
  readonly folder: string;
  readonly manifest: Manifest;
  /** The last part of its name: `finix` of `@org/finix`. */
  readonly shortName: string;
  /** Its document. */
  readonly spec?: Spec;
  readonly model?: Model;
  /** Why there is no document, or no model of it. */
  readonly specFault?: Place;
  /** What its main entry exports. */
  readonly exported?: Exported;
  /** Why nothing is. */
  readonly entryFault?: Place;
  /** The files of a folder, from the package's folder; none where there is no such folder. */
  files(folder: string): string[];
  text(file: string): string | undefined;
}

/**
 * Reads a package.
 *
 * @throws {UsageError} when there is none in the folder.
 */
export async function readPackage(folder: string): Promise<SubjectPackage> {
  const root = resolve(folder);
  const text = (file: string): string | undefined => {
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const manifest = readManifest(folder);
  const shortName = manifest.name.split("/").at(-1) ?? manifest.name;
  return {
    folder: root,
    manifest,
    shortName,
    text,
    files(within) {
      const path = join(root, within);
      if (!existsSync(path)) return [];
      return readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
        .map(({ parentPath, name }) => relative(root, join(parentPath, name)))
        .sort();
    },
    ...readSpec(root, shortName),
    ...(await readEntry(root, manifest)),
  };
}

/**
 * The package.json in a folder.
 *
 * @throws {UsageError} when there is none that names a package.
 */
export function readManifest(folder: string): Manifest {
  const path = join(folder, FILE);
  const advice = "give the folder of a provider's package";
  if (!existsSync(path)) throw new UsageError(`there is no ${FILE} in ${folder}: ${advice}`);
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${String(error)}`);
  }
  if (typeof Object(manifest).name === "string") return manifest as Manifest;
  throw new UsageError(`${path} has no name: ${advice}`);
}

function readSpec(
  folder: string,
  name: string,
): Pick<SubjectPackage, "spec" | "model" | "specFault"> {
  const file = packageSpec(folder);
  if (file === undefined) {
    const happened = "no openapi.yaml lies here, nor where `exports` says that it is";
    return { specFault: { file: FILE, happened } };
  }
  try {
    const spec = loadSpec(file);
    return { spec, model: readModel(spec.document, name) };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const { path } = error.place;
    const place = { file: relative(folder, path), line: error.position?.line };
    return { specFault: { ...place, happened: error.message } };
  }
}

/** The file that an entry of `exports` leads to, from the package's folder. */
export function targetOf({ exports }: Manifest, entry: string): string | undefined {
  const target: unknown = Reflect.get(Object(exports), entry);
  if (typeof target === "string") return target;
  const { default: fallback, import: imported } = Object(target);
  const found = fallback ?? imported;
  return typeof found === "string" ? found : undefined;
}

async function readEntry(
  folder: string,
  manifest: Manifest,
): Promise<Pick<SubjectPackage, "exported" | "entryFault">> {
  const target = targetOf(manifest, ".");
  const file = FILE;
  if (target === undefined) return { entryFault: { file, happened: '`exports` has no "."' } };
  const path = join(folder, target);
  if (!existsSync(path)) {
    return { entryFault: { file, happened: `${target} is not there: build the package first` } };
  }
  try {
    return { exported: await import(/* @vite-ignore */ pathToFileURL(path).href) };
  } catch (error) {
    return { entryFault: { file: target, happened: `it can't be imported: ${String(error)}` } };
  }
}

/** The line of a text in a file, the first that has it. */
export function lineOf(text: string | undefined, part: string): number | undefined {
  const index = text?.split("\n").findIndex((line) => line.includes(part)) ?? -1;
  return index < 0 ? undefined : index + 1;
}

/** A place in the document. */
export function placeOf({ folder }: SubjectPackage, node: Node, happened: string): Place {
  const { source, pointer } = node;
  const origin = source.originOf?.(pointer) ?? pointer;
  const line = source.positionOf(origin)?.line;
  return { file: relative(folder, source.path), line, happened };
}

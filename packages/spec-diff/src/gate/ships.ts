/** Which changes of files reach the users of a package. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "@org/openapi";
import { type CatalogNames, publishedRange } from "./catalogs.ts";
import { isPublic, type Manifest, type WorkspacePackage } from "./packages.ts";
import type { ChangedFile } from "./tree.ts";

/** What no user gets, or none needs a release for: it goes out with the next one. */
const NO_RELEASE = /^(?:README|CHANGELOG|LICENSE)(?:\.md)?$/i;

/** How a package is built is part of what is built. */
const BUILD = "tsdown.config.ts";

/** Fields of a package.json that nobody who installs it meets; its version is what a release makes. */
const UNSEEN = new Set(["version", "devDependencies", "scripts"]);

/** What a package's files are held against. */
export interface Workspace {
  readonly root: string;
  readonly packages: readonly WorkspacePackage[];
  readonly files: readonly ChangedFile[];
  /** The versions behind `catalog:`, before and now. */
  readonly catalogs: { readonly before: CatalogNames; readonly now: CatalogNames };
}

/** The changed files that are part of what a package publishes, by their paths from the root. */
export function shippedChanges(workspace: Workspace, one: WorkspacePackage): string[] {
  const own = changedPaths(workspace.files).filter((path) => ships(one, path));
  const manifest = manifestDiffers(workspace, one) ? [`${one.folder}/package.json`] : [];
  return [...new Set([...own, ...manifest, ...bundledChanges(workspace, one)])].sort();
}

function changedPaths(files: readonly ChangedFile[]): string[] {
  return files.flatMap(({ path, from }) => (from === undefined ? [path] : [from, path]));
}

function ships({ folder, now, before }: WorkspacePackage, path: string): boolean {
  if (!path.startsWith(`${folder}/`)) return false;
  const name = path.slice(folder.length + 1);
  // A manifest is compared by what it says.
  if (name === "package.json" || NO_RELEASE.test(name)) return false;
  return name === BUILD || isListed(name, now) || isListed(name, before);
}

/** Whether `files` of a package.json has it; without `files` everything is published. */
function isListed(name: string, manifest: Manifest | undefined): boolean {
  if (manifest === undefined) return false;
  if (manifest.files === undefined) return true;
  return manifest.files
    .map((entry) => entry.replace(/^\.?\//, "").replace(/\/(?:\*\*?)?$/, ""))
    .some((entry) => name === entry || name.startsWith(`${entry}/`));
}

function manifestDiffers({ catalogs }: Workspace, { now, before }: WorkspacePackage): boolean {
  return seen(now, catalogs.now) !== seen(before, catalogs.before);
}

/** What users meet of a package.json, as text. */
function seen(manifest: Manifest | undefined, catalog: CatalogNames): string {
  return JSON.stringify(manifest ?? {}, function (this: unknown, key: string, value: unknown) {
    if (this === manifest && UNSEEN.has(key)) return undefined;
    if (typeof value === "string") return publishedRange(key, value, catalog);
    if (!isObject(value)) return value;
    // The order of members says nothing, except where it is the order that conditions are tried in.
    if (this === manifest && key !== "exports" && key !== "imports") return sorted(value);
    return value;
  });
}

function sorted(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Changed sources of private packages that this one is built with: nobody can install them, so they are in it. */
function bundledChanges(workspace: Workspace, one: WorkspacePackage): string[] {
  const inside = workspace.packages.filter(({ now }) => now !== undefined && !isPublic(now));
  const changed = changedPaths(workspace.files).filter((path) =>
    inside.some(({ folder }) => path.startsWith(`${folder}/src/`)),
  );
  if (changed.length === 0) return [];
  const reached = new Set<string>();
  const visit = ({ folder }: WorkspacePackage): void => {
    const text = sourcesIn(join(workspace.root, folder, "src"));
    for (const other of inside) {
      const name = other.now?.name ?? "";
      if (reached.has(other.folder) || !imports(text, name)) continue;
      reached.add(other.folder);
      visit(other);
    }
  };
  visit(one);
  return changed.filter((path) => [...reached].some((folder) => path.startsWith(`${folder}/src/`)));
}

function imports(text: string, name: string): boolean {
  return [`"${name}"`, `"${name}/`].some((quoted) => text.includes(quoted));
}

function sourcesIn(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.[cm]?tsx?$/.test(path))
      .map((path) => readFileSync(join(folder, path), "utf8"))
      .join("\n");
  } catch {
    return "";
  }
}

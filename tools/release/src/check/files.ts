import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Manifest } from "../workspace.ts";

/** What a package may consist of. */
const ALLOWED = [
  /^(package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  /^dist\/[\w.-]+\.(js|js\.map|d\.ts)$/,
  /^dist\/openapi\.yaml$/,
  /^src\/[\w./-]+\.(ts|schema\.json)$/,
  /^[\w-]+\.schema\.json$/,
];

/** What must be there, and how its text begins. */
const REQUIRED: readonly (readonly [path: string, start: (manifest: Manifest) => string])[] = [
  ["README.md", ({ name }) => `# ${name}`],
  ["LICENSE", () => "MIT License"],
];

/** The version of a package that nobody has released yet. */
export const UNRELEASED = "0.0.0";

/** The files below `folder`, relative to it, sorted, with forward slashes. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** What is wrong with the files of an unpacked package; `root` is where it was built. */
export function checkFiles(folder: string, manifest: Manifest, root: string): string[] {
  const files = listFiles(folder);
  return [
    ...files
      .filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))
      .map((file) => `${file} is published and should not be`),
    ...REQUIRED.flatMap(([path, start]) => checkText(folder, files, path, start(manifest))),
    ...checkChangelog(folder, files, manifest),
    ...targets(manifest)
      .filter((target) => !files.includes(target))
      .map((target) => `${target} is missing: package.json names it`),
    ...files.flatMap((file) => checkPaths(folder, file, root)),
  ];
}

function checkText(folder: string, files: string[], path: string, start: string): string[] {
  if (!files.includes(path)) return [`${path} is missing`];
  const text = readFileSync(join(folder, path), "utf8");
  return text.startsWith(start) ? [] : [`${path} does not begin with "${start}"`];
}

/** The first release of a package writes its changelog. */
function checkChangelog(folder: string, files: string[], { name, version }: Manifest): string[] {
  const path = "CHANGELOG.md";
  if (version === UNRELEASED && !files.includes(path)) return [];
  const problems = checkText(folder, files, path, `# ${name}`);
  if (!files.includes(path)) return problems;
  const isTold = readFileSync(join(folder, path), "utf8").includes(`\n## ${version}\n`);
  return isTold ? problems : [...problems, `${path} has no entry for ${version}`];
}

/** The files that package.json names, without the leading `./`. */
function targets({ exports = {}, bin = {}, types }: Manifest): string[] {
  const named = [
    ...Object.values(exports).flatMap((target) => leaves(target)),
    ...Object.values(bin),
  ];
  return [...named, ...(types === undefined ? [] : [types])].map((path) =>
    path.replace(/^\.\//, ""),
  );
}

function leaves(target: unknown): string[] {
  return typeof target === "string" ? [target] : Object.values(Object(target)).flatMap(leaves);
}

function checkPaths(folder: string, file: string, root: string): string[] {
  const text = readFileSync(join(folder, file), "utf8");
  return [`${root}${sep}`, "file:///"]
    .filter((path) => text.includes(path))
    .map((path) => `${file} holds "${path}", a path of the machine that built it`);
}

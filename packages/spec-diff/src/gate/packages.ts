/** The packages of the workspace, as they are and as a commit has them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "@org/command";
import { isObject } from "@org/openapi";
import { fileAt } from "../git.ts";
import type { ChangedFile } from "./tree.ts";

/** A package.json, as far as the gate reads it by name. */
export interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly private?: boolean;
  readonly files?: readonly string[];
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A package in one folder: now, and before. */
export interface WorkspacePackage {
  /** From the root of the repository: `packages/finix`. */
  readonly folder: string;
  readonly now: Manifest | undefined;
  readonly before: Manifest | undefined;
}

const HOMES = ["packages", "tools"];

/** Every package that there is or was. */
export function workspacePackages(
  root: string,
  base: string,
  files: readonly ChangedFile[],
): readonly WorkspacePackage[] {
  const present = HOMES.flatMap((home) => foldersIn(root, home));
  const touched = files.flatMap(({ path, from }) => [path, ...(from === undefined ? [] : [from])]);
  const former = touched.flatMap((path) => {
    const folder = /^((?:packages|tools)\/[^/]+)\/package\.json$/.exec(path)?.[1];
    return folder === undefined ? [] : [folder];
  });
  return [...new Set([...present, ...former])].sort().map((folder) => {
    const path = `${folder}/package.json`;
    const file = join(root, path);
    const now = existsSync(file) ? parse(readFileSync(file, "utf8"), path) : undefined;
    const text = touched.includes(path) ? fileAt(root, base, path) : undefined;
    const before = touched.includes(path) ? text && parse(text, `${base}:${path}`) : now;
    return { folder, now, before: before || undefined };
  });
}

/** Whether users can install it. */
export function isPublic(manifest: Manifest | undefined): manifest is Manifest {
  return manifest !== undefined && manifest.private !== true;
}

function foldersIn(root: string, home: string): string[] {
  const folder = join(root, home);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "package.json")))
    .map((name) => `${home}/${name}`);
}

function parse(text: string, path: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (isObject(value) && typeof value["name"] === "string") return value as unknown as Manifest;
  throw new UsageError(`${path}: no package.json, it has no name`);
}

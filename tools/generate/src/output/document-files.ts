/** The files of a document, as stamps name them. */
import { readFileSync, statSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { isInside } from "@org/openapi";
import { fingerprint } from "./stamp.ts";

/** The paths relative to the folder of the first: no stamp names a folder of the machine. */
export function relativeFiles(files: readonly string[]): string[] {
  const [first = "."] = files;
  return files.map((path) => relative(dirname(first), path).replaceAll("\\", "/"));
}

/**
 * The fingerprint of the files that a stamp names, for the document at `spec`; what is gone counts,
 * and what no document could have named.
 */
export function documentFingerprint(spec: string, from: readonly string[]): string {
  const folder = dirname(spec);
  const texts = from.map((name) => {
    const path = resolve(folder, name);
    if (path !== spec && !isReadable(folder, path)) return "unreadable";
    try {
      return readFileSync(path, "utf8");
    } catch {
      return "unreadable";
    }
  });
  return fingerprint(texts);
}

function isReadable(folder: string, path: string): boolean {
  return isInside(folder, path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

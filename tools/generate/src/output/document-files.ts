/** The files of a document, as stamps name them. */
import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { fingerprint } from "./stamp.ts";

/** The paths relative to the folder of the first: no stamp names a folder of the machine. */
export function relativeFiles(files: readonly string[]): string[] {
  const [first = "."] = files;
  return files.map((path) => relative(dirname(first), path).replaceAll("\\", "/"));
}

/** The fingerprint of the files that a stamp names, for the document at `spec`; what is gone counts. */
export function documentFingerprint(spec: string, from: readonly string[]): string {
  const texts = from.map((path) => {
    try {
      return readFileSync(resolve(dirname(spec), path), "utf8");
    } catch {
      return "unreadable";
    }
  });
  return fingerprint(texts);
}

import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isInside } from "./inside.ts";
import { readSource } from "./read-source.ts";
import type { Source } from "./source.ts";
import { SpecError } from "./spec-error.ts";

/** Where the files of a document are: on the disk, or elsewhere. */
export interface FileStore {
  /** The path of a file, as another one names it. */
  readonly pathOf: (from: string, name: string) => string;
  /** Whether a path lies in the folder of the document at `first`: what it names may be read there alone. */
  readonly isBeside: (first: string, path: string) => boolean;
  /**
   * Reads the file that another one names.
   *
   * @throws {SpecError} when it can't be read, or is neither YAML nor JSON.
   */
  readonly read: (path: string) => Source;
}

/** The disk: links are followed before a path is found to be beside the document. */
export const DISK: FileStore = {
  pathOf: (from, name) => resolve(dirname(from), name),
  isBeside: (first, path) => isInside(dirname(first), path),
  read: (path) => {
    // A pipe or a device would be waited for without end; who names the document itself may want one.
    if (isNoFile(path)) throw new SpecError("can't be read: it is no file", { path });
    return readSource(path);
  },
};

/** What can't even be looked at is for its reader to say. */
function isNoFile(path: string): boolean {
  try {
    return !statSync(path).isFile();
  } catch {
    return false;
  }
}

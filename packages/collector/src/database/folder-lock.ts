import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CollectorError } from "../collector-error.ts";

/** A folder that this process alone uses, until it is released. */
export interface FolderLock {
  release(): Promise<void>;
}

const LOCK_FILE = "lock";

/** Folders of this process: a second opening is as wrong as one by another process. */
const held = new Set<string>();

/**
 * Takes a folder for this process: two that write to one database in it would destroy it. What a process
 * left that is no more is taken over.
 *
 * @throws {CollectorError} when another process, or this one, has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, LOCK_FILE);
  if (held.has(folder)) throw inUse(folder, process.pid);
  held.add(folder);
  try {
    await take(file, folder);
  } catch (error) {
    held.delete(folder);
    throw error;
  }
  return {
    async release() {
      if (held.delete(folder)) await rm(file, { force: true });
    },
  };
}

async function take(file: string, folder: string): Promise<void> {
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = Number(await readFile(file, "utf8").catch(() => ""));
    if (owner !== process.pid && isAlive(owner)) throw inUse(folder, owner);
    await rm(file, { force: true });
  }
}

function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id < 1) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Somebody else's process, and alive.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function inUse(folder: string, owner: number): CollectorError {
  return new CollectorError(
    `the database in ${folder} is in use by process ${owner}: wait for it or end it, or let several processes share a server, with DATABASE_URL`,
  );
}

import { randomUUID } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CollectorError } from "../collector-error.ts";

/** A folder that this process alone uses, until it is released. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Each process that wants the folder makes an empty file of its own, whose name has its id: `lock-17-…`. */
const LOCK = /^lock-(\d+)-/;

/** Folders of this process: a second opening is as wrong as one by another process. */
const held = new Set<string>();

/** How often two that come at the same moment try again, each after a time of its own. */
const ATTEMPTS = 10;
const LONGEST_WAIT_MS = 100;

/**
 * Takes a folder for this process: two that write to one database in it would destroy it. What a process
 * left that is no more is removed.
 *
 * @throws {CollectorError} when another process, or this one, has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  if (held.has(folder)) throw inUse(folder, process.pid);
  held.add(folder);
  try {
    const file = await take(folder);
    return {
      async release() {
        if (held.delete(folder)) await rm(file, { force: true });
      },
    };
  } catch (error) {
    held.delete(folder);
    throw error;
  }
}

/**
 * Makes this process' file first, and looks for those of others then: of two that come at once, at least one sees the
 * other, and no file but its own is removed by a process that lives.
 */
async function take(folder: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const name = `lock-${process.pid}-${randomUUID()}`;
    const file = join(folder, name);
    await writeFile(file, "", { flag: "wx" });
    const other = await otherOwner(folder, name);
    if (other === undefined) return file;
    await rm(file, { force: true });
    if (attempt === ATTEMPTS) throw inUse(folder, other);
    await sleep(LONGEST_WAIT_MS * Math.random());
  }
}

/** The process beside this one that has the folder, or wants it. */
async function otherOwner(folder: string, own: string): Promise<number | undefined> {
  for (const name of await readdir(folder)) {
    const owner = Number(LOCK.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(owner) || name === own) continue;
    // An id of this process was that of another before: it does not open a folder twice.
    if (owner !== process.pid && isAlive(owner)) return owner;
    await rm(join(folder, name), { force: true });
  }
  return undefined;
}

function isAlive(id: number): boolean {
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

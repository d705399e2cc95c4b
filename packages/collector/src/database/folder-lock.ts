import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, readlinkSync } from "node:fs";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CollectorError } from "../collector-error.ts";

/** A folder that this process alone uses, until it is released. */
export interface FolderLock {
  /**
   * Whether it is still this process': asked before anything is written. Others take the folder of one that was halted for
   * long, which does not know that when it goes on.
   *
   * @throws {CollectorError} when another process took the folder over.
   */
  check(): void;
  release(): Promise<void>;
}

/**
 * Each process that wants the folder makes a file of its own: `lock-17-…`. Its name has the id of the process, where that
 * id means something, and what no other process has.
 */
const LOCK = /^lock-(?<pid>\d+)-(?<space>[0-9a-f]+)-(?<process>[0-9a-f-]+)$/;

/** What is in the file: writing it again says that the process lives. */
const CONTENT = ".";

/** Where process ids are those of this process: this machine since it started, or this container. */
const SPACE = createHash("sha256").update(spaceOfProcesses()).digest("hex").slice(0, 16);

/** An id may be another process' later, or be there once in each container: this is not. */
const PROCESS = randomUUID();

/** How often a process says that it lives, and how long ago it has when it does no more. */
const RENEW_MS = 5_000;
const GONE_MS = 30_000;

/** Folders of this process: a second opening is as wrong as one by another process. */
const held = new Set<string>();

/** How often two that come at the same moment try again, each after a time of its own. */
const ATTEMPTS = 10;
const LONGEST_WAIT_MS = 100;

/**
 * Takes a folder for this process: two that write to one database in it would destroy it. What a process
 * left that is no more is removed: at once where it was one of this machine, and after 30 seconds without a sign of life where
 * nobody here can see whether it runs, as in another container.
 *
 * @throws {CollectorError} when another process, or this one, has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  if (held.has(folder)) throw inUse(folder, `process ${process.pid}`);
  held.add(folder);
  try {
    const file = await take(folder);
    const renewing = setInterval(() => {
      // Only what is there is renewed: `check` sees what is gone. A disk without room keeps the file as well.
      writeFile(file, CONTENT, { flag: "r+" }).catch(() => {});
    }, RENEW_MS).unref();
    return {
      check() {
        if (!existsSync(file)) throw takenOver(folder);
      },
      async release() {
        clearInterval(renewing);
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
  const name = `lock-${process.pid}-${SPACE}-${PROCESS}`;
  const file = join(folder, name);
  for (let attempt = 1; ; attempt++) {
    await make(folder, file);
    const other = await otherOwner(folder, name).catch(async (error: unknown) => {
      await rm(file, { force: true });
      throw error;
    });
    if (other === undefined) return file;
    await rm(file, { force: true });
    if (attempt === ATTEMPTS) throw inUse(folder, other);
    await sleep(LONGEST_WAIT_MS * Math.random());
  }
}

/** @throws {CollectorError} when it is there: this process has the folder, by another path. */
async function make(folder: string, file: string): Promise<void> {
  try {
    await writeFile(file, CONTENT, { flag: "wx" });
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw isThere ? inUse(folder, `process ${process.pid}`) : error;
  }
}

/** The process beside this one that has the folder, or wants it, in words. */
async function otherOwner(folder: string, own: string): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    const { pid = "", space } = LOCK.exec(name)?.groups ?? {};
    if (pid === "" || name === own) continue;
    const id = Number(pid);
    // Its id is this process' own where another had it before, or another copy of this module is loaded.
    const isVisible = space === SPACE && id !== process.pid;
    const file = join(folder, name);
    if (isVisible ? isAlive(id) : await givesSigns(file, join(folder, own))) {
      return space === SPACE ? `process ${pid}` : `process ${pid} of another machine or container`;
    }
    await rm(file, { force: true });
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

/** Whether a file was written of late: by the clock of the disk, which has just written this process' own. */
async function givesSigns(file: string, own: string): Promise<boolean> {
  try {
    const [theirs, ours] = await Promise.all([stat(file), stat(own)]);
    return ours.mtimeMs - theirs.mtimeMs < GONE_MS;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** The name of the machine; and on Linux which start of it, and which of the containers that share that. */
function spaceOfProcesses(): string {
  const read = (what: () => string): string => {
    try {
      return what().trim();
    } catch {
      return "";
    }
  };
  const start = read(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  return JSON.stringify([hostname(), start, read(() => readlinkSync("/proc/self/ns/pid"))]);
}

function takenOver(folder: string): CollectorError {
  return new CollectorError(
    `the database in ${folder} was taken over by another process, since this one gave no sign of life for ${GONE_MS / 1_000} seconds: this one writes nothing more there; end it`,
  );
}

function inUse(folder: string, owner: string): CollectorError {
  return new CollectorError(
    `the database in ${folder} is in use by ${owner}: wait for it or end it, or let several processes share a server, with DATABASE_URL`,
  );
}

import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own, in memory. */
export interface SmallDisk extends Disposable {
  readonly folder: string;
  /** Writes until nothing more fits. */
  fill(): void;
  /** Takes back what `fill` has written. */
  makeRoom(): void;
}

/** Mounts a small file system; undefined: who runs the tests may not. */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "collector-disk-"));
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...command: string[]): void => {
    const [program = "", ...values] = [...asRoot, ...command];
    execFileSync(program, values, { stdio: "pipe" });
  };
  const options = `size=${megabytes}m,mode=1777`;
  try {
    run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    fill() {
      const file = openSync(ballast, "a");
      try {
        // The last parts of pages too.
        for (const size of [1 << 20, 4_096, 1]) writeUntilFull(file, Buffer.alloc(size));
      } finally {
        closeSync(file);
      }
    },
    makeRoom() {
      rmSync(ballast, { force: true });
    },
    [Symbol.dispose]() {
      // Processes that have just ended may still have it open.
      run("umount", "--lazy", folder);
      rmSync(folder, { recursive: true });
    },
  };
}

function writeUntilFull(file: number, some: Buffer): void {
  try {
    while (writeSync(file, some) === some.length);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { lockFolder } from "../../src/database/folder-lock.ts";
import { size } from "./support/size.ts";

const PROCESSES = 6;
const file = fileURLToPath(new URL("support/lock-process.ts", import.meta.url));

it("of several processes that take over a stale lock at once, at most one has the folder", async () => {
  for (let round = 0; round < size.strikes; round++) {
    const folder = await mkdtemp(join(tmpdir(), "collector-lock-"));
    const children: ChildProcess[] = [];
    try {
      await writeFile(join(folder, `lock-${endedProcess()}-stale`), "");
      children.push(...Array.from({ length: PROCESSES }, () => fork(file, [folder])));
      await Promise.all(children.map((child) => once(child, "message")));
      const answers = children.map(async (child) => (await once(child, "message"))[0]);
      for (const child of children) child.send("go");
      const having = (await Promise.all(answers)).filter((answer) => answer === "has it");
      expect(having.length).toBeLessThanOrEqual(1);
      expect(await readdir(folder)).toHaveLength(having.length);
    } finally {
      for (const child of children) child.kill("SIGKILL");
      await rm(folder, { recursive: true, force: true });
    }
  }
});

it("a lock of a process that is no more is taken over, one that is held is not", async () => {
  const folder = await mkdtemp(join(tmpdir(), "collector-lock-"));
  try {
    await writeFile(join(folder, `lock-${endedProcess()}-stale`), "");
    const lock = await lockFolder(folder);
    expect(await readdir(folder)).toHaveLength(1);
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function endedProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

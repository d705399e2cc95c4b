import { type ChildProcess, fork, type StdioOptions, spawn, spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it, vi } from "vitest";
import { openEmbedded } from "../../src/database/embedded.ts";
import { lockFolder } from "../../src/database/folder-lock.ts";
import { makeInFolder } from "../support/databases.ts";
import { size } from "./support/size.ts";

const PROCESSES = 6;
const file = fileURLToPath(new URL("support/lock-process.ts", import.meta.url));

it("of several processes that take over a stale lock at once, at most one has the folder", async () => {
  for (let round = 0; round < size.strikes; round++) {
    const folder = await mkdtemp(join(tmpdir(), "collector-lock-"));
    const children: ChildProcess[] = [];
    try {
      await leaveLock(folder);
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
    await leaveLock(folder);
    expect(await readdir(folder)).toHaveLength(1);
    const lock = await lockFolder(folder);
    expect(await readdir(folder)).toHaveLength(1);
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.pid}`);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("a lock of another machine or container is left alone, until it has given no sign of life for 30 seconds", async () => {
  const folder = await mkdtemp(join(tmpdir(), "collector-lock-"));
  try {
    // Its process may have the id of this one, and no id says whether it is there.
    for (const id of [process.pid, 4_194_304]) {
      const file = join(folder, `lock-${id}-00c0ffee-${randomUUID()}`);
      await writeFile(file, "");
      await expect(lockFolder(folder)).rejects.toThrow(
        `in use by process ${id} of another machine or container`,
      );
      const old = Date.now() / 1_000 - 31;
      await utimes(file, old, old);
      await (await lockFolder(folder)).release();
      expect(await readdir(folder)).toEqual([]);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("who has a folder gives signs of life", async () => {
  const folder = await mkdtemp(join(tmpdir(), "collector-lock-"));
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  try {
    const lock = await lockFolder(folder);
    const [name = ""] = await readdir(folder);
    const file = join(folder, name);
    await utimes(file, 0, 0);
    vi.advanceTimersByTime(10_000);
    await expect.poll(async () => (await stat(file)).mtimeMs).toBeGreaterThan(0);
    await lock.release();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
    await rm(folder, { recursive: true, force: true });
  }
});

it("who was halted until another took the folder over writes nothing more", async () => {
  await using test = await makeInFolder();
  const { database: folder } = test;
  const database = await openEmbedded({ folder, schema: "public", existing: false });
  await database.execute("create table kept (a int)");
  const lost = "was taken over by another process";
  let atLoss: unknown;
  const halted = database.transaction(async ({ query }) => {
    await query("insert into kept values ($1)", [1]);
    const isLock = (name: string): boolean => name.startsWith("lock-");
    const [lock = ""] = (await readdir(folder)).filter(isLock);
    await rm(join(folder, lock));
    atLoss = await filesOf(folder);
    await expect(query("insert into kept values ($1)", [2])).rejects.toThrow(lost);
  });
  await expect(halted).rejects.toThrow(lost);
  await expect(database.query("insert into kept values ($1)", [3])).rejects.toThrow(lost);
  await expect(database.execute("checkpoint")).rejects.toThrow(lost);
  await expect(database.transaction(async () => {})).rejects.toThrow(lost);
  await database.close();
  expect(await filesOf(folder)).toEqual(atLoss);
});

it("a folder is not opened twice by another path", async () => {
  const folder = await mkdtemp(join(tmpdir(), "collector-lock-"));
  const link = `${folder}-link`;
  await symlink(folder, link);
  try {
    const lock = await lockFolder(folder);
    await expect(lockFolder(link)).rejects.toThrow(`in use by process ${process.pid}`);
    await lock.release();
    await (await lockFolder(link)).release();
  } finally {
    await rm(link);
    await rm(folder, { recursive: true, force: true });
  }
});

it("processes that do not see each other do not both have it", async ({ skip }) => {
  const unshare = ["--pid", "--fork", process.execPath, file];
  if (spawnSync("unshare", ["--pid", "--fork", "true"]).status !== 0) {
    return skip("nobody here may make a namespace of processes");
  }
  const folder = await mkdtemp(join(tmpdir(), "collector-lock-"));
  const children: ChildProcess[] = [];
  try {
    const answers: unknown[] = [];
    for (let count = 0; count < 2; count++) {
      const stdio: StdioOptions = ["ignore", "ignore", "inherit", "ipc"];
      const child = spawn("unshare", [...unshare, folder], { stdio });
      children.push(child);
      await once(child, "message");
      child.send("go");
      answers.push((await once(child, "message"))[0]);
    }
    expect(answers).toEqual(["has it", "refused"]);
  } finally {
    for (const child of children) child.disconnect();
    await Promise.all(children.map((child) => child.exitCode ?? once(child, "exit")));
    await rm(folder, { recursive: true, force: true });
  }
});

/** What is in each file below a folder, as a digest. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const digest = async (name: string): Promise<[string, string]> => [
    name,
    createHash("sha256")
      .update(await readFile(name))
      .digest("hex"),
  ];
  return Object.fromEntries(await Promise.all(files.map(digest)));
}

/** What a process leaves that is killed while it has a folder. */
async function leaveLock(folder: string): Promise<void> {
  const child = fork(file, [folder]);
  await once(child, "message");
  child.send("go");
  await once(child, "message");
  child.kill("SIGKILL");
  await once(child, "exit");
}

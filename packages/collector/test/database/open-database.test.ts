import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CollectorError } from "../../src/collector-error.ts";
import { databaseKind, openDatabase } from "../../src/database/open-database.ts";

describe("a text that is neither a folder nor an address of PostgreSQL", () => {
  const password = "hunter2";
  it.each([
    ` postgres://u:${password}@host/db`,
    `jdbc:postgresql://host/db?password=${password}`,
    `postgresql+asyncpg://u:${password}@host/db`,
    `"postgres://u:${password}@host/db"`,
    `postgres://u:${password}@host:port/db`,
    "",
    " ",
  ])("%j is refused, and not repeated", async (database) => {
    const error = await openDatabase({ database }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CollectorError);
    expect(String(error)).toContain("neither a folder nor the address of a PostgreSQL server");
    expect(String(error)).not.toContain(password);
  });
});

it("an address or the name of a folder is told apart", () => {
  expect(databaseKind("postgresql://u:p@host/db")).toBe("server");
  expect(databaseKind("postgres:///db?host=/run/postgresql")).toBe("server");
  expect(databaseKind("./balances-data")).toBe("folder");
});

describe("a folder that can't have a database", () => {
  it.each([
    ["a file", "a file is in the place of a folder", (path: string) => join(path, "file")],
    ["below a file", "a file is in the place", (path: string) => join(path, "file", "x")],
    ["too long a name", "the name is too long", (path: string) => join(path, "x".repeat(300))],
  ])("%s: it is said what to do", async (_, message, placeIn) => {
    const path = await mkdtemp(join(tmpdir(), "collector-place-"));
    try {
      await writeFile(join(path, "file"), "");
      const database = placeIn(path);
      const error = await openDatabase({ database }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(CollectorError);
      expect(String(error)).toContain(`the database in ${database} can't be opened: ${message}`);
    } finally {
      await rm(path, { recursive: true, force: true });
    }
  });

  it.skipIf(!existsSync("/proc/self"))("where nothing can be made nobody waits", async () => {
    await expect(openDatabase({ database: "/proc/x/y" })).rejects.toThrow(
      "the database in /proc/x/y can't be opened: no folder can be made there: name another",
    );
  });

  it("where this user may not write", async ({ skip }) => {
    const path = await mkdtemp(join(tmpdir(), "collector-place-"));
    try {
      await chmod(path, 0o500);
      if (spawnSync("test", ["-w", path]).status === 0) return skip("this user may write anywhere");
      const opening = openDatabase({ database: path });
      await expect(opening).rejects.toThrow("this user may not write there");
    } finally {
      await rm(path, { recursive: true, force: true });
    }
  });
});

import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkHashes, listHashes } from "../src/publish/hashes.ts";
import { temporaryFolder } from "./temporary.ts";

function packed() {
  const folder = temporaryFolder({ "a.tgz": "a", "b.tgz": "b" });
  return { folder, list: listHashes(folder) };
}

test("what was packed is accepted, by sha256sum too", () => {
  const { folder, list } = packed();
  expect(() => checkHashes(folder, list)).not.toThrow();
  const options = { cwd: folder, input: list, encoding: "utf8" } as const;
  expect(execFileSync("sha256sum", ["--check"], options)).toBe("a.tgz: OK\nb.tgz: OK\n");
});

test("a file that was changed on the way is named", () => {
  const { folder, list } = packed();
  writeFileSync(join(folder, "b.tgz"), "c");
  expect(() => checkHashes(folder, list)).toThrow(
    "b.tgz is not what was packed: its SHA-256 is 2e7d",
  );
});

test("a file too many is named, and one too few", () => {
  const { folder, list } = packed();
  writeFileSync(join(folder, ".npmrc"), "registry=https://registry.example/");
  expect(() => checkHashes(folder, list)).toThrow(".npmrc is not on the list");
  rmSync(join(folder, ".npmrc"));
  rmSync(join(folder, "a.tgz"));
  expect(() => checkHashes(folder, list)).toThrow("a.tgz is on the list of what was packed, and");
});

test.each(["", "\n", "abc  a.tgz", `${"0".repeat(64)}  ../a.tgz`, `${"0".repeat(64)} a.tgz`])(
  "the list %j accepts nothing",
  (list) => {
    expect(() => checkHashes(packed().folder, list)).toThrow();
  },
);

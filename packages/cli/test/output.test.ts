/** Output that can't be written. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { command, type Env, start, startMocks } from "./run.ts";

const FULL = "/dev/full";

const BROKEN = "error: the output could not be written: ENOSPC: no space left on device, write\n";

/** Runs the command with one of its streams on a disk that is full; gives what the other one got. */
async function runOnFullDisk(stream: "stdout" | "stderr", args: readonly string[], env: Env) {
  const full = openSync(FULL, "w");
  const stdio: ("ignore" | "pipe" | number)[] =
    stream === "stdout" ? ["ignore", full, "pipe"] : ["ignore", "pipe", full];
  const child = spawn(process.execPath, [command, ...args], { env, stdio });
  closeSync(full);
  const other = (stream === "stdout" ? child.stderr : child.stdout) ?? Readable.from([]);
  const [said, [code]] = await Promise.all([text(other), once(child, "exit")]);
  return { code, said };
}

test.skipIf(!existsSync(FULL)).each([
  ["the table", [], 1],
  ["JSON", ["--json"], 1],
  ["help", ["--help"], 1],
  ["the version", ["--version"], 1],
  ["JSON of wrong usage", ["--json", "--nope"], 1],
])("%s on a full disk is told, and exit code 1", async (_, args, code) => {
  await using mocks = await startMocks({ glomo: {} });
  expect(await runOnFullDisk("stdout", args, mocks.env)).toEqual({ code, said: BROKEN });
});

test.skipIf(!existsSync(FULL)).each([
  ["that nothing is left to show", ["--currency", "JPY"]],
  ["what is wrong", ["--nope"]],
])("people can't be told %s: exit code 1", async (_, args) => {
  await using mocks = await startMocks({ glomo: {} });
  expect(await runOnFullDisk("stderr", args, mocks.env)).toEqual({ code: 1, said: "" });
});

test.skipIf(process.platform === "win32").each([
  ["table", []],
  ["JSON", ["--json"]],
])("a disk that is full after a part of the %s is told", async (_, args) => {
  await using mocks = await startMocks({
    glomo: {},
    finix: {},
    wooshpay: {},
    marqeta: {},
    muda: {},
  });
  const folder = mkdtempSync(join(tmpdir(), "balances-"));
  try {
    const file = join(folder, "out");
    // A file may have one block of 512 or 1024 bytes.
    const line = 'ulimit -f 1; out="$1"; shift; exec "$@" > "$out"';
    const child = spawn("sh", ["-c", line, "sh", file, process.execPath, command, ...args], {
      env: mocks.env,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect(err).toMatch(/^error: the output could not be written: EFBIG/);
    expect(code).toBe(1);
    expect(readFileSync(file).length).toBeLessThanOrEqual(1024);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([[["--help"]], [[]], [["--json"]]])(
  "a reader who has had enough of %j needs no word, and is exit code 1",
  async (args) => {
    await using mocks = await startMocks({ glomo: {} });
    const child = start(args, mocks.env);
    child.stdout.destroy();
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
  },
);

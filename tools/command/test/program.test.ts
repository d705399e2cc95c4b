import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ProgramError, runProgram } from "../src/index.ts";

function node(script: string, options: { signal?: AbortSignal; timeoutMs?: number } = {}) {
  return runProgram(process.execPath, ["--eval", script], { cwd: temporaryFolder(), ...options });
}

test("gives what was written to stdout", async () => {
  await expect(node("console.error('no'); console.log('yes')")).resolves.toBe("yes\n");
});

test("a failure tells the command, the code and the last it said", async () => {
  const failure = node("console.log('first'); console.error('last'); process.exit(3)");
  await expect(failure).rejects.toThrow(ProgramError);
  await expect(failure).rejects.toThrow(/--eval.*ended with 3.*last/s);
});

test("a command that does not exist can't start", async () => {
  const missing = runProgram("no-such-command", [], { cwd: temporaryFolder() });
  await expect(missing).rejects.toThrow(/could not start/);
});

test("a command that takes too long is stopped", async () => {
  const late = node("setInterval(() => {}, 1000)", { timeoutMs: 300 });
  await expect(late).rejects.toThrow(/was stopped after 0.3 s/);
});

test("an abort ends what the command started, too", async () => {
  const folder = temporaryFolder();
  const abort = new AbortController();
  const script = `
    const { spawn } = require("node:child_process");
    const child = spawn(process.execPath, ["--eval", "setInterval(() => {}, 1000)"]);
    require("node:fs").writeFileSync("pid", String(child.pid));
    setInterval(() => {}, 1000);`;
  const running = runProgram(process.execPath, ["--eval", script], {
    cwd: folder,
    signal: abort.signal,
  });
  const pid = await expect
    .poll(() => Number(readFileSync(join(folder, "pid"), "utf8")), { timeout: 300_000 })
    .toBeGreaterThan(0)
    .then(() => Number(readFileSync(join(folder, "pid"), "utf8")));

  abort.abort(new Error("enough"));

  await expect(running).rejects.toThrow("enough");
  await expect.poll(() => isRunning(pid), { timeout: 300_000 }).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that nobody has waited for yet is a zombie: ended all the same.
    return !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");
  } catch {
    return false;
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "program-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

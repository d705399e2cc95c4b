/** The command on a terminal: `script` of util-linux is one. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { command, type Env, startMocks } from "./run.ts";
import { startTenants } from "./tenants.ts";

const hasScript = spawnSync("script", ["--version"]).stdout?.includes("util-linux") ?? false;

/** Starts the command on a terminal of so many columns. */
function startAt(columns: number, args: readonly string[], env: Env, cwd?: string) {
  const line = `stty cols ${columns} rows 40; exec '${process.execPath}' '${command}' ${args.join(" ")}`;
  return spawn("script", ["--quiet", "--flush", "--return", "--command", line, "/dev/null"], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", TERM: "xterm-256color", SHELL: "/bin/sh", ...env },
    stdio: ["pipe", "pipe", "inherit"],
  });
}

async function runAt(columns: number, args: readonly string[], env: Env, cwd?: string) {
  const child = startAt(columns, args, env, cwd);
  const [out, [code]] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return { code, out };
}

/** What stands in each line at the end: what a spinner writes again and again is gone. */
function screenOf(out: string): string {
  const lines = out.split("\r\n").map((line) => line.split("\u001b[1G").at(-1) ?? "");
  return stripVTControlCharacters(lines.join("\n"));
}

const BOLD = "\u001b[1m";
const CLEAR = "\u001b[2J\u001b[H";

describe.skipIf(!hasScript)("a terminal", () => {
  test.each([60, 80, 120])("of %i columns is not overrun", async (columns) => {
    await using tenants = await startTenants();
    const { A_PASSWORD: _, ...env } = tenants.env;
    for (const args of [["--sum", "--below", "USD:1000"], ["check"], ["--help"], ["nobody"]]) {
      const { out } = await runAt(columns, args, env, tenants.path);
      for (const line of screenOf(out).split("\n")) {
        // What is typed is whole, so that it can be copied.
        if (/^ {2}(balances|npx|--)/.test(line)) continue;
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }
    }
  });

  test.each<[string, Env, boolean]>([
    ["has colour", {}, true],
    ["has none with NO_COLOR", { NO_COLOR: "1" }, false],
    ["has none that can't show any", { TERM: "dumb" }, false],
  ])("%s", async (_, extra, isColoured) => {
    await using mocks = await startMocks({ glomo: {} });
    const { out, code } = await runAt(80, [], { ...mocks.env, ...extra });
    expect(screenOf(out)).toContain("299.00 USD");
    expect(out.includes(`${BOLD}Provider`)).toBe(isColoured);
    expect(code).toBe(0);
  });

  test("tells how many answers came, and forgets it when all are there", async () => {
    await using mocks = await startMocks({ finix: {} });
    const accounts = Array.from({ length: 40 }, (_, index) => `BA${index}`).join(",");
    const { out } = await runAt(80, [], { ...mocks.env, FINIX_BALANCE_ID: accounts });
    expect(out).toMatch(/Asking for balances: \d\d answers/);
    expect(screenOf(out)).not.toContain("Asking");
    const silent = await runAt(80, ["--verbose"], mocks.env);
    expect(silent.out).not.toContain("Asking");
  });

  test("is redrawn while it is watched, and left in order", async () => {
    await using mocks = await startMocks({ glomo: {} });
    const child = startAt(80, ["--watch", "1s"], mocks.env);
    let out = "";
    const isOver = once(child, "exit");
    for await (const chunk of child.stdout) {
      out += String(chunk);
      // Ctrl-C, as it is typed.
      if (out.split("Ctrl-C ends it.").length === 3 && out.endsWith("-\r\n")) {
        child.stdin.write("\u0003");
      }
    }
    const [code] = await isOver;
    expect(code).toBe(130);
    expect(out.split(CLEAR).length).toBeGreaterThanOrEqual(3);
    expect(screenOf(out)).toMatch(
      /Every 1s, last at \d\d:\d\d:\d\d UTC\. Ctrl-C ends it\.\n\nProvider/,
    );
    // The cursor is there again.
    expect(out.lastIndexOf("\u001b[?25h")).toBeGreaterThan(out.lastIndexOf("\u001b[?25l"));
  });

  test("that can't be redrawn gets one table below the other", async () => {
    await using mocks = await startMocks({ glomo: {} });
    const child = startAt(80, ["--watch", "1s"], { ...mocks.env, TERM: "dumb" });
    let out = "";
    const isOver = once(child, "exit");
    for await (const chunk of child.stdout) {
      out += String(chunk);
      if (out.split("Provider").length === 3 && out.endsWith("\r\n")) child.stdin.write("\u0003");
    }
    await isOver;
    expect(out).not.toContain("\u001b[2J");
  });
});

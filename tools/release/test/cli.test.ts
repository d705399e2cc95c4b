import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./temporary.ts";

const rehearse = join(import.meta.dirname, "../src/rehearse-cli.ts");

test("--help tells all there is to know, in 100 columns", () => {
  const { stdout, status } = spawnSync(process.execPath, [rehearse, "--help"], {
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(stdout).toContain("Exit codes:");
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});

test("an unknown consumer is wrong usage", () => {
  const args = [rehearse, "--consumer", "deno"];
  const { stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toMatch(/argument 'deno' is invalid.*hono/);
});

test("an interrupted rehearsal leaves nothing behind", async () => {
  const TMPDIR = temporaryFolder();
  const child = spawn(process.execPath, [rehearse], { env: { ...process.env, TMPDIR } });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
    if (told.includes("local registry")) child.kill("SIGTERM");
  });
  const [code] = await once(child, "close");
  expect(told).toContain("Interrupted.");
  expect(code).toBe(130);
  expect(readdirSync(TMPDIR)).toEqual([]);
});

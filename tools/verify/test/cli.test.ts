import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runCli } from "@org/extract/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

const verify = path.join(import.meta.dirname, "../src/cli.ts");
const watch = path.join(import.meta.dirname, "../src/watch/cli.ts");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "verify-"));
  writeFileSync(path.join(folder, "finix.md"), "# Nothing here\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a page that can't be read is a difference, a spec without a page none", async () => {
  const { code, stdout } = await runCli(verify, ["--pages", folder]);
  expect(code).toBe(1);
  expect(stdout).toContain(
    "finix.md: the page describes no operation: nothing on it looks like an endpoint",
  );
  expect(stdout).toContain("– glomo: no page, not verified");
});

test("a page that is asked for by name must be there", async () => {
  const { code, stdout } = await runCli(verify, ["glomo", "--pages", folder]);
  expect(code).toBe(1);
  expect(stdout).toContain(`there is no page ${path.join(folder, "glomo.md")}`);
});

test.each([
  [verify, ["nobody", "--pages", "."], "no spec of nobody. There are"],
  [verify, ["--pages", "no-such-folder"], "there is no folder no-such-folder"],
  [verify, [], "say where the sources are: --pages or --sources"],
  [watch, ["nobody"], "no spec of nobody. There are"],
  [watch, ["--timeout", "soon"], "--timeout wants seconds"],
])("wrong usage: %s %j", async (cli, args, message) => {
  const { code, stderr } = await runCli(cli, args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/^\s+at /m);
});

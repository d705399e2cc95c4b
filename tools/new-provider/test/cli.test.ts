import path from "node:path";
import { runCli } from "@org/extract/testing";
import { expect, test } from "vitest";

const cli = path.join(import.meta.dirname, "../src/cli.ts");

test.each([
  [["Acme", "--from", cli], 1, '"Acme" is no package name'],
  [["core", "--from", cli], 1, '"core" is a reserved name'],
  [["finix", "--from", cli], 1, '"finix" is taken'],
  [["acme-test", "--title", "***", "--from", cli], 1, '"***" is no title'],
  [["acme-test", "--from", "no-such-page.md"], 1, "no-such-page.md can't be read"],
  [["acme-test", "--from", cli], 1, "the page describes no operation"],
  [["acme-test"], 2, "required option '--from <source>' not specified"],
])("%j exits with %i and says why", async (args, code, message) => {
  const result = await runCli(cli, args);
  expect(result.code).toBe(code);
  expect(result.stderr).toContain(message);
  expect(result.stderr.includes("Nothing was changed.")).toBe(code === 1);
  expect(result.stderr).not.toMatch(/^\s+at /m);
});

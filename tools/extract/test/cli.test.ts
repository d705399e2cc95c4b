import path from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../src/testing.ts";

const cli = path.join(import.meta.dirname, "../src/cli.ts");
const pages = path.join(import.meta.dirname, "pages");

function run(...args: string[]): ReturnType<typeof runCli> {
  return runCli(cli, args, pages);
}

test("prints the document as YAML, and one line for each doubt", async () => {
  const { code, stdout, stderr } = await run("redocly-cut.md");
  expect(code).toBe(0);
  expect(stdout).toMatch(/^openapi: 3\.1\.1\ninfo:\n {2}title: Cut\n/);
  expect(stderr.trim().split("\n")).toEqual([
    "redocly-cut.md:3: no response is described: any answer, as default",
    "redocly-cut.md:12: the page seems cut off here: what follows is unknown",
  ]);
});

test("prints JSON, and leaves the page's words out", async () => {
  const { stdout } = await run("redocly-cut.md", "--json", "--no-descriptions");
  const document = JSON.parse(stdout);
  expect(document.info).toEqual({ title: "Cut", version: "3" });
  expect(stdout).not.toContain("First.");
});

test.each([
  [["no-paths.md"], 1, "no-paths.md:6: the page describes no operation: its `paths` is empty"],
  [["missing.md"], 1, "missing.md can't be read"],
  [["http://127.0.0.1:9/page.md"], 1, "http://127.0.0.1:9/page.md can't be fetched"],
  [["redocly.md", "--format", "word"], 2, "unknown option '--format'"],
  [[], 2, "missing required argument 'page'"],
])("%j exits with %i and says why", async (args, code, message) => {
  const result = await run(...args);
  expect(result.code).toBe(code);
  expect(result.stderr).toContain(message);
  expect(result.stdout).toBe("");
  expect(result.stderr).not.toMatch(/^\s+at /m);
});

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
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

test("prints facts, each with its line of the page", async () => {
  const { stdout } = await run("--facts", "docusaurus.md");
  const page = readFileSync(path.join(pages, "docusaurus.md"), "utf8").split("\n");
  const lineOf = (words: string) => page.findIndex((line) => line.includes(words)) + 1;
  const open = "POST /v1/wallets/{owner}/open";
  expect(stdout.split("\n")).toEqual(
    expect.arrayContaining([
      `docusaurus.md:${lineOf("- **Endpoint:**")}: ${open}`,
      `docusaurus.md:${lineOf("- `memo`")}: ${open} request field \`memo\`: type string, required false`,
      `docusaurus.md:${lineOf("**429 Too")}: ${open} 429`,
      expect.stringMatching(/^docusaurus\.md: GET \/v1\/wallets security: is not said$/),
    ]),
  );
  const { stdout: json } = await run("--facts", "--json", "docusaurus.md");
  expect(JSON.parse(json)).toContainEqual({
    line: lineOf("- `day`"),
    kind: "field",
    operation: open,
    place: "request",
    label: "field `limits.day`",
    traits: { type: "integer", required: "false" },
  });
});

test("writes a document for each of several pages, and goes on after one that can't be read", async () => {
  const out = mkdtempSync(path.join(tmpdir(), "extract-out-"));
  try {
    const { code, stdout, stderr } = await run(
      "redocly.md",
      "no-paths.md",
      "apifox.md",
      "--out",
      out,
    );
    expect(code).toBe(1);
    expect(readdirSync(out).sort()).toEqual(["apifox.yaml", "redocly.yaml"]);
    expect(stdout).toMatch(/^redocly\.md: .*redocly\.yaml, doubts: \d+\napifox\.md: /);
    expect(stderr).toContain("1 of 3 pages could not be read");
  } finally {
    rmSync(out, { recursive: true });
  }
});

test.each([
  [["no-paths.md"], 1, "no-paths.md:6: the page describes no operation: its `paths` is empty"],
  [["missing.md"], 1, "missing.md can't be read"],
  [["http://127.0.0.1:9/page.md"], 1, "http://127.0.0.1:9/page.md can't be fetched"],
  [["redocly.md", "--format", "word"], 2, "unknown option '--format'"],
  [["redocly.md", "apifox.md"], 2, "several pages need --out <folder>"],
  [["redocly.md", "--out", "x", "--facts"], 2, "--facts are printed"],
  [[], 2, "missing required argument 'pages'"],
])("%j exits with %i and says why", async (args, code, message) => {
  const result = await run(...args);
  expect(result.code).toBe(code);
  expect(result.stderr).toContain(message);
  expect(result.stdout).toBe("");
  expect(result.stderr).not.toMatch(/^\s+at /m);
});

/** That the reader of pages notices what is wrong on one. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { blocksOf, inclusionsOf } from "../src/code/blocks.ts";
import { Reader } from "./reader.ts";

const FENCE = "```";

/** A page of blocks: what stands behind the fence, a line of code, and a comment above. */
function page(...blocks: readonly (readonly [info: string, code: string, comment?: string])[]) {
  return blocks
    .map(([info, code, comment = ""]) => `${comment}\n${FENCE}${info}\n${code}\n${FENCE}\n`)
    .join("\nWords.\n\n");
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "reader-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function follow(text: string): Promise<void> {
  await using reader = new Reader(folder, {});
  for (const block of blocksOf(text)) await reader.follow(block);
}

test("files are written, commands run in one terminal, and their output is compared", async () => {
  await follow(
    page(
      ["sh", "mkdir own\ncd own\nexport WORD=hello"],
      ["json [a/b.json]", '{ "c": 1 }'],
      ["sh", 'cat a/b.json\necho "$WORD $(basename $PWD)"'],
      ["text", "…\nhello …"],
    ),
  );
  expect(readFileSync(join(folder, "own/a/b.json"), "utf8")).toBe('{ "c": 1 }\n');
});

test.each([
  ["another output", [["sh", "echo one\necho two"] as const, ["text", "one"] as const], "printed"],
  ["a command that fails", [["sh", "exit 3"] as const], "ended with 3"],
  ["a command that should fail", [["sh", "true", "<!-- code: fails -->"] as const], "ended with 0"],
  ["code that nobody runs", [["ts", "let a"] as const], "nobody runs this"],
  ["a mark of no meaning", [["sh", "true", "<!-- code: maybe -->"] as const], "maybe"],
  ["a server that ends", [["sh", "exit 1", "<!-- code: stays on -->"] as const], "ended at once"],
])("%s is noticed", async (_, blocks, message) => {
  await expect(async () => follow(page(...blocks))).rejects.toThrow(message);
});

test("a block has its line, its file and its reason not to be run", () => {
  const [first, second] = blocksOf(
    page(["ts [a.ts]", "1;"], ["yaml", "a: 1", "<!-- code: not run: it is a picture -->"]),
  );
  expect(first).toEqual({ language: "ts", file: "a.ts", text: "1;\n", line: 2 });
  expect(second?.mark).toEqual({ kind: "not run", reason: "it is a picture" });
  expect(inclusionsOf("Words\n\n<<< ../a.ts [a.ts]\n")).toEqual([{ path: "../a.ts", line: 3 }]);
});

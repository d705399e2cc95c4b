/** Every block of code on every page: type-checked, and run against the mocks as a reader would. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { blocksOf, inclusionsOf } from "../src/code/blocks.ts";
import { allPages, type Page } from "../src/code/pages.ts";
import { PAGES } from "../src/places.ts";
import { freePort } from "./free-port.ts";
import { linkClone, linkedProject, PACKED, packedProject } from "./project.ts";
import { Reader } from "./reader.ts";
import { startWorld } from "./world.ts";

/** What a page may show of other folders: the release rehearsal runs all that is there. */
const RUN_ELSEWHERE = ["examples/", "tools/release/consumers/"];

/** The ports of the mocks on the pages, which may be taken on this machine. */
const PAGE_PORTS = ["4010", "4011"];

/** The reference is made of doc comments, and checked with the packages that it is of. */
const pages = allPages().filter(({ path }) => !path.startsWith("reference/"));
const withCode = pages.filter(({ text }) => blocksOf(text).length > 0);

// Within this package, so that what pages import is found; a reader of tarballs finds nothing but them.
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(PACKED === undefined ? PAGES : tmpdir(), ".code-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("what a page shows of other folders is run there", () => {
  for (const { path, text } of pages) {
    for (const inclusion of inclusionsOf(text)) {
      const file = join(dirname(path), inclusion.path).replace(/^\.\.\//, "");
      const isRun = RUN_ELSEWHERE.some((known) => file.startsWith(known));
      expect(isRun, `${path}:${inclusion.line}: nothing runs ${file}`).toBe(true);
    }
  }
});

test("no file on a page is there for nothing", () => {
  for (const { path, text } of withCode) {
    const blocks = blocksOf(text);
    for (const { file, line, mark } of blocks) {
      if (file === undefined || mark !== undefined || isRead(file)) continue;
      const name = basename(file);
      const users = blocks.filter((other) => other.file !== file && other.text.includes(name));
      expect(users.length, `${path}:${line}: nothing uses ${file}`).toBeGreaterThan(0);
    }
  }
});

test("what is not run says why", () => {
  const all = withCode.flatMap(({ path, text }) =>
    blocksOf(text).map((block) => ({ path, block })),
  );
  const left = all.filter(({ block }) => block.mark?.kind === "not run");
  console.log(
    `${all.length} blocks of code on ${withCode.length} pages, ${left.length} of them not run:`,
  );
  for (const { path, block } of left) {
    console.log(
      `  ${path}:${block.line} ${block.mark?.kind === "not run" ? block.mark.reason : ""}`,
    );
  }
  // Each one more has to be worth it.
  expect(left.length).toBeLessThanOrEqual(MOST_NOT_RUN);
});

const MOST_NOT_RUN = 12;

describe.each(withCode)("$path", (page) => {
  const { path, text } = page;
  test("is right from top to bottom", async () => {
    const ports = await Promise.all(PAGE_PORTS.map(freePort));
    const withPorts = (code: string): string =>
      PAGE_PORTS.reduce((text, port, index) => text.replaceAll(port, String(ports[index])), code);
    const own = projectOf(page);
    await using world = await startWorld(text, importsOf(text), own);
    await using reader = new Reader(own, world.env);
    for (const block of blocksOf(text)) {
      await reader.follow({ ...block, text: withPorts(block.text) }).catch((error: unknown) => {
        throw new Error(`docs/${path}, ${error instanceof Error ? error.message : error}`);
      });
    }
  });
});

test.skipIf(PACKED !== undefined)("TypeScript on pages compiles as it stands", () => {
  const settings = {
    compilerOptions: {
      target: "ES2023",
      lib: ["ES2023"],
      module: "NodeNext",
      types: ["node"],
      typeRoots: [join(PAGES, "node_modules/@types")],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      allowImportingTsExtensions: true,
      noEmit: true,
      skipLibCheck: true,
    },
    include: ["**/*.ts"],
  };
  const types = join(folder, "types");
  for (const { path, text } of withCode) {
    const files = blocksOf(text).filter(({ mark }) => mark?.kind !== "not run");
    if (!files.some(({ file }) => file?.endsWith(".ts"))) continue;
    const own = linkedProject(join(types, path.replace(/\.md$/, "")));
    for (const { file, text: code } of files) {
      if (file === undefined) continue;
      mkdirSync(dirname(join(own, file)), { recursive: true });
      writeFileSync(join(own, file), code);
    }
  }
  writeFileSync(join(types, "tsconfig.json"), JSON.stringify(settings));
  const { resolve } = createRequire(import.meta.url);
  const compiler = join(resolve("typescript/package.json"), "../bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", "."], {
    cwd: types,
    encoding: "utf8",
  });
  expect(stdout).toBe("");
});

/** Whether a tool reads the file without being told its name. */
function isRead(file: string): boolean {
  return file.includes(".test.") || ["balances.config.yaml", "tsconfig.json"].includes(file);
}

/** The packages of this repository that a page imports. */
function importsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/"@org\/([\w-]+)/g)].map(([, name = ""]) => name))];
}

function projectOf({ path, text }: Page): string {
  const own = join(folder, path.replace(/\.md$/, ""));
  // What a page installs itself is missing until it does.
  const installs = text.includes("npm install");
  if (PACKED === undefined) linkedProject(own);
  else packedProject(own, installs ? [] : importsOf(text));
  if (text.includes(" balances/examples/")) linkClone(own);
  return own;
}

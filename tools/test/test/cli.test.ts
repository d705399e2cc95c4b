import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const repository = join(import.meta.dirname, "../../..");
const cli = join(import.meta.dirname, "../src/cli.ts");

let root: string;

/** A workspace of its own, with one package whose test passes. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "test-"));
  file("package.json", {
    name: "root",
    packageManager: "npm@10.0.0",
    workspaces: ["packages/*"],
  });
  file("package-lock.json", { name: "root", lockfileVersion: 3, packages: {} });
  file("turbo.json", {
    tasks: {
      typecheck: {},
      test: { outputs: [".test-results.json"] },
      measure: { outputs: [".measure-results.json"] },
    },
  });
  file(".gitignore", ".turbo/\n.test-results.json*\n.measure-results.json*\nnode_modules/\n");
  spawnSync("git", ["init", "--quiet"], { cwd: root });
  workspacePackage("fine", { test: vitest }, 'test("adds", () => expect(1 + 1).toBe(2));');
});

afterEach(() => rmSync(root, { recursive: true }));

const vitest = `node ${join(import.meta.dirname, "../node_modules/vitest/vitest.mjs")} run`;

function file(path: string, content: object | string): void {
  writeFileSync(
    join(root, path),
    typeof content === "string" ? content : JSON.stringify(content, undefined, 2),
  );
}

/** A package of the workspace with one file of tests. */
function workspacePackage(name: string, scripts: Record<string, string>, tests: string): void {
  mkdirSync(join(root, "packages", name), { recursive: true });
  file(`packages/${name}/package.json`, { name, version: "1.0.0", type: "module", scripts });
  const config = join(import.meta.dirname, "../src/config.ts");
  file(
    `packages/${name}/vitest.config.ts`,
    `
    import shared from ${JSON.stringify(config)};
    export default { test: { ...shared.test, globals: true } };
  `,
  );
  file(`packages/${name}/one.test.js`, tests);
}

function run(...args: string[]): { code: number | null; lines: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "--root", root, ...args], {
    encoding: "utf8",
    env: {
      ...process.env,
      NO_COLOR: "1",
      HOME: root,
      TURBO_TELEMETRY_DISABLED: "1",
      PATH: [join(repository, "node_modules/.bin"), process.env["PATH"]].join(delimiter),
    },
  });
  return { code: status, lines: `${stderr}\n${stdout}`.trimEnd().split("\n") };
}

test("the last line is the sum, also when all of it is replayed", () => {
  workspacePackage(
    "skips",
    { test: vitest },
    'test("a", () => {}); test.skip("b", () => {}); test.todo("c");',
  );
  for (const cached of ["0 cached", "2 cached"]) {
    const { code, lines } = run();
    expect(lines.join("\n")).toContain(cached);
    expect(lines.at(-1)).toBe("2 passed, 0 failed, 2 skipped");
    expect(lines).toContain("✓ skips  1 passed, 0 failed, 2 skipped");
    expect(lines.join("\n")).not.toContain("one.test.js");
    expect(code).toBe(0);
  }
});

test.each([
  ["a failing test", "test('wrong', () => expect('this').toBe('that'));", 1, "this"],
  ["a file that does not start", "import './missing.js';", 1, "missing.js"],
  [
    "a hook that throws",
    "beforeAll(() => { throw new Error('hooked') }); test('a', () => {});",
    1,
    "hooked",
  ],
  [
    "an error outside of tests",
    "test('a', () => {}); setTimeout(() => { throw new Error('astray') });",
    1,
    "astray",
  ],
])("%s fails, is counted and shown, and costs no other its result", (_, tests, failed, shown) => {
  workspacePackage("odd", { test: vitest }, tests);
  const { code, lines } = run();
  expect(lines.at(-1)).toMatch(new RegExp(`^[12] passed, ${failed} failed, \\d skipped$`));
  expect(lines).toContain("✓ fine  1 passed, 0 failed, 0 skipped");
  expect(lines.join("\n")).toContain(shown);
  expect(code).toBe(1);
});

test("a failing type check fails, though every test passes", () => {
  workspacePackage("odd", { typecheck: "node --eval \"throw 'no type'\"" }, "");
  const { code, lines } = run();
  expect(lines.join("\n")).toContain("no type");
  expect(lines.slice(-2)).toEqual([
    "✗ Something failed: it is shown above.",
    "1 passed, 0 failed, 0 skipped",
  ]);
  expect(code).toBe(1);
});

test("a test that ends before it began left no results, not even old ones", () => {
  workspacePackage("odd", { test: "node --eval 0" }, "");
  file("packages/odd/.test-results.json", { passed: 9, failed: 0, skipped: 0 });
  const { code, lines } = run();
  expect(lines).toContain("✗ odd  left no results");
  expect(lines.at(-1)).toBe("1 passed, 0 failed, 0 skipped");
  expect(code).toBe(1);
});

test("what is measured comes after all tests, and is counted", () => {
  const measure = "cp ../fine/.test-results.json .measure-results.json";
  workspacePackage("quick", { measure }, "");
  workspacePackage("slow", { measure: "node --eval 0" }, "");
  const { code, lines } = run();
  expect(lines).toContain("✓ quick, measured  1 passed, 0 failed, 0 skipped");
  expect(lines).toContain("✗ slow, measured  left no results");
  expect(lines.at(-1)).toBe("2 passed, 0 failed, 0 skipped");
  expect(code).toBe(1);
});

test("a package without tests is fine", () => {
  workspacePackage("none", { test: vitest }, "");
  rmSync(join(root, "packages/none/one.test.js"));
  const { code, lines } = run();
  expect(lines).toContain("✓ none  0 passed, 0 failed, 0 skipped");
  expect(code).toBe(0);
});

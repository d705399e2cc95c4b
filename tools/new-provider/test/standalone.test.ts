/** A package in a folder of its own. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { page } from "@org/extract/testing";
import { generate, outsideTarget } from "@org/generate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { NewProvider } from "../src/draft.ts";
import { createStandalone } from "../src/standalone.ts";

const root = path.join(import.meta.dirname, "../../..");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "standalone-test-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const asked: NewProvider = {
  name: "northbank",
  title: "Northbank",
  from: "page.md",
  text: page("redocly.md"),
  date: "2026-11-20",
};

test("it is whole: document, code, a draft of the normalizer, a test, and what builds it", async () => {
  const target = path.join(folder, "whole");
  // In a process of its own: the drafted package finds core's sources there.
  const cli = path.join(root, "tools/new-provider/src/cli.ts");
  const source = path.join(root, "tools/extract/test/pages/redocly.md");
  const args = [cli, "northbank", "--from", source, "--standalone", target];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("npm install && npm test");
  const read = (file: string): string => readFileSync(path.join(target, file), "utf8");

  const manifest = JSON.parse(read("package.json"));
  expect(manifest).toMatchObject({ name: "northbank", private: true, type: "module" });
  const ranges = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(ranges.filter((range) => !/^(\^?\d+\.\d+\.\d+|latest)$/.test(String(range)))).toEqual([]);

  expect(read("src/normalize.ts")).toContain(
    '"/lines/*/amount": { type: "current", pool: "main" }',
  );
  expect(read("test/conformance.test.ts")).toContain(
    '"W-1 current main 10.00 EUR /lines/0/amount"',
  );
  expect(read("README.md")).toMatch(/^# northbank\n/);
  expect(read("README.md")).not.toContain("@org/northbank");
  for (const file of ["tsconfig.json", "tsdown.config.ts", "src/index.ts", ".gitignore"]) {
    expect(existsSync(path.join(target, file)), file).toBe(true);
  }

  // What is said outside of it to make the code again changes nothing.
  const own = outsideTarget(path.join(target, "openapi.yaml"), target, {
    name: "northbank",
    strict: true,
  });
  expect(await generate([own], { check: true })).toMatchObject([{ changed: [], extra: [] }]);
});

test("a folder that has something in it is left alone", async () => {
  const target = path.join(folder, "full");
  mkdirSync(target);
  writeFileSync(path.join(target, "notes.txt"), "mine");
  await expect(createStandalone(root, asked, target)).rejects.toThrow("is not empty");
  expect(readFileSync(path.join(target, "notes.txt"), "utf8")).toBe("mine");
});

test("where it can't be made nothing remains", async () => {
  const target = path.join(folder, "deep/none");
  const text = JSON.stringify({ openapi: "3.1.1", info: { title: "A", version: "1" }, paths: {} });
  await expect(createStandalone(root, { ...asked, text }, target)).rejects.toThrow();
  expect(existsSync(path.join(folder, "deep"))).toBe(false);
});

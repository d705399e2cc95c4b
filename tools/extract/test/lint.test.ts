import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { redocly } from "@org/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { extract } from "../src/extract.ts";
import { NotExtractable } from "../src/not-extractable.ts";
import { printDocument } from "../src/print.ts";
import { providerPages } from "../src/testing.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "extract-lint-"));
  writeFileSync(path.join(folder, "redocly.yaml"), 'extends: [spec]\ntelemetry: "off"\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every page below the folders, by its path. */
function pagesIn(...folders: readonly string[]): string[] {
  return folders.flatMap((parent) =>
    readdirSync(parent, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(md|yaml)$/.test(name))
      .map((name) => path.join(parent, name)),
  );
}

test("what comes of every page is valid OpenAPI, with descriptions and without", async () => {
  const shared = providerPages();
  const theirs = shared ? pagesIn(path.join(shared, "pages"), path.join(shared, "pages-more")) : [];
  const files = [...pagesIn(path.join(import.meta.dirname, "pages")), ...theirs];
  const written: string[] = [];
  for (const file of files) {
    for (const descriptions of [true, false]) {
      const text = textOf(readFileSync(file, "utf8"), descriptions);
      if (text === undefined) continue;
      const name = `${written.length}.yaml`;
      writeFileSync(path.join(folder, name), text);
      written.push(name);
    }
  }
  expect(written.length).toBe((files.length - (shared ? 2 : 1)) * 2);
  const { ok, stdout, stderr } = await redocly(["lint", ...written], folder);
  expect(ok, stdout + stderr).toBe(true);
});

function textOf(page: string, descriptions: boolean): string | undefined {
  try {
    return printDocument(extract(page, { descriptions }).document, "yaml");
  } catch (error) {
    if (error instanceof NotExtractable) return undefined;
    throw error;
  }
}

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { redocly } from "@org/openapi";
import { afterAll, beforeAll, expect, test } from "vitest";
import { NotExtractable } from "../src/base/not-extractable.ts";
import { extract } from "../src/extract.ts";
import { printDocument } from "../src/print.ts";
import { corpusPages, page, pageNames, providerPages } from "../src/testing.ts";

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
  const files = [...pageNames().map(page), ...theirs.map((file) => readFileSync(file, "utf8"))];
  const documents = files.flatMap(documentsOf);
  expect(documents.length).toBe((files.length - (shared ? 2 : 1)) * 2);
  // Which pages of the corpus are read is what its score is about.
  documents.push(...corpusPages().flatMap(({ text }) => documentsOf(text)));
  const written = documents.map((document, index) => {
    writeFileSync(path.join(folder, `${index}.yaml`), document);
    return `${index}.yaml`;
  });
  const { ok, stdout, stderr } = await redocly(["lint", ...written], folder);
  expect(ok, stdout + stderr).toBe(true);
});

/** What comes of a page, with descriptions and without; nothing where it is refused. */
function documentsOf(text: string): string[] {
  try {
    return [true, false].map((descriptions) =>
      printDocument(extract(text, { descriptions }).document, "yaml"),
    );
  } catch (error) {
    if (error instanceof NotExtractable) return [];
    throw error;
  }
}

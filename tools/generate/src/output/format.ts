/** Formatting by Biome, with the formatter settings of this repository wherever the files go. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { formatSettings } from "./format-settings.ts";

/** Far above any file we make; Biome's default of 1 MiB is not. */
const MAX_FILE_SIZE = 1 << 30;

/**
 * Formats TypeScript texts by name, all in one run of Biome.
 * @throws {Error} when Biome can't parse a text, with its words: a defect of the generator.
 */
export function format(texts: ReadonlyMap<string, string>): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "generate-"));
  try {
    const config = { root: true, formatter: formatSettings(), files: { maxSize: MAX_FILE_SIZE } };
    writeFileSync(join(folder, "biome.json"), JSON.stringify(config));
    for (const [name, text] of texts) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    run(folder);
    return new Map(
      [...texts.keys()].map((name) => [name, readFileSync(join(folder, name), "utf8")]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(folder: string): void {
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const { status, stderr, stdout, error } = spawnSync(
    process.execPath,
    [biome, "format", "--write", "--colors=off", "."],
    { cwd: folder, encoding: "utf8" },
  );
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`Biome can't format the generated code:\n${stdout}${stderr}`);
}

/** A good package in a temporary folder, to be spoiled: the example of this repository, unbuilt. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { onTestFinished } from "vitest";

const PACKAGES = join(import.meta.dirname, "../../..");
const EXAMPLE = join(PACKAGES, "../examples/provider");

/** What is imported where nothing is built. */
const SOURCES: Readonly<Record<string, string>> = {
  ".": "./src/index.ts",
  "./operations": "./src/generated/by-operation.ts",
  "./schemas": "./src/generated/schemas.ts",
  "./testing": "./src/generated/testing.ts",
  "./msw": "./src/generated/msw.ts",
  "./openapi.yaml": "./openapi.yaml",
};

/** The package of an example. */
export interface TrialPackage {
  readonly folder: string;
  /** Replaces words of a file; they must be there. */
  edit(file: string, from: string, to: string): void;
  /** Changes package.json. */
  manifest(change: (manifest: Record<string, unknown>) => void): void;
  write(file: string, text: string): void;
}

/** Copies the example; it is removed when the test ends. */
export function trialPackage(): TrialPackage {
  const folder = mkdtempSync(join(tmpdir(), "conformance-rules-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  cpSync(EXAMPLE, folder, {
    recursive: true,
    filter: (file) => !["node_modules", "dist"].includes(basename(file)),
  });
  mkdirSync(join(folder, "node_modules/@org"), { recursive: true });
  symlinkSync(join(PACKAGES, "core"), join(folder, "node_modules/@org/core"));
  const path = (file: string): string => join(folder, file);
  const write = (file: string, text: string): void => writeFileSync(path(file), text);
  const manifest: TrialPackage["manifest"] = (change) => {
    const found = JSON.parse(readFileSync(path("package.json"), "utf8"));
    change(found);
    write("package.json", JSON.stringify(found, null, 2));
  };
  manifest((found) => {
    found["exports"] = SOURCES;
  });
  return {
    folder,
    manifest,
    write,
    edit(file, from, to) {
      const text = readFileSync(path(file), "utf8");
      if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
      write(file, text.replace(from, to));
    },
  };
}

/** Pages for the tests of this room and of the rooms that build on it. */
import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ownMember } from "@org/openapi";
import type { Json } from "./base/json.ts";
import { type CorpusPage, readCorpus } from "./score/corpus.ts";

export type { CorpusPage } from "./score/corpus.ts";
export { type Random, randomOf } from "./vary/random.ts";

export { type Variation, variations } from "./vary/vary.ts";

const pages = path.join(import.meta.dirname, "../test/pages");

/** The names of our own pages: one or more of every format; those of the corpus are not among them. */
export function pageNames(): string[] {
  return readdirSync(pages, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map(({ name }) => name)
    .sort();
}

/** The pages of the corpus, with the facts that they state. */
export function corpusPages(): readonly CorpusPage[] {
  return readCorpus(pages).pages;
}

/** One of our own pages. */
export function page(name: string): string {
  return readFileSync(path.join(pages, name), "utf8");
}

/**
 * The folder around the providers' own pages, which are not part of the project: `PROVIDER_PAGES` in
 * the environment, or `shared/pages` beside the checkout. Undefined where there is none.
 */
export function providerPages(): string | undefined {
  const beside = path.join(import.meta.dirname, "../../../../shared/pages");
  const folder = process.env["PROVIDER_PAGES"] ?? beside;
  return existsSync(folder) ? path.dirname(folder) : undefined;
}

/** Runs a command line as a person would; a failed run is a result. */
export function runCli(
  cli: string,
  args: readonly string[],
  cwd?: string,
  env?: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

/**
 * What a path of keys leads to.
 *
 * @throws {Error} when it leads nowhere.
 */
export function at(value: Json, ...keys: readonly (string | number)[]): Json {
  return keys.reduce<Json>((found, key) => {
    const next = ownMember(found, key);
    if (next === undefined) throw new Error(`there is no ${keys.join(" / ")} (${key})`);
    return next as Json;
  }, value);
}

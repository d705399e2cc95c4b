/** What was made of what, on this machine: a cache, which anybody may delete at any time. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "./repository.ts";
import { fingerprint } from "./stamp.ts";

/** The fingerprints of files, by name. */
type Fingerprints = Readonly<Record<string, string>>;

/**
 * The names of the files that came of these inputs, the generator among them, where they still are
 * as they came; else undefined.
 */
export function namesMade(
  inputs: readonly string[],
  files: ReadonlyMap<string, string>,
): string[] | undefined {
  let known: Fingerprints;
  try {
    known = JSON.parse(readFileSync(entryOf(inputs), "utf8"));
  } catch {
    return undefined;
  }
  const names = Object.keys(known);
  const asMade = names.every((name) => known[name] === fingerprint([files.get(name) ?? ""]));
  return asMade ? names : undefined;
}

const TEXTS = join(CACHE, "texts");

/** Remembers which files came of these inputs. */
export function remember(inputs: readonly string[], files: ReadonlyMap<string, string>): void {
  const made = Object.fromEntries([...files].map(([name, text]) => [name, fingerprint([text])]));
  const entry = entryOf(inputs);
  mkdirSync(CACHE, { recursive: true });
  // A reader sees the whole entry or none.
  writeFileSync(`${entry}.${process.pid}`, JSON.stringify(made));
  renameSync(`${entry}.${process.pid}`, entry);
}

/** Remembers that these texts were generated. */
export function rememberTexts(texts: Iterable<string>): void {
  mkdirSync(TEXTS, { recursive: true });
  for (const text of texts) writeFileSync(join(TEXTS, fingerprint([text])), "");
}

/** Whether a text was generated on this machine, and nobody has edited it since. */
export function wasMade(text: string): boolean {
  return existsSync(join(TEXTS, fingerprint([text])));
}

function entryOf(inputs: readonly string[]): string {
  return join(CACHE, `${fingerprint(inputs)}.json`);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@org/command";
import { describeSpecError, SpecError } from "@org/openapi";
import type { PageFacts } from "./page-facts.ts";
import { readFacts } from "./read-facts.ts";

/** A page with the facts that it is expected to state. */
export interface CorpusPage {
  /** Below the folder of the corpus, without the ending: `slate/list-purses`. */
  readonly name: string;
  /** The folder: `slate`. */
  readonly format: string;
  readonly file: string;
  readonly text: string;
  readonly facts: PageFacts;
}

/** The pages of a folder. */
export interface Corpus {
  readonly pages: readonly CorpusPage[];
  /** Pages that have no facts: they can't be scored. */
  readonly withoutFacts: readonly string[];
}

const FACTS = ".facts.yaml";
const ENDINGS = [".md", ".mdx", ".api.mdx", ".html", ".json", ".yaml", ".txt", ".rst", ".adoc"];

/**
 * Reads the pages of a folder that has a folder for each format, or of one such folder. What lies
 * deeper and has no facts is what pages link to.
 *
 * @throws {UsageError} when there is none, or facts are not as they must be.
 */
export function readCorpus(folder: string): Corpus {
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll(path.sep, "/"))
    .sort();
  const withFacts = names
    .filter((name) => name.endsWith(FACTS))
    .map((name) => name.slice(0, -FACTS.length));
  return {
    pages: withFacts.map((name) => readPage(folder, name, names)),
    withoutFacts: names
      .filter((name) => name.split("/").length === 2 && isPage(name))
      .filter((name) => !ENDINGS.some((end) => withFacts.includes(withoutEnd(name, end)))),
  };
}

function isPage(name: string): boolean {
  const isOther = name.endsWith(FACTS) || path.basename(name) === "README.md";
  return !isOther && ENDINGS.includes(path.extname(name));
}

function withoutEnd(name: string, end: string): string {
  return name.endsWith(end) ? name.slice(0, -end.length) : name;
}

function readPage(folder: string, name: string, names: readonly string[]): CorpusPage {
  const [first = "", ...deeper] = name.split("/");
  const format = deeper.length === 0 ? path.basename(path.resolve(folder)) : first;
  const factsFile = path.join(folder, `${name}${FACTS}`);
  const ending = ENDINGS.find((end) => names.includes(`${name}${end}`));
  if (ending === undefined) {
    throw new UsageError(`${factsFile} has no page beside it (${ENDINGS.join(", ")})`);
  }
  const file = path.join(folder, `${name}${ending}`);
  const text = readFileSync(file, "utf8");
  return { name, format, file, text, facts: readFactsFile(factsFile) };
}

function readFactsFile(file: string): PageFacts {
  try {
    return readFacts(file, readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new UsageError(describeSpecError(error));
  }
}

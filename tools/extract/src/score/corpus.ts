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
const ENDINGS = [".md", ".mdx", ".html", ".json", ".yaml", ".txt"];

/**
 * Reads the pages of a folder with a folder for each format, or of one such folder. What lies deeper
 * is what pages link to.
 *
 * @throws {UsageError} when there is none, or facts are not as they must be.
 */
export function readCorpus(folder: string): Corpus {
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
  const folders = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const below = folders.map((name) => readFolder(path.join(folder, name), `${name}/`, name));
  const own = readFolder(folder, "", path.basename(path.resolve(folder)));
  return {
    pages: [...own.pages, ...below.flatMap(({ pages }) => pages)],
    withoutFacts: below.flatMap(({ withoutFacts }) => withoutFacts),
  };
}

function readFolder(folder: string, prefix: string, format: string): Corpus {
  const names = readdirSync(folder).sort();
  const withFacts = names
    .filter((name) => name.endsWith(FACTS))
    .map((name) => name.slice(0, -FACTS.length));
  const pages = withFacts.map((stem) => ({
    name: `${prefix}${stem}`,
    format,
    ...readPair(folder, stem, names),
  }));
  const withoutFacts = names
    .filter((name) => ENDINGS.includes(path.extname(name)) && !name.endsWith(FACTS))
    .filter((name) => name !== "README.md" && !withFacts.includes(path.parse(name).name));
  return { pages, withoutFacts: withoutFacts.map((name) => `${prefix}${name}`) };
}

function readPair(
  folder: string,
  stem: string,
  names: readonly string[],
): Pick<CorpusPage, "file" | "text" | "facts"> {
  const factsFile = path.join(folder, `${stem}${FACTS}`);
  const ending = ENDINGS.find((one) => names.includes(`${stem}${one}`));
  if (ending === undefined) {
    throw new UsageError(`${factsFile} has no page beside it (${ENDINGS.join(", ")})`);
  }
  const file = path.join(folder, `${stem}${ending}`);
  const text = readFileSync(file, "utf8");
  return { file, text, facts: readFactsFile(factsFile) };
}

function readFactsFile(file: string): PageFacts {
  try {
    return readFacts(file, readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new UsageError(describeSpecError(error));
  }
}

import { existsSync } from "node:fs";
import path from "node:path";
import { documentOf, openDocument, parseSource, SpecError } from "@org/openapi";
import type { Doubt } from "../base/doubts.ts";
import { NotExtractable } from "../base/not-extractable.ts";
import { extract } from "../extract.ts";
import { ManyFields } from "../facts/field-facts.ts";
import { linkedFiles } from "../fetch/linked-files.ts";
import type { CorpusPage } from "./corpus.ts";
import type { PageFacts } from "./page-facts.ts";
import { documentFacts } from "./read-document.ts";

/** What was made of a page. */
export interface Reading {
  /** What the document says; nothing where there is none. */
  readonly facts: PageFacts;
  /** Why there is no document. */
  readonly refusal?: string;
  /** What was doubted; undefined where nobody can know. */
  readonly doubts?: readonly Doubt[];
}

/** Makes a document of a page. */
export type ReadPage = (page: CorpusPage) => Reading;

/** Extracts the page. A crash is told as a refusal, so that the other pages are read all the same. */
export function extracted({ text, file }: CorpusPage): Reading {
  try {
    const { document, doubts } = extract(text, { linked: linkedFiles(file) });
    const source = parseSource("the document", JSON.stringify(document));
    return { facts: documentFacts(documentOf(source)), doubts };
  } catch (error) {
    if (error instanceof NotExtractable) return refused(error.message);
    return refused(`defect: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Takes the documents that another tool made: `<folder>/<format>/<name>.yaml`, or `.json`. */
export function madeElsewhere(folder: string): ReadPage {
  return ({ name }) => {
    const files = [".yaml", ".yml", ".json"].map((ending) => path.join(folder, `${name}${ending}`));
    const file = files.find(existsSync);
    if (file === undefined) return refused("there is no document");
    try {
      return { facts: documentFacts(openDocument(file)) };
    } catch (error) {
      if (error instanceof SpecError || error instanceof ManyFields) return refused(error.message);
      throw error;
    }
  };
}

function refused(refusal: string): Reading {
  return { facts: new Map(), refusal };
}

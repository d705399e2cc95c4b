import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PAGES } from "../places.ts";

/** A page, before it is HTML. */
export interface Page {
  /** From the folder of the pages: `tasks/errors.md`. */
  readonly path: string;
  readonly text: string;
}

/** The files of Markdown here that are no pages. */
export const NO_PAGES: readonly string[] = ["README.md", "node_modules/**", ".code-*/**"];

/** All pages, sorted by path. */
export function allPages(): Page[] {
  return globSync("**/*.md", { cwd: PAGES, exclude: [...NO_PAGES] })
    .sort()
    .map((path) => ({ path, text: readFileSync(join(PAGES, path), "utf8") }));
}

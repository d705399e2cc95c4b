import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PAGES } from "../places.ts";

/** A page, before it is HTML. */
export interface Page {
  /** From the folder of the pages: `tasks/errors.md`. */
  readonly path: string;
  readonly text: string;
}

/** The files of Markdown here that are no pages. */
export const NO_PAGES: readonly string[] = [
  "README.md",
  "node_modules/**",
  ".code-*/**",
  "parts/**",
];

/** All pages, sorted by path. */
export function allPages(): Page[] {
  return globSync("**/*.md", { cwd: PAGES, exclude: [...NO_PAGES] })
    .sort()
    .map((path) => ({ path, text: whole(path) }));
}

/** A page with the parts that it shares with others. */
function whole(path: string): string {
  return readFileSync(join(PAGES, path), "utf8").replace(/^<!--@include: (.+)-->$/gm, (_, part) =>
    readFileSync(join(PAGES, dirname(path), part), "utf8").trimEnd(),
  );
}

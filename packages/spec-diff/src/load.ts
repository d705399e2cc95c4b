/** Documents by the names that people give them. */
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { UsageError } from "@org/command";
import { documentOf, type OpenApiDocument, openDocument, parseSource } from "@org/openapi";
import { openInGit } from "./git-files.ts";

/** What stands for standard input where a document is named. */
export const STANDARD_INPUT = "-";

/** What messages call it. Files that a document on it refers to are looked for in the working folder. */
export const INPUT_NAME = "<stdin>";

/**
 * An OpenAPI document, from a file path or `git-rev:path`.
 *
 * @throws {UsageError} when there is no such file or revision.
 * @throws {SpecError} when it can't be read.
 */
export function loadDocument(name: string): OpenApiDocument {
  if (existsSync(name)) return openDocument(resolve(name));
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) {
    throw new UsageError(
      `${name}: addresses are not read; download the document and give its path`,
    );
  }
  if (name.indexOf(":") < 1) {
    throw new UsageError(`${name}: no such file; give a path or git-rev:path`);
  }
  return openInGit(name);
}

/** The text on standard input. */
export async function readInput(): Promise<string> {
  return text(process.stdin);
}

/**
 * The same from text; `name` stands for it in messages.
 *
 * @throws {SpecError} when it can't be read.
 */
export function parseSpec(text: string, name: string): OpenApiDocument {
  return documentOf(parseSource(name, text));
}

/** A path as people give it: relative where it lies below the working directory. */
export function shownPath(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" || short.startsWith("..") ? path : short;
}

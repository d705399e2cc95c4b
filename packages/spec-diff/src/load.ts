/** Documents by the names that people give them. */
import { existsSync } from "node:fs";
import { relative, resolve } from "node:path";
import { UsageError } from "@org/command";
import { documentOf, type OpenApiDocument, openDocument, parseSource } from "@org/openapi";
import { git, messageOf, revision } from "./git.ts";

/**
 * An OpenAPI document, from a file path or `git-rev:path`.
 *
 * @throws {UsageError} when there is no such file or revision.
 * @throws {SpecError} when it can't be read.
 */
export function loadDocument(name: string): OpenApiDocument {
  if (existsSync(name)) return openDocument(resolve(name));
  if (name.indexOf(":") < 1) {
    throw new UsageError(`${name}: no such file; give a path or git-rev:path`);
  }
  return parseSpec(textInGit(name), name);
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

function textInGit(name: string): string {
  try {
    return git(["show", "--end-of-options", revision(name)], process.cwd());
  } catch (error) {
    throw new UsageError(`${name}: neither a file nor in git: ${messageOf(error)}`);
  }
}

import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { isInside } from "@org/openapi";
import { isAddress } from "./read-source.ts";

/** Larger than any file of documentation. */
const MAX_BYTES = 1_000_000;

/** More files than one page needs. */
const MAX_FILES = 200;

/** Gives the text of a file that a page links to; nothing where it can't be had. */
export type LinkedFiles = (href: string) => string | undefined;

/**
 * Gives the Markdown files that a page links to: those in the folder around the page's own, or below it,
 * wherever links of the file system lead. Nothing for a page that is no file.
 */
export function linkedFiles(source: string): LinkedFiles {
  const texts = new Map<string, string | undefined>();
  const folder = path.dirname(path.resolve(source));
  const above = path.dirname(folder);
  // Everything is in the topmost folder.
  const around = path.dirname(above) === above ? folder : above;
  return (href) => {
    const [name = ""] = href.split(/[?#]/);
    const isFile = /\.md$/i.test(name) && !/^[a-z][a-z0-9+.-]+:/i.test(name);
    if (isAddress(source) || !isFile) return undefined;
    const file = path.resolve(folder, decoded(name));
    if (texts.has(file)) return texts.get(file);
    if (texts.size >= MAX_FILES) return undefined;
    const text = isInside(around, file) ? read(file) : undefined;
    texts.set(file, text);
    return text;
  };
}

function read(file: string): string | undefined {
  try {
    const stats = statSync(file);
    return stats.isFile() && stats.size <= MAX_BYTES ? readFileSync(file, "utf8") : undefined;
  } catch {
    return undefined;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

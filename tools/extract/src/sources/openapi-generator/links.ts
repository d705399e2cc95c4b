import { posix as path } from "node:path";

/** Gives the text of a file that a page links to; undefined where there is none. */
export type Open = (href: string) => string | undefined;

/** The file that a link leads to, and what it is called. */
export function linkedFile(href: string): { readonly name: string; readonly file: string } {
  const [file = ""] = href.split("#");
  const [, name = file] = /([^/\\]+?)(?:\.md)?$/i.exec(file) ?? [];
  return { name: name.replaceAll(/[^A-Za-z0-9._-]+/g, "_"), file };
}

/** A link in the file that another one leads to, as one in the page. */
export function fromFile(file: string, href: string): string {
  return path.join(path.dirname(linkedFile(file).file), href);
}

/** Whether a link leads to a Markdown file beside the page. */
export function isFile(href: string): boolean {
  return /^[^:?#]+\.md(?:#|$)/i.test(href) && !href.startsWith("/");
}

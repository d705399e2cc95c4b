import type { Json } from "../../base/json.ts";
import type { Block, Element, Table } from "../../page/block.ts";
import { readSample } from "../samples/sample.ts";

/** An element's name without case and the signs between its words: `api-method` is `apimethod`. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** The first of some attributes that has a text, whatever the case of its name. */
export function attribute(element: Element, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = bare(element.attributes.get(name) ?? element.attributes.get(name.toLowerCase()));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether an attribute is set: alone, or with another value than `false`. */
export function flag(element: Element, name: string): boolean {
  const value = bare(element.attributes.get(name));
  return value !== undefined && !/^(false|no|0)$/i.test(value);
}

/** The JSON in an attribute: a list, or an object of which the page writes the inside alone. */
export function jsonAttribute(element: Element, ...names: readonly string[]): Json | undefined {
  const name = names.find((one) => element.attributes.has(one)) ?? "";
  const text = (element.attributes.get(name) ?? "").trim();
  const sample = readSample(text) ?? (/^"\w/.test(text) ? readSample(`{${text}}`) : undefined);
  // What a page shows as a sample may be sketched; what it holds for a program is not.
  return sample?.isRepaired ? undefined : sample?.value;
}

/** Without quotes; undefined for what says that there is no value. */
function bare(text: string | undefined): string | undefined {
  const value = text
    ?.trim()
    .replace(/^(["'`])((?:(?!\1).)*)\1$/s, "$2")
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
    .trim();
  return value === undefined || /^(undefined|null|)$/.test(value) ? undefined : value;
}

/**
 * The words of blocks, up to the first heading or code.
 *
 * @param isOwn whether an element's words count
 */
export function wordsOf(blocks: readonly Block[], isOwn: (element: Element) => boolean): string {
  const parts: string[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" || block.kind === "code") break;
    if (block.kind === "paragraph") parts.push(block.text);
    if (block.kind === "list") parts.push(block.items.map(({ text }) => `- ${text}`).join("\n"));
    if (block.kind === "table") parts.push(valuesOf(block));
    if (block.kind === "element" && isOwn(block)) parts.push(wordsOf(block.children, isOwn));
  }
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join("\n\n");
}

/** The rows of a table of two columns, a value in code and what it means; nothing of any other. */
function valuesOf({ header, rows }: Table): string {
  const areValues = rows.every(({ cells }) => /^\s*`[^`]+`\s*$/.test(cells[0] ?? ""));
  if (header.length !== 2 || !areValues) return "";
  return rows.map(({ cells: [value = "", words = ""] }) => `- ${value}: ${words}`).join("\n");
}

/** Descriptions as Markdown, which is what OpenAPI says they are: HTML in them becomes some. */
import { htmlTagNames } from "html-tag-names";
import { htmlToMarkdown } from "./html-later.ts";

const TAG = /<!--|<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>/gi;
const REFERENCE = /&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d?);/i;

const ELEMENTS: ReadonlySet<string> = new Set(htmlTagNames);

/** Whether a word in angle brackets is an element of HTML: `<br>` is, and `<id>` is what somebody fills in. */
export function isElement(name: string): boolean {
  return ELEMENTS.has(name.toLowerCase());
}

/** Words that many members share are made once. */
const made = new Map<string, string>();

/** The description in Markdown alone, without space around it; as it is where it has no HTML. */
export function toMarkdown(description: string): string {
  const text = description.trim();
  if (!hasHtml(text)) return text;
  const known = made.get(text);
  if (known !== undefined) return known;
  const markdown = htmlToMarkdown(text);
  made.set(text, markdown);
  return markdown;
}

function hasHtml(text: string): boolean {
  if (REFERENCE.test(text)) return true;
  return [...text.matchAll(TAG)].some(([, name]) => name === undefined || isElement(name));
}

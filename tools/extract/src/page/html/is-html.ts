import { withoutAllBetween } from "../hidden.ts";

const DOCUMENT =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*){0,5}<(?:![Dd][Oo][Cc][Tt][Yy][Pp][Ee]\s+[Hh][Tt][Mm][Ll]|html|HTML|body|BODY)\b/;
const BLOCK_TAG =
  /^\s*<\/?(?:div|section|article|main|table|thead|tbody|tr|td|th|p|h[1-6]|ul|ol|li|dl|dt|dd|pre|header|footer|nav|span|a|aside)\b/;

/** Whether a text is a page of HTML: it says so, or it is nearly nothing but tags. */
export function isHtmlPage(source: string): boolean {
  const text = withoutTemplateLines(source);
  if (DOCUMENT.test(text.slice(0, 30_000))) return true;
  const lines = linesOfMarkup(text);
  if (!BLOCK_TAG.test(lines[0] ?? "")) return false;
  if (
    lines.some((line) =>
      /^(?:#{1,6}[ \t]|[ \t]*(?:```|~~~)|---$|[-*] |\|)|<\/?[A-Z]\w*[a-z]|`|\*\*|\]\(/.test(line),
    )
  ) {
    return false;
  }
  const tags = lines.filter((line) => /^\s*</.test(line)).length;
  return tags >= lines.length * (isWrapped(lines) ? 0.25 : 0.5);
}

/** Whether one element holds all, or each of several: long words in it are often broken into lines. */
function isWrapped(lines: readonly string[]): boolean {
  const [, first = ""] =
    /^\s*<(div|section|article|main|table|ul|ol|dl)\b/.exec(lines[0] ?? "") ?? [];
  const isUnderlined = lines.some((line) => /^(?:=+|-{2,})\s*$/.test(line));
  return first !== "" && !isUnderlined && lines.at(-1)?.trimEnd().endsWith(`</${first}>`) === true;
}

const AS_IT_IS = /<(pre|script|style)\b|<!--/gi;

/** The lines that are no comment, no sample and no program; where one of these begins, that line too. */
function linesOfMarkup(text: string): string[] {
  let end = "";
  const lines = text.split("\n").map((line) => withoutAllBetween(line, "<!--", "-->"));
  return lines.filter((line) => {
    const isWithin = end !== "";
    const closed = isWithin ? line.toLowerCase().indexOf(end) : 0;
    if (closed < 0) return false;
    const [opened] = [...line.slice(closed).matchAll(AS_IT_IS)].slice(-1);
    end = opened ? (opened[1] === undefined ? "-->" : `</${opened[1].toLowerCase()}`) : "";
    if (opened && line.toLowerCase().indexOf(end, closed + opened.index) > 0) end = "";
    const isComment = opened?.[1] === undefined && opened?.index === line.search(/\S/);
    return !isWithin && !isComment && line.trim() !== "";
  });
}

const TEMPLATE_LINE = /^[ \t]*(?:\{%[^\n]{0,500}%\}|@[a-z]{2,20}(?:\([^\n]{0,500}\))?)[ \t]*$/gm;

/** A template of HTML without the lines that only its server reads: `{% extends "base.html" %}`, `@endsection`. */
export function withoutTemplateLines(text: string): string {
  return text.replaceAll(TEMPLATE_LINE, "");
}

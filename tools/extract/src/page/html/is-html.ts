const DOCUMENT =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,5000}?-->\s*){0,5}<(?:![Dd][Oo][Cc][Tt][Yy][Pp][Ee]\s+[Hh][Tt][Mm][Ll]|html|HTML|body|BODY)\b/;
const BLOCK_TAG =
  /^\s*<\/?(?:div|section|article|main|table|thead|tbody|tr|td|th|p|h[1-6]|ul|ol|li|dl|dt|dd|pre|header|footer|nav|span|a|aside)\b/;

/** Whether a text is a page of HTML: it says so, or it is nearly nothing but tags. */
export function isHtmlPage(source: string): boolean {
  const text = withoutTemplateLines(source);
  if (DOCUMENT.test(text.slice(0, 30_000))) return true;
  if (!BLOCK_TAG.test(text)) return false;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (
    lines.some((line) =>
      /^(?:#{1,6}[ \t]|[ \t]*(?:```|~~~)|---$|[-*] |\|)|<\/?[A-Z]\w*[a-z]|`|\*\*|\]\(/.test(line),
    )
  ) {
    return false;
  }
  return lines.filter((line) => /^\s*</.test(line)).length >= lines.length * 0.5;
}

const TEMPLATE_LINE = /^[ \t]*(?:\{%[^\n]{0,500}%\}|@[a-z]{2,20}(?:\([^\n]{0,500}\))?)[ \t]*$/gm;

/** A template of HTML without the lines that only its server reads: `{% extends "base.html" %}`, `@endsection`. */
export function withoutTemplateLines(text: string): string {
  return text.replaceAll(TEMPLATE_LINE, "");
}

/** What is hidden beside the words that a page shows: the original of a translation, words for screen readers. */
const HIDDEN =
  /<span\b[^<>]{0,200}\bclass="(?:[^"<>]{0,100}\s)?(?:sxs-lookup|sr-only|visually-hidden)(?:\s[^"<>]{0,100})?"[^<>]{0,200}>(?:<span\b[^<>]{0,200}>[^<]*<\/span>|[^<])*<\/span>/g;

/** A text without the words in it that readers do not see; its lines stay. */
export function withoutHidden(text: string): string {
  if (!/sxs-lookup|sr-only|visually-hidden/.test(text)) return text;
  return text.replaceAll(HIDDEN, (all) => "\n".repeat(all.split("\n").length - 1));
}

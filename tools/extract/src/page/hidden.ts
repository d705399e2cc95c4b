/** What is hidden beside the words that a page shows: the original of a translation, words for screen readers. */
const HIDDEN =
  /<span\b[^<>]{0,200}\bclass="(?:[^"<>]{0,100}\s)?(?:sxs-lookup|sr-only|visually-hidden)(?:\s[^"<>]{0,100})?"[^<>]{0,200}>(?:<span\b[^<>]{0,200}>[^<]*<\/span>|[^<])*<\/span>/g;

/** Between which signs templates have comments, which their server leaves out: Blade, Handlebars, Jinja, JSP. */
const COMMENTS = [
  ["{{--", "--}}"],
  ["{{!--", "--}}"],
  ["{# ", " #}"],
  ["<%--", "--%>"],
] as const;

/** How a template of HTML begins. */
const TEMPLATE = /^\s*(?:<|\{\{!?--|\{[#%]|@[a-z]{2,20}\b)/;

/** A text without the words in it that readers do not see; its lines stay. */
export function withoutHidden(text: string): string {
  let shown = text;
  if (TEMPLATE.test(text)) {
    for (const [begin, end] of COMMENTS) shown = withoutAllBetween(shown, begin, end);
  }
  return /sxs-lookup|sr-only|visually-hidden/.test(shown)
    ? shown.replaceAll(HIDDEN, linesOf)
    : shown;
}

/** A text without what stands between two signs, and without these; its lines stay. */
export function withoutAllBetween(text: string, begin: string, end: string): string {
  let shown = "";
  let from = 0;
  for (let at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, from)) {
    const to = text.indexOf(end, at + begin.length);
    if (to < 0) break;
    shown += text.slice(from, at) + linesOf(text.slice(at, to));
    from = to + end.length;
  }
  return shown + text.slice(from);
}

/** The ends of lines in a text, and nothing else of it. */
function linesOf(text: string): string {
  return "\n".repeat(text.split("\n").length - 1);
}

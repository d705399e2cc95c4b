import { parseEntities } from "parse-entities";

/** The words of a piece of HTML: without tags, its references decoded. */
export function wordsOfHtml(html: string): string {
  const words = html.replaceAll(/<br\s{0,9}\/?>/gi, "\n").replaceAll(/<\/?[A-Za-z][^<>]*>/g, "");
  return words.includes("&") ? parseEntities(words, { nonTerminated: false }) : words;
}

/** The code in a `<pre>`, and its language as its classes say. */
export function codeOfHtml(html: string, classes: string): { code: string; language: string } {
  const inner = /^\s*<code\b([^<>]*)>/i.exec(html)?.[1] ?? "";
  const text = wordsOfHtml(html);
  const template = /^\s*\{`([\s\S]*)`\}\s*$/.exec(text)?.[1];
  return { code: template ?? text, language: languageOf(`${inner} ${classes}`) };
}

/** The language that classes name: `language-json`, `highlight-source-shell`, `hljs json`. */
export function languageOf(classes: string): string {
  const marked =
    /\b(?:language|lang|highlight-source|highlight-text|brush:|sourceCode)[-\s:]+([\w+#.-]+)/i.exec(
      classes,
    )?.[1];
  const named = /\b(json|bash|shell|curl|http|javascript|python|yaml|xml|ruby|php|java|go)\b/i.exec(
    classes,
  )?.[1];
  return (marked ?? named ?? "").toLowerCase();
}

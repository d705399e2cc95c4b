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

const MARKED =
  /(?:^|[\s"'])(?:language|lang|highlight-source|highlight-text|brush:|sourceCode)[-\s:]+([\w+#.-]+)/i;
const NAMED =
  /(?:^|\s)(?:tab-)?(json|bash|shell|sh|curl|http|javascript|js|typescript|python|yaml|xml|ruby|php|java|go)(?=\s|$)/i;

/** The language that classes name: `language-json`, `highlight-source-shell`, `hljs json`. */
export function languageOf(classes: string): string {
  return markedLanguageOf(classes) || (NAMED.exec(classes)?.[1] ?? "").toLowerCase();
}

/** The language that classes name as one: `language-json`. */
export function markedLanguageOf(classes: string): string {
  return (MARKED.exec(classes)?.[1] ?? "").toLowerCase();
}

import { addressOf, httpField, withTypesOfPath } from "./http-domain.ts";
import { bodyAt, setOut } from "./indented.ts";
import { inlineOf } from "./inline.ts";
import { codeBelow, endsFence, fencedBody } from "./literal.ts";
import { termAt } from "./terms.ts";
import { TitleDepths, titleAt } from "./titles.ts";

/** A directive: how far it is set in, its name, and what it is given. */
const DIRECTIVE = /^( *)\.\. ([A-Za-z][\w:+.-]{0,40}) ?::(?:[ \t]+(\S.*))?$/;

/** A field: how far it is set in, its name, and its words. */
const FIELD = /^( *):([^\s:`][^:`\n]{0,100}):(?:[ \t]+(\S.*))?$/;

/** What only Markdown has, at the start of a line. */
const MARKDOWN = /^(?:#{1,6} |```|~~~\w)/;

const CODE = /^(?:code-block|sourcecode|code|parsed-literal|prompt|http:example)$/;

/** Directives whose words are no part of what the page says. */
const ASIDE = /^(?:toctree|contents|image|figure|include|index|highlight|default-domain|meta|raw)$/;

const METHOD = /^http:(get|post|put|patch|delete|head|options|trace)$/;

/** Deeper than anybody sets directives in: each level is read again without its indent. */
const MAX_DEPTH = 12;

/** The same page in Markdown where it is reStructuredText, each line on its line. */
export function withoutReStructuredText(text: string): string {
  const lines = text.split("\n").map((line) => line.trimEnd());
  return isReStructured(text, lines) ? written(lines, new TitleDepths(), 0).join("\n") : text;
}

/**
 * By a directive, or by fields below titles that Markdown doesn't know: a field alone may be AsciiDoc's. What Markdown alone has
 * says no more once either was there.
 */
function isReStructured(text: string, lines: readonly string[]): boolean {
  if (text.trimStart().startsWith("<")) return false;
  const markdown = lines.findIndex((line) => MARKDOWN.test(line));
  const own = markdown < 0 ? lines : lines.slice(0, markdown);
  if (own.some((line) => DIRECTIVE.test(line))) return true;
  return (
    own.some((line) => FIELD.test(line)) &&
    own.some((_, index) => titleAt(own, index) !== undefined)
  );
}

/** Line by line; one more where nothing is free for the end of a fence. */
function written(lines: readonly string[], titles: TitleDepths, depth: number): string[] {
  const out: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const part = partAt(lines, index, titles, depth);
    for (const line of part) out.push(line);
    index += part.length;
    if (endsFence(part.at(-1)) && (lines[index - 1] ?? "").trim() !== "") index -= 1;
  }
  return out;
}

/** What begins at a line, written: one line or more. */
function partAt(
  lines: readonly string[],
  index: number,
  titles: TitleDepths,
  depth: number,
): readonly string[] {
  const line = lines[index] ?? "";
  const title = depth === 0 ? titleAt(lines, index) : undefined;
  if (title) return titles.written(title);
  const [directive, indent = "", name = "", given = ""] = DIRECTIVE.exec(line) ?? [];
  if (directive !== undefined) {
    const body = bodyAt(lines, index, indent.length);
    if (CODE.test(name)) return fencedBody(indent, /^[\w+-]*/.exec(given)?.[0] ?? "", "", body);
    if (ASIDE.test(name)) return ["", ...body.map(() => "")];
    const method = METHOD.exec(name)?.[1];
    const head = method ? titles.below(`${method.toUpperCase()} ${addressOf(given)}`) : given;
    if (depth >= MAX_DEPTH) return [head];
    const within = setOut(body);
    return [
      inlineOf(head),
      ...written(method ? withTypesOfPath(given, within) : within, titles, depth + 1),
    ];
  }
  // Comments, and names that links lead to.
  if (/^ *\.\.(?: |$)/.test(line)) {
    return ["", ...bodyAt(lines, index, line.length - line.trimStart().length).map(() => "")];
  }
  return (
    termAt(lines, index) ?? fieldAt(lines, index) ?? codeBelow(lines, index) ?? [inlineOf(line)]
  );
}

function fieldAt(lines: readonly string[], index: number): readonly string[] | undefined {
  const [field, indent = "", name = "", words = ""] = FIELD.exec(lines[index] ?? "") ?? [];
  if (field === undefined) return undefined;
  return (
    httpField(lines, index, name, words)?.map((line) => `${indent}${inlineOf(line)}`) ?? [
      `${indent}${isLabel(name, words) ? `**${name}:**` : `- ${name}:`} ${inlineOf(words)}`,
    ]
  );
}

/** What says what a request is, and no field of it: those below it are a list of their own. */
function isLabel(name: string, words: string): boolean {
  return (
    /^content[ -]?type$/i.test(name) ||
    (words === "" && /^(?:response|request)\w*(?: JSON\w*)?$/i.test(name)) ||
    /^`{0,2}(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)`{0,2}$|https?:\/\/|\/)/.test(words)
  );
}

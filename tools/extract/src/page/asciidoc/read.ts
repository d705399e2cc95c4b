import { TABLE, tableLines } from "./tables.ts";

/** A block of code: its language, and the line that opens it. */
const SOURCE = /^\[source(?:,[ \t]?([\w+-]{1,30}))?[^\]\n]{0,100}\][ \t]{0,9}\n-{4,}[ \t]{0,9}$/m;

/** What no other notation has: a block of code with its language, or a table between such bars. */
const ASCIIDOC = new RegExp(`${SOURCE.source}|^\\|={3,}[ \\t]*\\n[\\s\\S]*?^\\|={3,}[ \\t]*$`, "m");

/** The title of a block, which stands above it: ".Sample answer". */
const TITLE = /^\.(?=[\p{L}\p{N}])(.{1,150})$/u;

/** A value that the page has by a name: `:host: https://pit.test`. */
const ATTRIBUTE = /^:([a-z][\w-]{0,60}):[ \t]+(\S.{0,300})$/gm;

/** The same page in Markdown where it is AsciiDoc: titles, code, tables and lists, each on its line. */
export function withoutAsciiDoc(text: string): string {
  if (!ASCIIDOC.test(text)) return text;
  const values = new Map([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));
  const lines = text.split("\n").map((line) => withValues(line, values));
  const made: string[] = [];
  while (made.length < lines.length) {
    for (const line of blockAt(lines, made.length)) made.push(line);
  }
  return made.join("\n");
}

function withValues(
  line: string,
  values: ReadonlyMap<string | undefined, string | undefined>,
): string {
  if (values.size === 0 || !line.includes("{")) return line;
  return line.replaceAll(/(\/?)\{([a-z][\w-]{0,60})\}/g, (all, before: string, name: string) => {
    const value = values.get(name);
    // `/jars/{id}` has a parameter, whatever the page calls its own id.
    const isParameter = before === "/" && !/\/|^v\d/.test(value ?? "");
    return value === undefined || isParameter ? all : `${before}${value}`;
  });
}

/** The lines of a block in Markdown, as many as it has. */
function blockAt(lines: readonly string[], index: number): string[] {
  const line = lines[index] ?? "";
  const next = lines[index + 1] ?? "";
  if (SOURCE.test(`${line}\n${next.trimEnd()}`)) {
    const language = /,[ \t]?([\w+-]+)/.exec(line)?.[1] ?? "";
    return ["", ...fenced(lines, index + 1, language)];
  }
  if (opensCode(line, lines[index - 1] ?? "") && closingOf(lines, index) !== undefined) {
    return fenced(lines, index, "");
  }
  if (TABLE.test(line)) {
    const end = closingOf(lines, index) ?? lines.length;
    const rows = tableLines(lines.slice(index + 1, end), lines[index - 1] ?? "");
    return ["<table>", ...rows, ...(end < lines.length ? ["</table>"] : [])];
  }
  if (/^\[(?:\[|%|cols=|options=|horizontal|width=)[^\n]{0,300}\]$/.test(line.trim())) return [""];
  return [inline(line)];
}

/** Whether a line opens a block of code: below words it underlines a title. */
function opensCode(line: string, above: string): boolean {
  return /^-{4,}[ \t]*$/.test(line) && /^(?:\s*|\[.{0,300}|\+\s*|\.\S.{0,150})$/.test(above);
}

/** The line that closes what a line opens, with the same signs. */
function closingOf(lines: readonly string[], index: number): number | undefined {
  const opening = lines[index]?.trimEnd();
  for (let at = index + 1; at < lines.length; at += 1) {
    if (lines[at]?.trimEnd() === opening) return at;
  }
  return undefined;
}

function fenced(lines: readonly string[], index: number, language: string): string[] {
  const end = closingOf(lines, index) ?? lines.length;
  const closing = end < lines.length ? ["```"] : [];
  return [`\`\`\`${language}`, ...lines.slice(index + 1, end), ...closing];
}

/** A line that is a title, a term or an item, with the signs that Markdown has for it. */
function inline(line: string): string {
  const [, term, words] = /^(\S(?:.{0,80}?\S)?):{2,4}(?:[ \t]+(.*))?$/.exec(line) ?? [];
  if (term !== undefined && !/^(?:include|image|video|audio|link|toc)$/.test(term)) {
    const name = /^[\w.[\]-]+$/.test(term) ? `\`${term}\`` : term;
    return `- ${name}${words ? `: ${words}` : ""}`;
  }
  return line
    .replace(TITLE, "**$1**")
    .replace(/^(={1,6})(?=[ \t]\S)/, (signs) => "#".repeat(signs.length))
    .replace(/^(\*{2,5})(?=[ \t]\S)/, (signs) => `${"  ".repeat(signs.length - 1)}*`);
}

import { isObject } from "@org/openapi";
import type { Block, Code, Table } from "./block.ts";
import { readHtmlFragment } from "./html/read-html.ts";

/** A block as ReadMe exports it: `[block:name]`, JSON, `[/block]`. */
export interface MagicBlock {
  readonly name: string;
  readonly json: string;
  /** Lines of the page. */
  readonly line: number;
  readonly end: number;
}

/** What such a block shows; `words` reads the Markdown of a cell. */
export function readMagicBlock(source: MagicBlock, words: (text: string) => string): Block[] {
  const { name, line, end } = source;
  const place = { line, end };
  const data = parse(source.json);
  if (!data) return [codeBlock(source, "json", "", source.json, line + 1)];
  if (name === "api-header") {
    const level = typeof data["level"] === "number" ? data["level"] : 2;
    const depth = Math.min(Math.max(Math.trunc(level), 1), 6);
    return [{ kind: "heading", depth, text: textOf(data["title"]), ...place }];
  }
  if (name === "code") return codesOf(source, data);
  if (name === "parameters") return tablesOf(source, data, words);
  if (name === "html") return readHtmlFragment(textOf(data["html"]), line, end);
  if (name === "image" || name === "embed") return [];
  const text = [data["title"], data["body"]].map(textOf).filter((part) => part !== "");
  return text.length > 0
    ? [{ kind: "paragraph", text: words(text.join("\n")), ...place }]
    : [codeBlock(source, "json", "", source.json, line + 1)];
}

function parse(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(withEscapedLines(json));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Line ends in texts, which editors of such files write as they are, as JSON has them. */
function withEscapedLines(json: string): string {
  return json.replaceAll(/"(?:\\.|[^"\\])*"/gs, (text) => text.replaceAll("\n", "\\n"));
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function codesOf(source: MagicBlock, data: Readonly<Record<string, unknown>>): Code[] {
  const codes = Array.isArray(data["codes"]) ? data["codes"] : [];
  return codes.filter(isObject).map((code) => {
    const meta = [code["name"], code["status"]].map(textOf).filter((part) => part !== "");
    const language = textOf(code["language"]).toLowerCase();
    const text = textOf(code["code"]);
    const line = lineOf(source, JSON.stringify(text).slice(1, 30));
    return codeBlock(source, language, meta.join(" "), text, line);
  });
}

function codeBlock(
  { line, end }: MagicBlock,
  language: string,
  meta: string,
  text: string,
  textLine: number,
): Code {
  return {
    kind: "code",
    language,
    meta,
    text,
    textLine: Math.min(textLine, end),
    open: false,
    line,
    end,
  };
}

/** Line of the block on which a text stands; its first where none does. */
function lineOf({ json, line }: MagicBlock, text: string): number {
  const at = json.indexOf(text);
  return at < 0 ? line : line + 1 + (json.slice(0, at).match(/\n/g)?.length ?? 0);
}

/** A cell with lines where its HTML has them, and without other tags that only say how its words look. */
function withLines(cell: string): string {
  return (
    cell
      // What formatters of Markdown make of a list within such a text.
      .replaceAll(/^_ (?=`)/gm, "- ")
      .replaceAll(/<br\s{0,9}\/?>|<\/(?:p|li|div)>\s{0,9}(?=\S)/gi, "\n")
      .replaceAll(/<li\b[^<>]{0,200}>/gi, "\n- ")
      .replaceAll(/<\/?code>/gi, "`")
      .replaceAll(/<\/?(?:p|ul|ol|li|div|span|font)\b[^<>]{0,200}>/gi, "")
  );
}

/** The table that a block of code holds instead of its JSON, as exports make of `[block:parameters]`. */
export function tablesInCode(code: Code, words: (text: string) => string): Table[] | undefined {
  const { language, text, line, end } = code;
  if (language !== "json" || !/"h-0"\s*:/.test(text)) return undefined;
  const data = parse(text);
  const isTable = data !== undefined && isObject(data["data"]) && "cols" in data && "rows" in data;
  return isTable ? tablesOf({ name: "parameters", json: text, line, end }, data, words) : undefined;
}

/** Cells are members named `row-column`; the row of the header is `h`. */
function tablesOf(
  source: MagicBlock,
  data: Readonly<Record<string, unknown>>,
  words: (text: string) => string,
): Table[] {
  const cells = isObject(data["data"]) ? data["data"] : {};
  const rows = new Map<string, string[]>();
  for (const [key, value] of Object.entries(cells)) {
    const [, row, column] = /^(h|\d{1,4})-(\d{1,2})$/.exec(key) ?? [];
    if (!row || !column) continue;
    const texts = rows.get(row) ?? [];
    while (texts.length < Number(column)) texts.push("");
    texts[Number(column)] = words(withLines(textOf(value)));
    rows.set(row, texts);
  }
  const header = rows.get("h") ?? [];
  rows.delete("h");
  const width = Math.max(header.length, ...[...rows.values()].map((row) => row.length));
  const wide = (row: readonly string[]) => Array.from({ length: width }, (_, at) => row[at] ?? "");
  if (width <= 0) return [];
  return [
    {
      kind: "table",
      header: wide(header),
      rows: [...rows]
        .sort(([one], [other]) => Number(one) - Number(other))
        .map(([number, row]) => {
          const line = lineOf(source, `"${number}-0"`);
          return { cells: wide(row), line, end: line };
        }),
      line: source.line,
      end: source.end,
    },
  ];
}

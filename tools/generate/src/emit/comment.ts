/** Doc comments. */
import type { Docs } from "../model.ts";

const WIDTH = 92;

/** The lines of a doc comment's text: what it is, its format and default, whether to avoid it. */
export function docText(docs: Docs, more: readonly string[] = []): string {
  const text = wrap(docs.text ?? "");
  const notes = [
    ...(docs.format === undefined ? [] : [`Format: ${docs.format}.`]),
    ...more.filter((line) => line !== "").map(wrap),
    ...(docs.default === undefined ? [] : [`@default ${JSON.stringify(docs.default)}`]),
    ...(docs.deprecated ? ["@deprecated"] : []),
  ];
  const [last = ""] = (docs.text ?? "").split(/\n\s*\n/).slice(-1);
  const isJoined = BLOCK.test(last) && notes[0]?.startsWith("@") === false;
  return [...(text === "" ? [] : [text]), ...(isJoined ? [""] : []), ...notes].join("\n");
}

/** What begins a list, a table or a quotation: a line below is part of it (CommonMark, section 5.2). */
const BLOCK = /^[ \t]*(?:[-*+] |[>|]|\d+[.)] )/m;

/** `Acme API`, also where the title ends so itself. */
export function apiOf(title: string): string {
  return /\bAPIs?$/i.test(title.trim()) ? title.trim() : `${title} API`;
}

/** A doc comment around the text, or nothing. */
export function comment(text: string): string {
  if (text === "") return "";
  const lines = text.replaceAll("*/", "*\\/").split(/\r?\n/);
  if (lines.length === 1) return `/** ${lines[0]} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

/** Breaks long lines at spaces; lines that stand on their own stay. */
function wrap(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => {
      const rows: string[] = [];
      let row = "";
      for (const word of line.split(" ")) {
        if (row !== "" && row.length + word.length >= WIDTH) {
          rows.push(row);
          row = word;
        } else row = row === "" ? word : `${row} ${word}`;
      }
      return [...rows, row].join("\n");
    })
    .join("\n");
}

/** The first comment of every file. */
export function fileComment(what: string): string {
  const origin =
    "Generated from the provider's OpenAPI document by `pnpm generate`; edit that, not this.";
  return comment(`${what.replace(/\s+/g, " ")}\n${origin}`);
}

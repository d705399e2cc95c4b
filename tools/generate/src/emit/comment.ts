/** Doc comments. */
import type { Docs } from "../model.ts";

const WIDTH = 92;

/** The lines of a doc comment's text: what it is, its format and default, whether to avoid it. */
export function docText(docs: Docs, more: readonly string[] = []): string {
  return [
    wrap(docs.text ?? ""),
    ...(docs.format === undefined ? [] : [`Format: ${docs.format}.`]),
    ...more.filter((line) => line !== "").map(wrap),
    ...(docs.default === undefined ? [] : [`@default ${JSON.stringify(docs.default)}`]),
    ...(docs.deprecated ? ["@deprecated"] : []),
  ]
    .filter((part) => part !== "")
    .join("\n");
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

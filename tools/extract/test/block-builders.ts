import { Doubts } from "../src/base/doubts.ts";
import { Lines } from "../src/base/lines.ts";
import type { Notes } from "../src/base/notes.ts";
import { Used } from "../src/base/used.ts";
import type { PlacedField } from "../src/evidence/fields/meaning.ts";
import type { Item, List, Table } from "../src/page/block.ts";

/** Notes as an extraction has them. */
export function newNotes(): Notes {
  return { doubts: new Doubts(), lines: new Lines(), used: new Used() };
}

/** A table of rows as Markdown writes them, without the row of dashes; `<br>` is a break. */
export function tableOf(text: string): Table {
  const rows = text
    .trim()
    .split("\n")
    .map((row) =>
      row
        .trim()
        .replace(/^\|/, "")
        .replace(/\|$/, "")
        .split(/(?<!\\)\|/),
    )
    .map((cells) => cells.map((cell) => cell.replaceAll("\\|", "|").replaceAll("<br>", "\n")))
    .map((cells) => cells.map((cell) => cell.replace(/^ +| +$/g, "")));
  const [header = [], ...rest] = rows;
  const placed = rest.map((cells, index) => ({ cells, line: index + 2, end: index + 2 }));
  return { kind: "table", header, rows: placed, line: 1, end: rows.length };
}

/** A list of items as Markdown writes them, inner ones indented by two; `<br>` is a break. */
export function listOf(text: string): List {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  let at = 0;
  const read = (indent: number): List => {
    const items: (Item & { readonly blocks: List[] })[] = [];
    const first = at + 1;
    while (at < lines.length) {
      const line = lines[at] ?? "";
      const depth = line.search(/\S/);
      if (depth < indent) break;
      if (depth > indent) {
        items.at(-1)?.blocks.push(read(depth));
        continue;
      }
      at += 1;
      const said = line.trim().replace(/^- /, "").replaceAll("<br>", "\n");
      items.push({ text: said, blocks: [], line: at, end: at });
    }
    return { kind: "list", items, line: first, end: at };
  };
  return read(lines[0]?.search(/\S/) ?? 0);
}

/** A field on one line: `query limit! {"type":"integer"}`, without its description. */
export function fieldLine({ path, place, required, schema, model, status }: PlacedField): string {
  const { description: _, ...said } = schema;
  const words = [status, place, `${path.join(".")}${required ? "!" : ""}`, model];
  return [...words, JSON.stringify(said)].filter((word) => word !== undefined).join(" ");
}

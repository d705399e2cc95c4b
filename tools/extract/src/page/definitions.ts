import type { Block, Item } from "./block.ts";

/** Blocks with the terms among them as definitions: lines of terms, and below them `: words`. */
export function joinDefinitions(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const items = block.kind === "paragraph" ? itemsIn(block.text, block.line, block.end) : [];
    const isSaid = block.kind === "paragraph" && /^: /.test(block.text);
    if (isSaid && last?.kind === "paragraph" && !last.text.includes("\n")) {
      joined.pop();
      const item = { ...said(block.text, last.text, last.line, block.end) };
      addItems(joined, [item]);
    } else if (items.length > 0) addItems(joined, items);
    else joined.push(block);
  }
  return joined;
}

/** Puts items into the definitions before them, or into new ones. */
function addItems(blocks: Block[], items: readonly Item[]): void {
  const last = blocks.at(-1);
  const all = last?.kind === "definitions" ? [...last.items, ...items] : items;
  const line = all[0]?.line ?? 1;
  const end = all.at(-1)?.end ?? line;
  if (last?.kind === "definitions") blocks.pop();
  blocks.push({ kind: "definitions", items: all, line, end });
}

/** The terms and what is said of them, where a paragraph is nothing else. */
function itemsIn(text: string, line: number, end: number): Item[] {
  if (!/^[^\n:][^\n]*\n: /.test(text)) return [];
  const lines = text.split("\n");
  const items: { term: string; words: string[]; line: number }[] = [];
  for (const [index, words] of lines.entries()) {
    const at = Math.min(line + index, end);
    if (!words.startsWith(": ")) {
      if ((lines[index + 1] ?? "").startsWith(": ")) {
        items.push({ term: words, words: [], line: at });
      } else items.at(-1)?.words.push(words);
    } else items.at(-1)?.words.push(words);
  }
  return items.map((item, index) => {
    const last = (items[index + 1]?.line ?? end + 1) - 1;
    return said(item.words.join("\n"), item.term, item.line, Math.max(item.line, last));
  });
}

function said(words: string, term: string, line: number, end: number): Item {
  const text = words.replaceAll(/^:[ \t]+/gm, "");
  const place = { line: Math.min(line + 1, end), end };
  return { text: term, blocks: [{ kind: "paragraph", text, ...place }], line, end };
}

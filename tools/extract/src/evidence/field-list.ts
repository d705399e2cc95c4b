import type { Notes } from "../format.ts";
import type { Definitions, List } from "../page/block.ts";
import { readItems, readStatus } from "../labelled-sections/list-items.ts";
import type { Meaning, Surroundings } from "./meaning.ts";
export function readList(list: List, _a: Surroundings, notes: Notes): Meaning | undefined {
  const items: { text: string; line: number; depth: number }[] = [];
  const add = (l: List, depth: number): void => { for (const i of l.items) { items.push({ text: i.text, line: i.line, depth }); for (const b of i.blocks) if (b.kind === "list") add(b, depth + 1); } };
  add(list, 0);
  const statuses = items.flatMap((i) => { const s = readStatus(i.text); return s && /^[*`]*[45]\d\d/.test(i.text) ? [{ ...s, line: i.line }] : []; });
  if (statuses.length > 0) return { kind: "statuses", statuses };
  const fields = readItems(items, notes).map((f) => ({ ...f, name: f.path.join(".") }));
  return fields.length > 0 ? { kind: "fields", fields } : undefined;
}
export function readDefinitions(_d: Definitions, _a: Surroundings, _n: Notes): Meaning | undefined { return undefined; }

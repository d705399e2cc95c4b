import { beginning } from "./base/doubts.ts";
import type { Notes } from "./base/notes.ts";
import { type Mention, mentionsIn, mentionsOf } from "./evidence/endpoints/mention.ts";
import { isSameOperation, type Named } from "./evidence/endpoints/same-path.ts";
import { maybeStatuses } from "./evidence/roles/statuses.ts";
import type { Block, Code, Table } from "./page/block.ts";

/**
 * Says what of a page was used for nothing: samples, tables, statuses, and endpoints that are not among the
 * operations. A doubt names the place of each.
 */
export function noteLost(
  blocks: readonly Block[],
  operations: readonly Named[],
  notes: Notes,
): void {
  for (const block of blocks) {
    switch (block.kind) {
      case "code":
        noteCode(block, operations, notes);
        break;
      case "table":
        noteTable(block, notes);
        break;
      case "heading":
      case "paragraph":
        noteWords(block, operations, notes);
        break;
      case "list":
      case "definitions":
        for (const { text, line, end, blocks: inner } of block.items) {
          noteWords({ kind: "paragraph", text, line, end }, operations, notes);
          noteLost(inner, operations, notes);
        }
        break;
      case "element":
        noteLost(block.children, operations, notes);
    }
  }
}

function noteCode(code: Code, operations: readonly Named[], notes: Notes): void {
  const { text, textLine: line } = code;
  if (!notes.used.has(line) && /^\s*[[{]/.test(text)) {
    notes.doubts.add(line, `the sample ${beginning(text)}`, "used for nothing");
  }
  for (const mention of mentionsOf(text, "code")) {
    noteMention(mention, line + mention.line, operations, notes);
  }
}

function noteTable({ header, line, rows }: Table, notes: Notes): void {
  for (const row of rows) noteStatuses(row.cells.slice(0, 2).join(" "), row.line, notes);
  if (notes.used.has(line) || rows.length === 0) return;
  notes.doubts.add(line, `the table ${header.join(", ")}`, "used for nothing");
}

/** Words that name an endpoint or a status. */
function noteWords(
  block: Extract<Block, { kind: "heading" | "paragraph" }>,
  operations: readonly Named[],
  notes: Notes,
): void {
  const { text, line, kind } = block;
  const stated = mentionsOf(text, kind);
  for (const mention of stated.length > 0 ? stated : mentionsIn(text)) {
    noteMention(mention, line + mention.line, operations, notes);
  }
  noteStatuses(text, line, notes);
}

function noteStatuses(text: string, line: number, { doubts, used }: Notes): void {
  for (const status of maybeStatuses(text)) {
    if (!used.hasStatus(line, status)) doubts.add(line, `status ${status}`, "used for nothing");
  }
}

function noteMention(
  { method, address }: Mention,
  line: number,
  operations: readonly Named[],
  { doubts }: Notes,
): void {
  if (!method) return;
  if (operations.some((one) => isSameOperation(one, { method, address }))) return;
  doubts.add(line, `${method.toUpperCase()} ${address.path}`, "described nowhere, left out");
}

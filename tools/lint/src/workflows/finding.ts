import { LineCounter, type Node, type ParsedNode, parseDocument, visit } from "yaml";

/** What is wrong at a place of a workflow. */
export interface Finding {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A member of a mapping: its key, its value, and where the value stands. */
export interface Member {
  readonly key: string;
  readonly value: ParsedNode;
  readonly line: number;
  /** The comment behind the value. */
  readonly comment: string;
}

/** Every member with one of these keys, at any depth of a YAML text. */
export function membersOf(text: string, keys: readonly string[]): Member[] {
  const lines = new LineCounter();
  const found: Member[] = [];
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair(_, { key, value }) {
      const name = String(key);
      if (!keys.includes(name) || !isParsed(value)) return;
      const { line } = lines.linePos(value.range[0]);
      found.push({ key: name, value, line, comment: value.comment?.trim() ?? "" });
    },
  });
  return found;
}

/** The line of the value at a path of keys of a YAML text; 1 where there is none. */
export function lineAt(text: string, path: readonly string[]): number {
  const lines = new LineCounter();
  const value = parseDocument(text, { lineCounter: lines }).getIn(path, true);
  return isParsed(value) ? lines.linePos(value.range[0]).line : 1;
}

function isParsed(value: unknown): value is ParsedNode {
  return typeof value === "object" && value !== null && Boolean((value as Node).range);
}

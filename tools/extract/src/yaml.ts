import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { type Json, type JsonObject, setMember } from "./json.ts";
import type { Lines } from "./lines.ts";
import { NotExtractable } from "./not-extractable.ts";

/** More values than any page holds: beyond it aliases multiply without end. */
const MAX_VALUES = 500_000;

/** Deeper than any schema is nested. */
const MAX_DEPTH = 200;

/** What a YAML text holds, and its first error where it is not well-formed throughout. */
export interface ParsedYaml {
  readonly value: Json;
  readonly error?: { readonly message: string; readonly line: number };
}

/**
 * Reads YAML (or JSON) that starts on line `firstLine` of a page. Every value is a fresh copy,
 * also where an alias repeats it, and its line is noted in `lines`.
 *
 * @throws {NotExtractable} where aliases or nesting exceed what a page can hold.
 */
export function parseYaml(text: string, firstLine: number, lines: Lines): ParsedYaml {
  const counter = new LineCounter();
  const options = { lineCounter: counter, uniqueKeys: false, prettyErrors: false };
  const document = parseDocument(text, options);
  const lineAt = (offset: number) => firstLine + Math.max(counter.linePos(offset).line, 1) - 1;
  let count = 0;

  const convert = (node: unknown, depth: number): Json => {
    count += 1;
    if (count > MAX_VALUES || depth > MAX_DEPTH) {
      throw new NotExtractable("its YAML repeats or nests itself without end", firstLine);
    }
    if (isAlias(node)) return convert(node.resolve(document) ?? null, depth + 1);
    if (isSeq(node)) {
      const items = node.items.map((item) => convert(item, depth + 1));
      return lines.mark(items, lineAt(start(node)));
    }
    if (isMap(node)) {
      const object: JsonObject = lines.mark({}, lineAt(start(node)));
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? scalarKey(key) : undefined;
        if (name === undefined) continue;
        setMember(object, name, convert(value, depth + 1));
        lines.markMember(object, name, lineAt(start(key)));
      }
      return object;
    }
    return isScalar(node) ? scalarValue(node.value) : null;
  };

  const value = convert(document.contents, 0);
  const error = document.errors[0];
  if (!error) return { value };
  return {
    value,
    error: { message: error.message.split("\n")[0] ?? error.code, line: lineAt(error.pos[0]) },
  };
}

function start(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

/** Keys are text in OpenAPI, also where YAML reads a number: `200:`. Half a character is replaced. */
function scalarKey(key: { value: unknown; source?: string }): string {
  const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
  return name.toWellFormed();
}

/** YAML knows values that JSON does not: dates stay text, infinities become null. */
function scalarValue(value: unknown): Json {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value.toWellFormed();
  if (typeof value === "boolean") return value;
  return null;
}

/** The files of a description: read once, and asked for line and column only when something is wrong. */
import { readFileSync } from "node:fs";
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import { type Position, type Source, SpecError } from "./errors.ts";
import { keysOf } from "./pointer.ts";

/**
 * Reads a YAML 1.2 or JSON file.
 * @throws SpecError when it can't be read, or isn't YAML or JSON.
 */
export function readSource(path: string): Source {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SpecError(`can't be read: ${reason.replace(/^\w+: /, "")}`, { path });
  }
  return { path, text, value: parse(path, text) };
}

function parse(path: string, text: string): unknown {
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // YAML's flow style begins like JSON, and its parser knows the place of an error.
    }
  }
  const { document, lines } = compose(text);
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const message = error.message.split(/ at line |\n/)[0] ?? error.message;
    throw new SpecError(`is not valid YAML: ${message}`, {
      path,
      position: { line, column: col },
    });
  }
  return document.toJS({ maxAliasCount: -1 });
}

function compose(text: string) {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  return { document, lines };
}

/** Where the value at a JSON pointer stands in its file: the value's key, or the value itself. */
export function positionOf(source: Source, pointer: string): Position {
  const { document, lines } = compose(source.text);
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of keysOf(pointer)) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(plain(item.key)) === key);
      if (pair === undefined) break;
      offset = start(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = start(node) ?? offset;
    } else break;
  }
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function plain(key: unknown): unknown {
  return isScalar(key) ? key.value : key;
}

function start(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

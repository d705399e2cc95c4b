/// <reference lib="es2024.string" />
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
} from "yaml";
import { MAX_DEPTH } from "./bounds.ts";
import { setMember } from "./json.ts";
import { pointerKeys } from "./pointer.ts";
import type { Position } from "./source.ts";

/** More values than a document of any length may repeat by its aliases. */
const MAX_VALUES = 500_000;

/** A place in a YAML text, and what is wrong there. */
export interface YamlProblem {
  readonly message: string;
  readonly position: Position;
}

/** Told of every object, array and member with the line it stands on, counted from 1. */
export interface LineListener {
  value(value: object, line: number): void;
  member(owner: object, key: string, line: number): void;
}

/** A YAML or JSON text, read. */
export interface Yaml {
  /** A fresh copy of every value, also where an alias repeats it. */
  readonly value: unknown;
  /** The first thing that is not well-formed. */
  readonly problem: YamlProblem | undefined;
  /** Where the value at a pointer stands: its key, or the value itself; the closest around it. */
  positionOf(pointer: string): Position;
}

/**
 * Reads YAML 1.2 or JSON. Aliases that multiply without end and nesting without end are a problem,
 * not a wait.
 *
 * @param lines is told where everything stands
 */
export function readYaml(text: string, lines?: LineListener): Yaml {
  const counter = new LineCounter();
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const broken = (message: string): Yaml => ({
    value: null,
    problem: { message, position: { line: 1, column: 1 } },
    positionOf: () => ({ line: 1, column: 1 }),
  });
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: counter,
      merge: true,
      uniqueKeys: lines === undefined,
      prettyErrors: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return broken("it nests itself without end");
    throw error;
  }
  const [error] = document.errors;
  const problem = error && {
    message: error.message.split("\n")[0] ?? error.code,
    position: positionAt(error.pos[0]),
  };
  try {
    return {
      value: toValue(document, Math.max(MAX_VALUES, text.length), positionAt, lines),
      problem,
      positionOf: (pointer) => positionAt(offsetOf(document, pointer)),
    };
  } catch (cause) {
    if (cause instanceof Endless) return broken(cause.message);
    throw cause;
  }
}

class Endless extends Error {}

/** How many values a node stands for, and how deep they are nested. */
interface Weight {
  readonly count: number;
  readonly depth: number;
}

/**
 * What every alias of a document stands for.
 *
 * @throws {Endless} when they repeat more than `limit` values, or nest without end: known before
 * anything is repeated.
 */
function resolveAliases(document: Document.Parsed, limit: number): ReadonlyMap<object, unknown> {
  const anchors = new Map<string, unknown>();
  const targets = new Map<object, unknown>();
  const weights = new Map<unknown, Weight | undefined>();
  const weigh = (node: unknown, around: number): Weight => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      targets.set(node, target);
      // What has no weight yet is around the alias.
      const weight = target === undefined ? LEAF : weights.get(target);
      return within({ count: 1 + (weight?.count ?? Infinity), depth: 1 + (weight?.depth ?? 0) });
    }
    if (!isNode(node)) return LEAF;
    if (node.anchor !== undefined) anchors.set(node.anchor, node);
    weights.set(node, undefined);
    const inner = isMap(node)
      ? node.items.map(({ value }) => value)
      : isSeq(node)
        ? node.items
        : [];
    if (around > MAX_DEPTH) throw new Endless(ENDLESS);
    let { count, depth } = LEAF;
    for (const part of inner) {
      const weight = weigh(part, around + 1);
      count += weight.count;
      depth = Math.max(depth, weight.depth + 1);
    }
    const weight = within({ count, depth });
    weights.set(node, weight);
    return weight;
  };
  const within = (weight: Weight): Weight => {
    if (weight.count > limit || weight.depth > MAX_DEPTH) throw new Endless(ENDLESS);
    return weight;
  };
  weigh(document.contents, 0);
  return targets;
}

const LEAF: Weight = { count: 1, depth: 0 };
const ENDLESS = "it repeats or nests itself without end";

/** The values of a document, at most so many. */
function toValue(
  document: Document.Parsed,
  limit: number,
  positionAt: (offset: number) => Position,
  lines: LineListener | undefined,
): unknown {
  const targets = resolveAliases(document, limit);
  const lineOf = (node: unknown): number => positionAt(startOf(node) ?? 0).line;
  const convert = (node: unknown): unknown => {
    if (isAlias(node)) return convert(targets.get(node) ?? null);
    if (isSeq(node)) {
      const items: unknown[] = [];
      for (const item of node.items) items.push(convert(item));
      lines?.value(items, lineOf(node));
      return items;
    }
    if (!isMap(node)) return isScalar(node) ? scalarValue(node.value) : null;
    const object: Record<string, unknown> = {};
    lines?.value(object, lineOf(node));
    for (const { key, value } of node.items) {
      const name = keyOf(key);
      if (name === undefined) continue;
      const converted = convert(value);
      if (name === "<<" && typeof converted === "object" && converted !== null) {
        merge(object, Array.isArray(converted) ? converted : [converted]);
        continue;
      }
      setMember(object, name, converted);
      lines?.member(object, name, lineOf(key));
    }
    return object;
  };
  return convert(document.contents);
}

/** What `<<` names fills in what the object does not say itself. */
function merge(object: Record<string, unknown>, others: readonly object[]): void {
  for (const other of others) {
    for (const [name, value] of Object.entries(other)) {
      if (!Object.hasOwn(object, name)) setMember(object, name, value);
    }
  }
}

/** Keys are text in JSON, also where YAML reads a number: `200:`. Half a character is replaced. */
function keyOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined;
  const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value));
  return name.toWellFormed();
}

/** YAML knows values that JSON does not: dates stay text, infinities become null. */
function scalarValue(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "string") return value.toWellFormed();
  return typeof value === "boolean" ? value : null;
}

function offsetOf(document: Document.Parsed, pointer: string): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const key of pointerKeys(pointer)) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && keyOf(item.key) === key);
      if (pair === undefined) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      offset = startOf(node) ?? offset;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** How much a document may ask of its readers: what is beyond can't be meant, and would never end. */
import type { OpenApiDocument } from "./document.ts";
import { isObject, ownMember, type UnknownObject } from "./json.ts";
import { fault, type Node } from "./node.ts";
import { decoded, step, valueAt } from "./pointer.ts";
import { SpecError } from "./spec-error.ts";

/** Deeper than any document is nested; what is deeper would overflow the stack of its readers. */
export const MAX_DEPTH = 500;

/** More schemas than any value is held against. */
const MAX_PARTS = 20_000;

/** More values than a tool can repeat that writes out what references lead to. */
const MAX_EXPANDED = 200_000;

/** Keywords that hold the same value against other schemas. */
const COMPOSITIONS = ["allOf", "oneOf", "anyOf"] as const;

/** What holding one value against a schema asks for. */
interface Effort {
  readonly parts: number;
  readonly depth: number;
}

const NONE: Effort = { parts: 1, depth: 0 };

/** Whether a value is nested deeper than {@link MAX_DEPTH}. */
export function isTooDeep(value: unknown): boolean {
  let layer: unknown[] = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    layer = layer.flatMap((one) => (typeof one === "object" && one ? Object.values(one) : []));
  }
  return false;
}

/**
 * What an action gives that follows a document by recursion.
 *
 * @throws {SpecError} when the stack does not suffice for it.
 */
export function withinStack<Result>({ root }: OpenApiDocument, action: () => Result): Result {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw fault(root, "its schemas are nested, or refer to each other, too deeply to be followed");
  }
}

/**
 * Requires that no value is held against more schemas than can be told of, nor through more references
 * than can be followed. A circle counts once: it is for the reader to say what it thinks of it.
 *
 * @throws {SpecError} when a schema asks for more: it is the error's place.
 */
export function requireBounds({ files, root }: OpenApiDocument): void {
  const known = new Map<object, Effort>();
  const effortOf = (node: Node, open: number): Effort => {
    const { value } = node;
    if (!isObject(value)) return NONE;
    const before = known.get(value);
    if (before !== undefined) return before;
    known.set(value, NONE);
    const efforts = open > MAX_DEPTH ? [] : sameValue(node).map((part) => effortOf(part, open + 1));
    const parts = efforts.reduce((sum, effort) => sum + effort.parts, 1);
    const depth = 1 + Math.max(0, ...efforts.map((effort) => effort.depth));
    if (open > MAX_DEPTH || depth > MAX_DEPTH) {
      throw fault(node, `it is reached, or goes on, over more than ${MAX_DEPTH} references`);
    }
    if (parts > MAX_PARTS) {
      throw fault(node, `its references multiply to more than ${MAX_PARTS} schemas for one value`);
    }
    known.set(value, { parts, depth });
    return { parts, depth };
  };
  const sameValue = (node: Node): Node[] => {
    const { source, pointer, value } = node;
    if (!isObject(value)) return [];
    const parts = COMPOSITIONS.flatMap((keyword) => {
      const list: unknown = Object.hasOwn(value, keyword) ? value[keyword] : undefined;
      if (!Array.isArray(list)) return [];
      return list.map((part, index) => {
        return { source, pointer: `${pointer}/${keyword}/${index}`, value: part };
      });
    });
    return [...targetOf(node), ...parts];
  };
  const targetOf = (node: Node): Node[] => {
    if (!isObject(node.value) || typeof node.value["$ref"] !== "string") return [];
    try {
      return [files.target(node)];
    } catch (error) {
      // Where it leads nowhere, the reader of the place says so.
      if (error instanceof SpecError) return [];
      throw error;
    }
  };
  const visit = (node: Node): void => {
    const { source, pointer, value } = node;
    if (typeof value !== "object" || value === null) return;
    effortOf(node, 0);
    for (const [key, inner] of Object.entries(value)) {
      visit({ source, pointer: pointer + step(key), value: inner });
    }
  };
  visit(root);
}

/**
 * Requires that a value which has all its references inside can be written out: each replaced by what
 * it leads to, but for those that lead back to what is around them.
 *
 * @throws {RangeError} when that multiplies without end.
 */
export function requireExpandable(whole: UnknownObject): void {
  let count = 0;
  const around = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null || around.has(value)) return;
    count += 1;
    if (count > MAX_EXPANDED) throw new RangeError("its references multiply without end");
    around.add(value);
    const ref = ownMember(value, "$ref");
    const target =
      typeof ref === "string" && ref.startsWith("#") ? decoded(ref.slice(1)) : undefined;
    const inner = target === undefined ? Object.values(value) : [valueAt(whole, target)];
    for (const part of inner) visit(part);
    around.delete(value);
  };
  visit(whole);
}

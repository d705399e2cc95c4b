/** A value of a document together with its place, so that any reader can name it in an error. */
import { isObject, ownMember, type UnknownObject } from "./json.ts";
import { step } from "./pointer.ts";
import type { Source } from "./source.ts";
import { SpecError } from "./spec-error.ts";

export interface Node {
  readonly source: Source;
  /** JSON pointer within the file. */
  readonly pointer: string;
  readonly value: unknown;
}

/** The whole of a file. */
export function rootOf(source: Source): Node {
  return { source, pointer: "", value: source.value };
}

/** An error at this node. */
export function fault(node: Node, message: string): SpecError {
  const { source } = node;
  const pointer = source.originOf?.(node.pointer) ?? node.pointer;
  return new SpecError(message, { path: source.path, pointer, source });
}

/** The members of an object; an error for anything else. */
export function objectOf(node: Node, what: string): UnknownObject {
  if (isObject(node.value)) return node.value;
  throw fault(node, `${what} must be an object`);
}

/** Members that hold any value: null is one of them. In any other place of a document it is none. */
const ANY_VALUE = new Set<string | number>(["const", "default", "example", "value"]);

/** The member `key`, or undefined where there is none: null is none, as YAML has it after `parameters:`. */
export function child(node: Node, key: string | number): Node | undefined {
  const value = ownMember(node.value, key);
  if (value === undefined || (value === null && !ANY_VALUE.has(key))) return undefined;
  return { source: node.source, pointer: node.pointer + step(key), value };
}

/** Name and node of every member of an object; none of null. */
export function entries(node: Node | undefined, what: string): [string, Node][] {
  if (node === undefined || node.value === null) return [];
  return Object.entries(objectOf(node, what)).map(([key, value]) => [
    key,
    { source: node.source, pointer: node.pointer + step(key), value },
  ]);
}

/** The items of an array, none of null; an error for anything else. */
export function items(node: Node | undefined, what: string): Node[] {
  if (node === undefined || node.value === null) return [];
  if (!Array.isArray(node.value)) throw fault(node, `${what} must be an array`);
  return node.value.map((value, index) => ({
    source: node.source,
    pointer: node.pointer + step(index),
    value,
  }));
}

/** The string at `key`; an error when it is something else. */
export function text(node: Node, key: string): string | undefined {
  const found = child(node, key);
  if (found === undefined || found.value === null) return undefined;
  if (typeof found.value !== "string") throw fault(found, `\`${key}\` must be a string`);
  return found.value;
}

/** The string at `key`, which must be there. */
export function requiredText(node: Node, key: string, what: string): string {
  const found = text(node, key);
  if (found === undefined) throw fault(node, `${what} needs \`${key}\``);
  return found;
}

/** Whether the member `key` is `true`. */
export function flag(node: Node, key: string): boolean {
  return child(node, key)?.value === true;
}

/** A key that is the same for the same place. */
export function identity(node: Node): string {
  return `${node.source.path}#${node.pointer}`;
}

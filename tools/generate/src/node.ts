/** A value of a description together with its place, so that any reader can name it in an error. */
import { dirname, resolve as resolvePath } from "node:path";
import type { Source } from "./errors.ts";
import { SpecError } from "./errors.ts";
import { keysOf, segment } from "./pointer.ts";
import { readSource } from "./source.ts";

export interface Node {
  readonly source: Source;
  /** JSON pointer within the file. */
  readonly pointer: string;
  readonly value: unknown;
}

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An error at this node. */
export function fault(node: Node, message: string): SpecError {
  const { source, pointer } = node;
  return new SpecError(message, { path: source.path, pointer, source });
}

/** The members of an object; an error for anything else. */
export function objectOf(node: Node, what: string): Json {
  if (isObject(node.value)) return node.value;
  throw fault(node, `${what} must be an object`);
}

/** The member `key`, or undefined where there is none. */
export function child(node: Node, key: string | number): Node | undefined {
  const value = memberOf(node.value, String(key));
  if (value === undefined) return undefined;
  return { source: node.source, pointer: node.pointer + segment(key), value };
}

/** Own members only: a description may well call something `constructor`. */
function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Json)[key];
}

/** Name and node of every member of an object; extensions (`x-…`) are left out on request. */
export function entries(node: Node | undefined, what: string): [string, Node][] {
  if (node === undefined) return [];
  return Object.entries(objectOf(node, what)).map(([key, value]) => [
    key,
    { source: node.source, pointer: node.pointer + segment(key), value },
  ]);
}

/** The items of an array; an error for anything else. */
export function items(node: Node | undefined, what: string): Node[] {
  if (node === undefined) return [];
  if (!Array.isArray(node.value)) throw fault(node, `${what} must be an array`);
  return node.value.map((value, index) => ({
    source: node.source,
    pointer: node.pointer + segment(index),
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

/** The files of one description, each read once. */
export class Files {
  readonly #sources = new Map<string, Source>();

  open(path: string): Source {
    const known = this.#sources.get(path);
    if (known !== undefined) return known;
    const source = readSource(path);
    this.#sources.set(path, source);
    return source;
  }

  /** Every file read so far. */
  get paths(): string[] {
    return [...this.#sources.keys()];
  }

  /** The node itself, or what its `$ref` (and the `$ref` found there, and so on) refers to. */
  resolve(node: Node): Node {
    const seen = new Set<string>();
    let current = node;
    while (isObject(current.value) && Object.hasOwn(current.value, "$ref")) {
      if (seen.has(identity(current))) throw fault(node, "this $ref leads back to itself");
      seen.add(identity(current));
      current = this.target(current);
    }
    return current;
  }

  /** What the `$ref` of this node refers to: one step. */
  target(node: Node): Node {
    const place = child(node, "$ref");
    if (place === undefined || typeof place.value !== "string")
      throw fault(node, "`$ref` must be a string");
    const ref = place.value;
    const [file = "", fragment = ""] = ref.split("#", 2);
    const source = file === "" ? node.source : this.#file(place, file);
    // `#/` strictly is the member "", but everybody means the whole file by it.
    if (fragment === "" || fragment === "/") return { source, pointer: "", value: source.value };
    if (!fragment.startsWith("/"))
      throw fault(place, `$ref "${ref}" names an anchor: write it as a JSON pointer (#/…)`);
    let found: Node = { source, pointer: "", value: source.value };
    for (const key of keysOf(decode(place, fragment))) {
      const next = child(found, key);
      if (next === undefined)
        throw fault(place, `$ref "${ref}" leads nowhere: no "${key}" at ${found.pointer || "#"}`);
      found = next;
    }
    return found;
  }

  #file(place: Node, file: string): Source {
    if (/^[a-z][a-z0-9+.-]+:/i.test(file))
      throw fault(place, `$ref to "${file}": only local files are read; bundle it first`);
    const path = resolvePath(dirname(place.source.path), decode(place, file));
    try {
      return this.open(path);
    } catch (error) {
      if (
        error instanceof SpecError &&
        error.place.path === path &&
        error.place.position === undefined
      )
        throw fault(place, `$ref to "${file}": the file ${error.message}`);
      throw error;
    }
  }
}

function decode(place: Node, part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw fault(place, `$ref has a broken percent-encoding: "${part}"`);
  }
}

/** A key that is the same for the same place. */
export function identity(node: Node): string {
  return `${node.source.path}#${node.pointer}`;
}

/** The key of a component of this kind, where the node is one: `responses`, `parameters`, … */
export function componentKey(root: Node, node: Node, kind: string): string | undefined {
  if (node.source !== root.source) return undefined;
  const [components, found, key, ...rest] = keysOf(node.pointer);
  return components === "components" && found === kind && rest.length === 0 ? key : undefined;
}

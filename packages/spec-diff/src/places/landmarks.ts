/** The named things of a document, by which a place is known wherever it stands: its line, its file. */
import { basename, dirname, extname, join } from "node:path";
import {
  child,
  entries,
  isObject,
  type Node,
  type OpenApiDocument,
  pointerKeys,
  rootOf,
  SpecError,
  step,
} from "@org/openapi";

/** The thing that a place is in, and the keys that lead from there to it. */
export interface Bearing {
  readonly name: string;
  readonly node: Node;
  readonly keys: readonly string[];
}

/** Something in a document that a place stands for. */
export interface Counterpart {
  /** What is there, or the closest around it. */
  readonly node: Node;
  readonly isExact: boolean;
}

/**
 * The components, path items and parts in other files of one document. A thing has the same name in one
 * file and in many: a component its own, a path item its path, a file's part its key.
 */
export class Landmarks {
  readonly #document: OpenApiDocument;
  /** By file and pointer. */
  readonly #names = new Map<string, string>();
  readonly #nodes = new Map<string, Node>();

  constructor(document: OpenApiDocument) {
    this.#document = document;
    const { root, files } = document;
    for (const key of ["paths", "webhooks"]) {
      for (const [path, node] of membersOf(child(root, key))) this.#mark(node, routeOf(path));
    }
    const components = child(root, "components");
    for (const [, kind] of membersOf(components)) {
      for (const [name, node] of membersOf(kind)) this.#mark(node, name);
    }
    if (files.paths.length > 1) this.#markTargets();
  }

  /** Where a place is; undefined where it leads nowhere in this document. */
  bearingOf(place: string): Bearing | undefined {
    const start = this.#fileOf(place);
    if (start === undefined) return undefined;
    const keys = pointerKeys(place.slice(place.indexOf("#") + 1));
    let node = start;
    for (let count = 0; ; count += 1) {
      const name = this.#names.get(keyOf(node));
      if (name !== undefined) return { name, node, keys: keys.slice(count) };
      const next = count < keys.length ? child(node, keys[count] ?? "") : undefined;
      if (next === undefined) return { name: "", node: start, keys };
      node = next;
    }
  }

  /** What is where a bearing leads, or the closest around it. */
  closestTo({ node: start, keys }: Bearing): Counterpart {
    let node = start;
    for (const key of keys) {
      const next = child(node, key);
      if (next === undefined) return { node, isExact: false };
      node = next;
    }
    return { node, isExact: true };
  }

  /** The thing of a name; the document itself for none. */
  named(name: string): Node | undefined {
    return name === "" ? this.#document.root : this.#nodes.get(name);
  }

  /** What a node refers to, as far as that leads somewhere. */
  resolved(node: Node): Node {
    try {
      return this.#document.files.resolve(node);
    } catch (error) {
      if (error instanceof SpecError) return node;
      throw error;
    }
  }

  #fileOf(place: string): Node | undefined {
    const { root, files } = this.#document;
    const end = place.indexOf("#");
    if (end <= 0 || place.startsWith("/")) return root;
    const path = join(dirname(root.source.path), place.slice(0, end));
    return files.paths.includes(path) ? rootOf(files.open(path)) : undefined;
  }

  /** Marks a node, and all that it refers to in turn: the first name that a node gets is its own. */
  #mark(start: Node, name: string): void {
    const { files } = this.#document;
    if (!this.#nodes.has(name)) this.#nodes.set(name, start);
    try {
      for (let node = start; !this.#names.has(keyOf(node)); node = files.target(node)) {
        this.#names.set(keyOf(node), name);
        if (!isObject(node.value) || typeof node.value["$ref"] !== "string") return;
      }
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
    }
    // Of a reference that leads nowhere, or in a circle, there is nothing but itself.
    if (!this.#nodes.has(name)) this.#nodes.set(name, start);
  }

  /** What other files are asked for has the name that it is asked by. */
  #markTargets(): void {
    const { files, root } = this.#document;
    const visit = (node: Node): void => {
      const { value } = node;
      if (typeof value !== "object" || value === null) return;
      if (isObject(value) && typeof value["$ref"] === "string") this.#markTarget(node);
      for (const [key, inner] of Object.entries(value)) {
        visit({ source: node.source, pointer: node.pointer + step(key), value: inner });
      }
    };
    visit(root);
    for (const path of files.paths) {
      if (path !== root.source.path) visit(rootOf(files.open(path)));
    }
  }

  #markTarget(node: Node): void {
    try {
      const target = this.#document.files.target(node);
      if (target.source === this.#document.root.source) return;
      const { path } = target.source;
      this.#mark(target, pointerKeys(target.pointer).at(-1) ?? basename(path, extname(path)));
    } catch (error) {
      if (!(error instanceof SpecError)) throw error;
    }
  }
}

/** A path as callers see it: they know its parameters by position. */
function routeOf(path: string): string {
  return path.replaceAll(/\{[^}]*\}/g, "{}");
}

function membersOf(node: Node | undefined): readonly [string, Node][] {
  return isObject(node?.value) ? entries(node, "an object") : [];
}

function keyOf({ source, pointer }: Node): string {
  return `${source.path}#${pointer}`;
}

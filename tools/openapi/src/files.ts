import { DISK, type FileStore } from "./file-store.ts";
import { isObject } from "./json.ts";
import { child, fault, identity, type Node, rootOf } from "./node.ts";
import { pointerKeys } from "./pointer.ts";
import { readSource } from "./read-source.ts";
import type { Source } from "./source.ts";
import { SpecError } from "./spec-error.ts";

/** The files of one document, each read once: the first that is opened, and others in its folder. */
export class Files {
  readonly #sources = new Map<string, Source>();
  readonly #store: FileStore;

  /**
   * @param known files that are read already
   * @param store where the others are
   */
  constructor(known: Iterable<Source> = [], store: FileStore = DISK) {
    this.#store = store;
    for (const source of known) this.#sources.set(source.path, source);
  }

  /** @throws {SpecError} when the file can't be read, or is neither YAML nor JSON. */
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

  /** The same files, one of them with another value. */
  with(source: Source): Files {
    const sources = [...this.#sources.values()];
    const others = sources.map((one) => (one.path === source.path ? source : one));
    return new Files(others, this.#store);
  }

  /**
   * The node itself, or what its `$ref` (and the `$ref` found there, and so on) refers to.
   *
   * @throws {SpecError} when a reference leads nowhere, in a circle, or to what can't be read.
   */
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

  /**
   * What the `$ref` of this node refers to: one step.
   *
   * @throws {SpecError} when it leads nowhere, or to what can't be read.
   */
  target(node: Node): Node {
    const place = child(node, "$ref");
    if (place === undefined || typeof place.value !== "string") {
      throw fault(node, "`$ref` must be a string");
    }
    const ref = place.value;
    const [, fragment = ""] = ref.split("#", 2);
    const source = this.fileOf(place, ref);
    // `#/` strictly is the member "", but everybody means the whole file by it.
    if (fragment === "" || fragment === "/") return rootOf(source);
    if (!fragment.startsWith("/")) {
      throw fault(place, `$ref "${ref}" names an anchor: write it as a JSON pointer (#/…)`);
    }
    let found: Node = rootOf(source);
    for (const key of pointerKeys(decode(place, fragment))) {
      const next = child(found, key);
      if (next === undefined) {
        throw fault(place, `$ref "${ref}" leads nowhere: no "${key}" at ${found.pointer || "#"}`);
      }
      found = next;
    }
    return found;
  }

  /**
   * The file that a reference leads to.
   *
   * @param place where the reference stands
   * @throws {SpecError} when it leads to the network, out of the document's folder (through a link as
   * well), or to what can't be read.
   */
  fileOf(place: Node, ref: string): Source {
    const [file = ""] = ref.split("#", 1);
    if (file === "") return place.source;
    if (/^[a-z][a-z0-9+.-]+:/i.test(file)) {
      throw fault(place, `$ref to "${file}": only local files are read; bundle it first`);
    }
    const path = this.#store.pathOf(place.source.path, decode(place, file));
    const [first = path] = this.#sources.keys();
    if (!this.#store.isBeside(first, path)) {
      throw fault(
        place,
        `$ref to "${file}": it leads out of the document's folder; put the file there, or bundle it first`,
      );
    }
    try {
      return this.#sources.get(path) ?? this.#openOther(path);
    } catch (error) {
      if (
        error instanceof SpecError &&
        error.place.path === path &&
        error.place.position === undefined
      ) {
        throw fault(place, `$ref to "${file}": the file ${error.message}`);
      }
      throw error;
    }
  }

  #openOther(path: string): Source {
    const source = this.#store.read(path);
    this.#sources.set(path, source);
    return source;
  }
}

function decode(place: Node, part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw fault(place, `$ref has a broken percent-encoding: "${part}"`);
  }
}

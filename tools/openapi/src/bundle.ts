/** A document of several files as one value, for libraries that would look for the others themselves. */
import type { OpenApiDocument } from "./document.ts";
import { isObject, setMember, type UnknownObject } from "./json.ts";
import { child, type Node, rootOf } from "./node.ts";
import { decoded, pointerTo, step, valueAt } from "./pointer.ts";
import type { Source } from "./source.ts";

/** Where the other files stand, in the order in which they were met. */
const OTHERS = "x-files";

/**
 * The document with every file that it refers to inside: no `$ref` leads out of it. Where one stands
 * does not matter, in an example as well as in a schema: libraries follow them all.
 *
 * @throws {SpecError} when one leads to the network, out of the document's folder or to what can't be
 * read.
 */
export function bundle({ files, root }: Pick<OpenApiDocument, "files" | "root">): UnknownObject {
  const others: Source[] = [];
  const baseOf = (source: Source, fragment: string): string => {
    if (source === root.source && isInside(fragment)) return "#";
    if (!others.includes(source)) others.push(source);
    return pointerTo("#", OTHERS, others.indexOf(source));
  };
  // Of a document that is a part of its file, a reference may lead to the rest.
  const isInside = (fragment: string): boolean =>
    root.value === root.source.value || valueAt(root.value, decoded(fragment)) !== undefined;
  const copy = (node: Node): unknown => {
    const { source, pointer, value } = node;
    const at = (key: string | number, inner: unknown) =>
      copy({ source, pointer: pointer + step(key), value: inner });
    if (Array.isArray(value)) return value.map((item, index) => at(index, item));
    if (!isObject(value)) return value;
    const result: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      const isReference = key === "$ref" && typeof inner === "string";
      setMember(result, key, isReference ? moved(node, inner) : at(key, inner));
    }
    return result;
  };
  const moved = (node: Node, ref: string): string => {
    const [, fragment = ""] = ref.split("#", 2);
    const source = files.fileOf(child(node, "$ref") ?? node, ref);
    const base = baseOf(source, fragment);
    return fragment === "/" ? base : base + fragment;
  };
  const whole = copy(root);
  if (!isObject(whole)) return {};
  const copies: unknown[] = [];
  // Files that others refer to are found on the way.
  for (let index = 0; index < others.length; index += 1) {
    const source = others[index];
    if (source !== undefined) copies.push(copy(rootOf(source)));
  }
  return copies.length === 0 ? whole : { ...whole, [OTHERS]: copies };
}

import {
  canonicalJson,
  entries,
  type Files,
  identity,
  isObject,
  items,
  type Node,
  type UnknownObject,
} from "@org/openapi";
import { isReference } from "./branches.ts";

const ANNOTATIONS = new Set([
  "title",
  "description",
  "example",
  "examples",
  "externalDocs",
  "deprecated",
  "default",
  "$comment",
]);

/** Whether a schema allows everything: what it has says something about values, not which. */
export function allowsEverything(schema: UnknownObject): boolean {
  return Object.keys(schema).every((key) => ANNOTATIONS.has(key) || key.startsWith("x-"));
}

/**
 * A schema as text, references resolved and annotations left out, for the keywords whose meaning
 * is not compared but only whether they changed (`not`, `if`, `patternProperties`, …).
 */
export function fingerprint(files: Files, node: Node): string {
  return canonicalJson(plain(files, node, new Set()));
}

function plain(files: Files, node: Node, active: ReadonlySet<string>): unknown {
  if (Array.isArray(node.value)) {
    return items(node, "a list").map((item) => plain(files, item, active));
  }
  if (!isObject(node.value)) return node.value;
  if (isReference(node)) {
    const target = files.target(node);
    const place = identity(target);
    return active.has(place) ? "recursive" : plain(files, target, new Set([...active, place]));
  }
  const kept = entries(node, "a schema").filter(
    ([key]) => !ANNOTATIONS.has(key) && !key.startsWith("x-"),
  );
  return Object.fromEntries(kept.map(([key, item]) => usual(key, plain(files, item, active))));
}

/** Lists whose order says nothing. */
const UNORDERED = new Set(["allOf", "anyOf", "oneOf", "enum", "required", "type"]);

/** A keyword as it is mostly written, where others say the same. */
function usual(key: string, value: unknown): readonly [string, unknown] {
  if (key === "const") return ["enum", [value]];
  if (!UNORDERED.has(key) || !Array.isArray(value)) return [key, value];
  const [only, ...others] = value;
  if (key === "type" && others.length === 0) return [key, only];
  return [key, value.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1))];
}

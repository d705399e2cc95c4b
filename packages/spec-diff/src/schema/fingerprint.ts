import type { Located, SpecDocument } from "../document.ts";
import { isObject, type JsonObject, pointerTo, stableJson } from "../json.ts";

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
export function allowsEverything(schema: JsonObject): boolean {
  return Object.keys(schema).every((key) => ANNOTATIONS.has(key) || key.startsWith("x-"));
}

/**
 * A schema as text, references resolved and annotations left out, for the keywords whose meaning
 * is not compared but only whether they changed (`not`, `if`, `patternProperties`, …).
 */
export function fingerprint(document: SpecDocument, place: Located): string {
  return stableJson(plain(document, place, new Set()));
}

function plain(document: SpecDocument, place: Located, active: ReadonlySet<string>): unknown {
  const { value, pointer } = place;
  if (Array.isArray(value)) {
    return value.map((item, index) =>
      plain(document, { value: item, pointer: pointerTo(pointer, index) }, active),
    );
  }
  if (!isObject(value)) return value;
  const ref = value["$ref"];
  if (typeof ref === "string") {
    if (active.has(ref)) return "recursive";
    return plain(document, document.target(ref, pointer), new Set([...active, ref]));
  }
  const kept = Object.entries(value).filter(
    ([key]) => !ANNOTATIONS.has(key) && !key.startsWith("x-"),
  );
  return Object.fromEntries(
    kept.map(([key, item]) => [
      key,
      plain(document, { value: item, pointer: pointerTo(pointer, key) }, active),
    ]),
  );
}

import { canonicalJson, type UnknownObject } from "@org/openapi";
import { asArray } from "../json.ts";
import type { Annotations } from "./shape.ts";

/** What a schema says about its values in words, examples and defaults. */
export function annotationsOf(schema: UnknownObject): Annotations {
  const notes = new Set<string>();
  // A default of null is what is there without one.
  const fallback = schema["default"];
  for (const keyword of ["title", "description", "externalDocs"] as const) {
    if (schema[keyword] !== undefined && schema[keyword] !== "") {
      notes.add(`${keyword} ${canonicalJson(schema[keyword])}`);
    }
  }
  const examples = [
    ...asArray(schema["examples"]),
    ...("example" in schema ? [schema["example"]] : []),
  ];
  for (const example of examples) notes.add(`example ${canonicalJson(example)}`);
  return {
    notes,
    deprecated: schema["deprecated"] === true,
    ...(fallback === undefined || fallback === null ? {} : { fallback: canonicalJson(fallback) }),
  };
}

import type { SpecDocument } from "../document.ts";
import { asArray, asObject, isObject, type JsonObject, stableJson } from "../json.ts";

const TEXTS = ["summary", "description", "externalDocs", "links"];

/** Descriptions and examples of an operation, parameter, header, response or media type. */
export function notesOf(
  document: SpecDocument,
  kind: string,
  holder: JsonObject,
): readonly string[] {
  const texts = TEXTS.map((key) => [key, stableJson(holder[key] ?? "")])
    .filter(([, text]) => text !== '""' && text !== "{}")
    .map((entry) => entry.join(" "));
  const tags = asArray(holder["tags"]).map((tag) => `tag ${stableJson(tag)}`);
  const examples = examplesOf(document, holder).map((value) => `example ${stableJson(value)}`);
  return [...texts, ...tags, ...examples].map((text) => `${kind} ${text}`);
}

/** The values shown, by `example` or by `examples`, there or as components. */
function examplesOf(document: SpecDocument, holder: JsonObject): readonly unknown[] {
  const listed = Object.values(asObject(holder["examples"])).map((value) => {
    const ref = isObject(value) ? value["$ref"] : undefined;
    return asObject(typeof ref === "string" ? document.target(ref, "").value : value)["value"];
  });
  return [holder["example"], ...listed].filter((value) => value !== undefined);
}

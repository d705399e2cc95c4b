import { readValue } from "../evidence/read-value.ts";
import type { JsonObject } from "../json.ts";

/**
 * Moves the lines of a description into a schema: what precedes "Allowable Values:" describes the
 * field; what follows are its values, or their length; "Default value:" gives the default.
 */
export function applyAllowableValues(schema: JsonObject, lines: readonly string[]): void {
  const description: string[] = [];
  const allowed: string[] = [];
  let target = description;
  for (const line of lines) {
    const label = /^(allow(?:able|ed) values?|default(?: values?)?)\s*:\s*(.*)$/i.exec(line);
    if (/^default/i.test(label?.[1] ?? "")) {
      const value = (label?.[2] ?? "").replaceAll("`", "").trim();
      if (value !== "") schema["default"] = readValue(value, schema);
    } else if (label) {
      target = allowed;
      if (label[2]) allowed.push(label[2]);
    } else target.push(line);
  }
  applyValues(schema, allowed.join(" "));
  if (allowed.length > 0) description.push(`Allowable values: ${allowed.join(" ")}`);
  if (description.length > 0) schema["description"] = description.join("\n\n");
}

function applyValues(schema: JsonObject, text: string): void {
  if ([schema["type"]].flat().includes("string")) applyTextValues(schema, text);
  if (schema["type"] === "array" && isTextItems(schema["items"])) {
    applyTextValues(schema["items"], text);
  }
}

function isTextItems(items: unknown): items is JsonObject {
  return typeof items === "object" && items !== null && "type" in items && items.type === "string";
}

/** Values in code are an enumeration where nothing but their separators stands between them. */
function applyTextValues(schema: JsonObject, text: string): void {
  const values = [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? "");
  const between = text
    .replaceAll(/`[^`]+`/g, "")
    .replaceAll(/\b(and|or|currently|supported|only|one|of)\b|[\s,|.:;*()-]+/gi, "");
  if (values.length > 0 && between === "") schema["enum"] = [...new Set(values)];
  const range = /(\d+)\s*[–-]\s*(\d+)\s*char/i.exec(text);
  const most =
    /(\d+)\s*char(?:acter)?s?\s*max/i.exec(text) ?? /max(?:imum)?\s*(\d+)\s*char/i.exec(text);
  if (range) schema["minLength"] = Number(range[1]);
  if (range ?? most) schema["maxLength"] = Number(range ? range[2] : most?.[1]);
}

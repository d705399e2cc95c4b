import { isDraft, type Json, type JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { introducedValues } from "../../evidence/types/listed-values.ts";

/** What introduces all values; "Supported" ones may be some. */
const TOLD = /\b(?:one of|(?:possible|allowed|valid|permitted) values?)\b/i;

/** What makes of a list a condition, an example, or values that go together. */
const OTHERWISE =
  /\b(?:if|when|only|unless|required|used|others?|any|commas?|separated|divided|list of|formats?|characters?)\b/i;

/** What says otherwise which texts there are. */
const CLOSED = ["enum", "const", "format", "pattern"] as const;

/**
 * Texts whose description says "One of" or "Possible values:", and lists them, are enumerations: who writes a page
 * of a document often says so in words alone.
 */
export function applyToldEnums(draft: JsonObject, notes: Notes): void {
  for (const value of Object.values(draft)) visit(value, notes);
}

function visit(value: Json | undefined, notes: Notes): void {
  if (Array.isArray(value)) for (const item of value) visit(item, notes);
  if (!isDraft(value)) return;
  const { description, schema } = value;
  if (typeof description === "string") {
    applyTo(value, description, notes);
    // That of a parameter stands beside its schema.
    if (isDraft(schema) && "in" in value) applyTo(schema, description, notes);
  }
  for (const member of Object.values(value)) visit(member, notes);
}

function applyTo(schema: JsonObject, description: string, notes: Notes): void {
  if (schema["type"] !== "string" || CLOSED.some((key) => schema[key] !== undefined)) return;
  if (OTHERWISE.test(description) || !TOLD.test(description)) return;
  const values = introducedValues(description);
  const shown = [schema["default"], schema["example"], schema["examples"] ?? []].flat();
  const isOpen = shown.some((one) => typeof one === "string" && !values?.includes(one));
  if (values === undefined || values.length < 2 || isOpen || values.some(isRange)) return;
  const line = notes.lines.of(schema);
  notes.doubts.add(line, `words alone list values: ${values.join(", ")}`, "an enumeration");
  schema["enum"] = values;
}

/** `A-Z`: which characters there may be. */
function isRange(value: string): boolean {
  return /^[^-]-[^-]$/.test(value);
}

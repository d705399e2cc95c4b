import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";

/** Deeper than anybody describes a body. */
const MAX_DEPTH = 20;

/**
 * Adds to the schemas of a body what the page says of the same members beside its document: descriptions and
 * values where the document has none, and what is required where it marks no member of an object.
 */
export function mergeBody(own: JsonObject, added: JsonObject, isRequest: boolean, notes: Notes) {
  const [told] = Object.values(objectAt(added, "content"));
  for (const media of Object.values(objectAt(own, "content"))) {
    addTold(objectAt(media, "schema"), objectAt(told, "schema"), { isRequest, notes }, 0);
  }
}

interface Known {
  readonly isRequest: boolean;
  readonly notes: Notes;
}

function addTold(own: JsonObject, told: JsonObject, known: Known, depth: number): void {
  if (depth > MAX_DEPTH || ownMember(own, "$ref") !== undefined) return;
  addValues(own, told, known);
  if (known.isRequest) addRequired(own, told, known);
  const members = objectAt(own, "properties");
  const toldMembers = objectAt(told, "properties");
  for (const name of Object.keys(members)) {
    addTold(objectAt(members, name), objectAt(toldMembers, name), known, depth + 1);
  }
  const items = objectAt(told, "items");
  if (isObject(ownMember(own, "items"))) addTold(objectAt(own, "items"), items, known, depth + 1);
}

function addValues(own: JsonObject, told: JsonObject, { notes }: Known): void {
  const description = ownMember(told, "description");
  if (description !== undefined && !ownMember(own, "description")) own["description"] = description;
  const values = ownMember(told, "enum");
  const isOpen = ["enum", "const", "oneOf", "anyOf", "allOf"].every((key) => !(key in own));
  if (!Array.isArray(values) || !isOpen || ownMember(own, "type") !== "string") return;
  if (!values.every((value) => typeof value === "string")) return;
  notes.doubts.add(notes.lines.of(told), "values stand beside the document only", "added");
  own["enum"] = values;
}

/** An object of which no member is marked may be one whose author did not mark them. */
function addRequired(own: JsonObject, told: JsonObject, { notes }: Known): void {
  const names = ownMember(told, "required");
  if (!Array.isArray(names) || ownMember(own, "required") !== undefined) return;
  const members = objectAt(own, "properties");
  const known = names.filter((name) => isObject(ownMember(members, String(name))));
  if (known.length === 0) return;
  const says = `${known.join(", ")}: marked as required beside the document only`;
  notes.doubts.add(notes.lines.of(told), says, "required");
  own["required"] = known;
}

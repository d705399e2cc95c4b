import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";

/** Deeper than anybody describes a body. */
const MAX_DEPTH = 20;

/**
 * Adds to the schemas of a body what the page says of the same members beside its document: descriptions and
 * values where the document has none, and what is required where it marks no member of the body.
 */
export function mergeBody(own: JsonObject, added: JsonObject, isRequest: boolean, notes: Notes) {
  const [told] = Object.values(objectAt(added, "content"));
  for (const media of Object.values(objectAt(own, "content"))) {
    const schema = objectAt(media, "schema");
    const isUnmarked = isRequest && !hasMarks(schema, 0);
    addTold(schema, objectAt(told, "schema"), { isUnmarked, notes }, 0);
  }
}

interface Known {
  /** Whether it is a request whose document marks no member of any object. */
  readonly isUnmarked: boolean;
  readonly notes: Notes;
}

function addTold(own: JsonObject, told: JsonObject, known: Known, depth: number): void {
  if (depth > MAX_DEPTH || ownMember(own, "$ref") !== undefined) return;
  addValues(own, told, known);
  if (known.isUnmarked) addRequired(own, told, known);
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
  const shown = [own["example"], own["default"]].filter((value) => value !== undefined);
  if (!shown.every((value) => values.some((one) => one === value))) return;
  notes.doubts.add(notes.lines.of(told), "values stand beside the document only", "added");
  own["enum"] = values;
}

function hasMarks(schema: JsonObject, depth: number): boolean {
  if (depth > MAX_DEPTH || ownMember(schema, "required") !== undefined) return true;
  const members = objectAt(schema, "properties");
  const inner = Object.keys(members).map((name) => objectAt(members, name));
  return [...inner, objectAt(schema, "items")].some(
    (one) => Object.keys(one).length > 0 && hasMarks(one, depth + 1),
  );
}

/** Where no member of a body is marked, its author may not have done it. */
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

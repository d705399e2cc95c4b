import { isObject, METHODS, ownMember, setMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { inferSchema } from "../../evidence/samples/infer-schema.ts";
import { readSample, type Sample } from "../../evidence/samples/sample.ts";

/** Members of a schema that say nothing of what it accepts. */
const SILENT = /^(?:x-|title$|description$|example|properties$|type$|required$)/;

/** Members of a schema that a tool made of an example, as ReadMe does of one of them. */
const OF_EXAMPLE = /^(?:type|example|default|properties|items)$/;

/** Deeper than anybody describes a body. */
const MAX_DEPTH = 20;

/**
 * Bodies in JSON whose schema is an empty object, or none, get the schema that their own examples show, and so
 * do objects within them that have `properties: {}`: tools write such schemas where nobody filled them in.
 */
export function fillByExamples(draft: JsonObject, notes: Notes): void {
  for (const item of Object.values(objectAt(draft, "paths"))) {
    for (const method of METHODS) {
      const operation = isObject(item) ? ownMember(item, method) : undefined;
      if (!isDraft(operation)) continue;
      const bodies = [operation["requestBody"], ...Object.values(objectAt(operation, "responses"))];
      for (const body of bodies) fill(body, notes);
    }
  }
}

function fill(body: Json | undefined, notes: Notes): void {
  for (const [type, media] of Object.entries(objectAt(body, "content"))) {
    if (!/json/.test(type) || !isDraft(media)) continue;
    const shown = inferSchema(samplesOf(media));
    if (!isEmpty(ownMember(media, "schema"))) {
      fillWithin(media["schema"], shown, notes, 0);
      if (isOfExample(media["schema"])) addShown(media["schema"], alikeIn(media), notes);
      continue;
    }
    if ((ownMember(shown, "properties") ?? ownMember(shown, "items")) === undefined) continue;
    const line = notes.lines.of(media["schema"]) ?? notes.lines.of(media) ?? 0;
    notes.doubts.add(line, "the schema of a body is empty", "as its example shows");
    media["schema"] = notes.lines.mark(shown, line);
  }
}

/** Fills objects without members within a schema, as far as it is written out there. */
function fillWithin(
  schema: Json | undefined,
  shown: Json | undefined,
  notes: Notes,
  depth: number,
) {
  if (!isDraft(schema) || !isDraft(shown) || depth > MAX_DEPTH) return;
  const members = ownMember(schema, "properties");
  const shownMembers = objectAt(shown, "properties");
  if (members !== undefined && Object.keys(shownMembers).length > 0 && isEmpty(schema)) {
    notes.doubts.add(notes.lines.of(schema), "an object has no members", "as an example shows");
    schema["properties"] = shownMembers;
    return;
  }
  for (const [name, member] of Object.entries(objectAt(schema, "properties"))) {
    fillWithin(member, objectAt(shownMembers, name), notes, depth + 1);
  }
  fillWithin(ownMember(schema, "items"), ownMember(shown, "items"), notes, depth + 1);
}

/** Whether a schema says of its members only what an example of each is. */
function isOfExample(schema: Json | undefined): boolean {
  if (!isObject(schema) || !Object.keys(schema).every((key) => OF_EXAMPLE.test(key))) return false;
  const members = Object.values(objectAt(schema, "properties"));
  if (members.length > 0) return members.every(isOfExample);
  const items = ownMember(schema, "items");
  return items === undefined ? "example" in schema : isOfExample(items);
}

/** What those examples of a body show that have a member of its schema: others are of errors. */
function alikeIn(media: JsonObject): JsonObject {
  const members = objectAt(media["schema"], "properties");
  const alike = samplesOf(media).filter(
    ({ value }) =>
      isObject(value) && Object.keys(value).some((name) => Object.hasOwn(members, name)),
  );
  return inferSchema(alike);
}

/** Adds the members that other examples of the body show. */
function addShown(schema: Json | undefined, shown: JsonObject, notes: Notes): void {
  const members = objectAt(schema, "properties");
  for (const [name, member] of Object.entries(objectAt(shown, "properties"))) {
    if (ownMember(members, name) !== undefined) continue;
    notes.doubts.add(notes.lines.of(schema), `${name} is in an example only`, "a member");
    setMember(members, name, member);
  }
}

function isEmpty(schema: Json | undefined): boolean {
  if (schema === undefined) return true;
  if (!isObject(schema) || (ownMember(schema, "type") ?? "object") !== "object") return false;
  const properties = ownMember(schema, "properties");
  const hasMembers = isObject(properties) && Object.keys(properties).length > 0;
  return !hasMembers && Object.keys(schema).every((key) => SILENT.test(key));
}

function samplesOf(media: JsonObject): Sample[] {
  const named = Object.values(objectAt(media, "examples")).map((one) => ownMember(one, "value"));
  return [ownMember(media, "example"), ...named].flatMap((value) => {
    if (value === undefined || value === null) return [];
    return readSample(typeof value === "string" ? value : JSON.stringify(value)) ?? [];
  });
}

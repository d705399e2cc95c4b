import { isObject, ownMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import type { Bodies } from "./bodies.ts";
import { entriesIn, textOf, type Variables } from "./members.ts";

const JSON_TYPE = "application/json";

/** What a GraphQL server is sent. */
const GRAPHQL: JsonObject = {
  type: "object",
  properties: { query: { type: "string" }, variables: { type: "object" } },
};

/**
 * Adds the body of a request.
 *
 * @param stated the media type in a header
 */
export function addRequestBody(
  bodies: Bodies,
  body: Json | undefined,
  stated: string | undefined,
  variables: Variables,
  notes: Notes,
): void {
  if (!isDraft(body) || ownMember(body, "disabled") === true) return;
  const mode = textOf(ownMember(body, "mode"));
  if (mode === "raw") addRaw(bodies, body, stated, variables, notes);
  if (mode === "urlencoded") addFields(bodies, "application/x-www-form-urlencoded", body[mode]);
  if (mode === "formdata") addFields(bodies, "multipart/form-data", body[mode]);
  if (mode === "file") {
    const type = stated ?? "application/octet-stream";
    bodies.addPlain(type, { type: "string", format: "binary" });
  }
  if (mode === "graphql") {
    notes.doubts.add(notes.lines.of(body), "the body is a GraphQL query", "any query");
    bodies.addPlain(JSON_TYPE, structuredClone(GRAPHQL));
  }
}

function addFields(bodies: Bodies, type: string, list: Json | undefined): void {
  const entries = entriesIn(list);
  if (entries.length > 0) bodies.addForm(type, entries);
}

function addRaw(
  bodies: Bodies,
  body: JsonObject,
  stated: string | undefined,
  variables: Variables,
  notes: Notes,
): void {
  const text = textOf(ownMember(body, "raw"));
  if (text.trim() === "") return;
  const raw = ownMember(objectAt(body, "options"), "raw");
  const language = isObject(raw) ? String(ownMember(raw, "language")) : "";
  const type = stated ?? { xml: "application/xml", text: "text/plain" }[language] ?? JSON_TYPE;
  // The language is the editor's: what is JSON is sent as such where no header says otherwise.
  const jsonType = stated ?? JSON_TYPE;
  if (/json/.test(jsonType) && bodies.addJson(jsonType, text, variables)) return;
  if (/json/.test(type)) {
    notes.doubts.add(notes.lines.of(body, "raw"), "the body is no JSON", "any text");
  }
  bodies.addPlain(/json/.test(type) ? "text/plain" : type, { type: "string" });
}

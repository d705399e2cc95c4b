import { ownMember, setMember } from "@org/openapi";
import type { DraftOperation } from "../../base/draft.ts";
import type { JsonObject } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { parameterOf, schemaOfFields } from "../../evidence/fields/fields.ts";
import { type Lines, type NamedField, readFields } from "./fields.ts";
import { readScheme } from "./security.ts";

/** What a body is in where the page does not say. */
const JSON_TYPE = "application/json";

/** Adds what a section says to the operation; security schemes go to `schemes`. */
export function fillSection(
  heading: string,
  lines: Lines,
  operation: DraftOperation,
  schemes: JsonObject,
  notes: Notes,
): void {
  const fields = readFields(lines, notes);
  const place = /^(path|query|header|cookie) parameters/i.exec(heading)?.[1]?.toLowerCase();
  if (place) {
    operation.parameters.push(
      ...fields.map((field) => parameterOf(field, field.name, place, notes)),
    );
  } else if (/^security/i.test(heading)) addSchemes(fields, schemes);
  else if (/^request/i.test(heading)) addRequest(heading, lines, fields, operation, notes);
  else addResponse(heading, lines, fields, operation, notes);
}

function addSchemes(fields: readonly NamedField[], schemes: JsonObject): void {
  for (const field of fields) {
    const scheme = readScheme(String(field.schema["description"] ?? ""));
    if (scheme) setMember(schemes, field.name, scheme);
  }
}

function addRequest(
  heading: string,
  lines: Lines,
  fields: readonly NamedField[],
  operation: DraftOperation,
  notes: Notes,
): void {
  if (fields.length > 0) addBody(operation.request, heading, lines, fields, notes);
  else notes.doubts.add(lines.from, `"${heading}" lists no fields`, "no request body");
}

function addResponse(
  heading: string,
  lines: Lines,
  fields: readonly NamedField[],
  operation: DraftOperation,
  notes: Notes,
): void {
  const status = /^response\s+(\w+)/i.exec(heading)?.[1] ?? "default";
  const response = (ownMember(operation.responses, status) ?? { content: {} }) as JsonObject;
  setMember(operation.responses, status, notes.lines.mark(response, lines.from));
  const content = response["content"] as JsonObject;
  if (!/fields/i.test(heading)) {
    const description = fields.find((field) => field.name === status)?.schema["description"];
    if (description) response["description"] = description;
  } else if (fields.length > 0) addBody(content, heading, lines, fields, notes);
  else {
    const media = mediaType(heading);
    notes.doubts.add(lines.from, `"${heading}" lists no fields`, "a body of unknown form, or none");
    if (media) setMember(content, media, {});
  }
}

function addBody(
  content: JsonObject,
  heading: string,
  { from }: Lines,
  fields: readonly NamedField[],
  notes: Notes,
): void {
  const media = mediaType(heading);
  if (!media) notes.doubts.add(from, `"${heading}" names no media type`, JSON_TYPE);
  setMember(content, media ?? JSON_TYPE, { schema: schemaOfFields(fields, notes) });
}

/** The media type in a heading: `Response 200 fields (application/json):`. */
function mediaType(heading: string): string | undefined {
  return /\(([^()\s]+\/[^()\s]+)\)/.exec(heading)?.[1];
}

import { ownMember, setMember } from "@org/openapi";
import type { DraftOperation } from "../evidence/draft.ts";
import { parameterOf, schemaOfFields } from "../evidence/fields.ts";
import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import { type Lines, type NamedField, readFields } from "./redocly-fields.ts";
import { readScheme } from "./redocly-security.ts";

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
  if (place)
    operation.parameters.push(
      ...fields.map((field) => parameterOf(field, field.name, place, notes)),
    );
  else if (/^security/i.test(heading)) addSchemes(fields, schemes);
  else if (/^request/i.test(heading)) addRequest(heading, lines, fields, operation, notes);
  else addResponse(heading, lines, fields, operation, notes);
}

function addSchemes(fields: readonly NamedField[], schemes: JsonObject): void {
  for (const field of fields) {
    const scheme = readScheme(String(field.schema["description"] ?? ""));
    if (scheme) setMember(schemes, field.name, scheme);
  }
}

/** The media type in a heading: `Response 200 fields (application/json):`. */
function mediaType(heading: string): string | undefined {
  return /\(([^()\s]+\/[^()\s]+)\)/.exec(heading)?.[1];
}

function addRequest(
  heading: string,
  lines: Lines,
  fields: readonly NamedField[],
  operation: DraftOperation,
  notes: Notes,
): void {
  const media = mediaType(heading);
  if (fields.length === 0) {
    notes.doubts.add(lines.from, `"${heading}" lists no fields`, "no request body");
    return;
  }
  if (!media) notes.doubts.add(lines.from, `"${heading}" names no media type`, "application/json");
  setMember(operation.request, media ?? "application/json", {
    schema: schemaOfFields(fields, notes),
  });
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
  const media = mediaType(heading);
  if (!/fields/i.test(heading)) {
    const description = fields.find((field) => field.name === status)?.schema["description"];
    if (description) response["description"] = description;
  } else if (fields.length > 0) {
    const type = media ?? "application/json";
    if (!media) notes.doubts.add(lines.from, `"${heading}" names no media type`, type);
    setMember(response["content"] as JsonObject, type, { schema: schemaOfFields(fields, notes) });
  } else {
    notes.doubts.add(lines.from, `"${heading}" lists no fields`, "a body of unknown form, or none");
    if (media) setMember(response["content"] as JsonObject, media, {});
  }
}

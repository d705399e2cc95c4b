import { isObject, ownMember, setMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import { mergeBody } from "./merge-body.ts";

/** What is known of an operation that another source describes as well. */
export interface Known {
  /** Whether the whole document says what credentials are needed. */
  readonly isSecured: boolean;
  /** Names of the schemes that the document defines. */
  readonly schemes: ReadonlySet<string>;
  readonly name: string;
  readonly notes: Notes;
}

/** Adds to an operation what it leaves open: parameters, a body, statuses, the bodies of statuses, credentials. */
export function mergeOperation(own: JsonObject, added: JsonObject, known: Known): void {
  addParameters(own, added);
  const [body, told] = [objectAt(own, "requestBody"), objectAt(added, "requestBody")];
  if (!hasContent(body)) copy(own, added, "requestBody");
  else mergeBody(body, told, true, known.notes);
  const responses = objectAt(own, "responses");
  own["responses"] = responses;
  for (const [status, response] of Object.entries(objectAt(added, "responses"))) {
    if (isDraft(response)) addResponse(responses, status, response, known);
  }
  if (!known.isSecured && isOpen(own, known.schemes)) copy(own, added, "security");
}

/** Whether an operation leaves open what credentials it needs: it says nothing, or only that there are some. */
function isOpen(own: JsonObject, schemes: ReadonlySet<string>): boolean {
  if (ownMember(own, "security") === undefined) return true;
  const names = listAt(own, "security").flatMap((one) => (isObject(one) ? Object.keys(one) : []));
  return names.length > 0 && names.every((name) => !schemes.has(name));
}

function copy(own: JsonObject, added: JsonObject, key: string): void {
  const value = ownMember(added, key);
  if (value !== undefined) own[key] = value;
}

/** Those that have no namesake, in the path none: its template tells them. */
function addParameters(own: JsonObject, added: JsonObject): void {
  const listed = listAt(own, "parameters");
  if (listed.some((one) => ownMember(one, "$ref") !== undefined)) return;
  const names = new Set(listed.map(nameOf));
  const others = listAt(added, "parameters").filter(
    (one) => ownMember(one, "in") !== "path" && !names.has(nameOf(one)),
  );
  if (others.length > 0) own["parameters"] = [...listed, ...others];
}

function listAt(owner: JsonObject, key: string): Json[] {
  const value = ownMember(owner, key);
  return Array.isArray(value) ? value : [];
}

function nameOf(parameter: Json): string {
  const name = String(ownMember(parameter, "name"));
  return ownMember(parameter, "in") === "header" ? name.toLowerCase() : name;
}

function addResponse(
  responses: JsonObject,
  status: string,
  response: JsonObject,
  { name, notes }: Known,
): void {
  const own = ownMember(responses, status);
  if (!isDraft(own)) {
    notes.doubts.add(
      notes.lines.of(response),
      `${status} of ${name} stands beside its document only`,
      "added",
    );
    setMember(responses, status, response);
  } else if (ownMember(own, "$ref") === undefined && !hasContent(own) && hasContent(response)) {
    const says = `${status} of ${name} has no body in its document, and one beside it`;
    notes.doubts.add(notes.lines.of(response), says, "the one beside it");
    setMember(own, "content", objectAt(response, "content"));
  } else mergeBody(own, response, false, notes);
}

/** Whether a request or response has a body of which something is said. */
function hasContent(owner: JsonObject): boolean {
  if (ownMember(owner, "$ref") !== undefined) return true;
  return Object.values(objectAt(owner, "content")).some((media) => {
    const schema = isObject(media) ? ownMember(media, "schema") : undefined;
    return isObject(schema) && Object.entries(schema).some(saysSomething);
  });
}

/** Whether a member of a schema says more of a body than what kind of value it is. */
function saysSomething([key, value]: readonly [string, Json]): boolean {
  if (["type", "title", "description"].includes(key) || key.startsWith("x-")) return false;
  const isEmpty = isObject(value) && Object.keys(value).length === 0;
  return !isEmpty || (key !== "properties" && key !== "items");
}

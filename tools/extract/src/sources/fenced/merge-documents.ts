import { canonicalJson, isObject, METHODS, ownMember, setMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { addComponents } from "./merge-components.ts";

/** A draft, and whether it is a part that says nothing of servers and security. */
export interface Part {
  readonly draft: JsonObject;
  readonly isFragment: boolean;
}

/**
 * The drafts that a page has, as one: the first whole one says what is of all; what another says
 * otherwise of servers and security is said of its operations. Undefined without a draft.
 */
export function mergeDocuments(parts: readonly Part[], notes: Notes): JsonObject | undefined {
  const first = parts.find(({ isFragment }) => !isFragment) ?? parts[0];
  if (first === undefined) return undefined;
  const whole = first.draft;
  const rest = parts.filter((part) => part !== first);
  for (const part of rest) {
    addComponents(whole, part.draft);
    if (!part.isFragment) sayOfOperations(part.draft, whole);
    addPaths(whole, part.draft, notes);
  }
  return whole;
}

/** Moves what a document says of all its operations into them, where the other one says otherwise. */
function sayOfOperations(draft: JsonObject, whole: JsonObject): void {
  for (const key of ["servers", "security"]) {
    const own = ownMember(draft, key);
    const other = ownMember(whole, key);
    const isSilent = own === undefined || (key === "servers" && isEmpty(own));
    if (canonicalJson(own ?? []) === canonicalJson(other ?? [])) continue;
    if (isSilent && key === "servers") continue;
    for (const operation of operationsIn(draft)) operation[key] ??= own ?? [];
  }
}

function isEmpty(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}

function operationsIn(draft: JsonObject): JsonObject[] {
  return Object.values(objectAt(draft, "paths")).flatMap((item) =>
    METHODS.flatMap((method) => {
      const operation = ownMember(item, method);
      return isDraft(operation) ? [operation] : [];
    }),
  );
}

function addPaths(whole: JsonObject, draft: JsonObject, notes: Notes): void {
  const paths = objectAt(whole, "paths");
  whole["paths"] = paths;
  for (const [path, item] of Object.entries(objectAt(draft, "paths"))) {
    const known = ownMember(paths, path);
    if (!isDraft(item)) continue;
    if (!isDraft(known)) setMember(paths, path, item);
    else addItem(path, known, item, notes);
  }
}

/** Parameters of all operations of a path are said of each before its items are joined. */
function addItem(path: string, known: JsonObject, item: JsonObject, notes: Notes): void {
  spread(known);
  spread(item);
  for (const [key, value] of Object.entries(item)) {
    const own = ownMember(known, key);
    if (own === undefined) setMember(known, key, value);
    else if (isDraft(own) && isDraft(value) && canonicalJson(own) !== canonicalJson(value)) {
      const says = `${key.toUpperCase()} ${path} is described twice`;
      notes.doubts.add(notes.lines.of(value), says, "the first counts, the other completes it");
      complete(own, value);
    }
  }
}

function spread(item: JsonObject): void {
  const shared = ownMember(item, "parameters");
  delete item["parameters"];
  if (!Array.isArray(shared)) return;
  for (const method of METHODS) {
    const operation = ownMember(item, method);
    if (!isDraft(operation)) continue;
    operation["parameters"] = joined(operation["parameters"] ?? [], shared);
  }
}

/** Adds what an operation does not say: parameters, responses, whole members. */
function complete(operation: JsonObject, other: JsonObject): void {
  for (const [key, value] of Object.entries(other)) {
    const own = ownMember(operation, key);
    if (own === undefined || own === "") setMember(operation, key, value);
    else if (key === "parameters") operation[key] = joined(own, value);
    else if (key === "responses" && isDraft(own) && isDraft(value)) {
      for (const [status, response] of Object.entries(value)) {
        if (ownMember(own, status) === undefined) setMember(own, status, response);
      }
    }
  }
}

/** The parameters of both lists, each place and name once. */
function joined(first: Json, second: Json): Json {
  const result = Array.isArray(first) ? [...first] : [];
  const known = new Set(result.map(keyOf));
  for (const parameter of Array.isArray(second) ? second : []) {
    if (!known.has(keyOf(parameter))) result.push(parameter);
  }
  return result;
}

function keyOf(parameter: Json): string {
  if (!isObject(parameter)) return canonicalJson(parameter);
  return canonicalJson([
    parameter["$ref"] ?? null,
    parameter["in"] ?? null,
    parameter["name"] ?? null,
  ]);
}

import { isObject, METHODS, ownMember, setMember } from "@org/openapi";
import { isDraft, type Json, type JsonObject, objectAt } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import { readAddress } from "../evidence/endpoints/address.ts";
import type { Block } from "../page/block.ts";
import { type Page, visit } from "../page/read-page.ts";
import { readSections } from "../sections/read-sections.ts";

/** A request or an answer that was saved: the title that a page would give it, and its JSON. */
export interface SavedBody {
  readonly title: string;
  readonly text: string;
}

/**
 * Adds to an operation what words say of its fields and statuses: they are read as a page on which the
 * bodies that were saved are the samples.
 *
 * @param own takes the doubts, and the lines of the words that were used
 */
export function addDescribed(
  operation: JsonObject,
  { method, path }: { readonly method: string; readonly path: string },
  words: Page,
  saved: readonly SavedBody[],
  own: Notes,
): void {
  const address = readAddress(path, true);
  if (!address || !saysMore(words)) return;
  const blocks = [...words.blocks, ...saved.flatMap(blocksOf)];
  const draft = readSections(withBlocks(words, blocks), [{ method, address, line: 0 }], own);
  const found = draft && operationIn(draft, method);
  if (!found) return;
  addParameters(operation, found);
  addRequest(operation, found);
  addResponses(operation, found);
}

/** Whether there is anything in a description but words: a table, a list, a status. */
function saysMore({ blocks }: Page): boolean {
  let found = false;
  visit(blocks, (block) => {
    found ||= block.kind === "table" || block.kind === "list" || block.kind === "definitions";
    found ||= block.kind === "paragraph" && /`[1-5]\d\d`|\b[45]\d\d\b/.test(block.text);
  });
  return found;
}

function withBlocks(page: Page, blocks: readonly Block[]): Page {
  const { text, lines, isHtml, title, frontMatter, links } = page;
  return { text, lines, isHtml, title, frontMatter, links, blocks };
}

/** They stand nowhere in the description: their lines are of no use. */
function blocksOf({ title, text }: SavedBody): Block[] {
  const place = { line: 0, end: 0 };
  return [
    { kind: "heading", depth: 1, text: title, ...place },
    { kind: "code", language: "json", meta: "", text, textLine: 0, open: false, ...place },
  ];
}

function operationIn(draft: JsonObject, method: string): JsonObject | undefined {
  const [item] = Object.values(objectAt(draft, "paths"));
  const name = METHODS.find((one) => one === method) ?? "";
  const found = ownMember(item, name);
  return isDraft(found) ? found : undefined;
}

function addParameters(operation: JsonObject, found: JsonObject): void {
  const own = listAt(operation, "parameters");
  for (const added of listAt(found, "parameters")) {
    const same = own.find((one) => one["in"] === added["in"] && one["name"] === added["name"]);
    if (!same) {
      if (added["in"] !== "path") own.push(added);
      continue;
    }
    same["description"] ||= added["description"] ?? "";
    if (added["required"] === true) same["required"] = true;
    const said = objectAt(added, "schema");
    const { examples, ...rest } = objectAt(same, "schema");
    if (said["type"] !== undefined) same["schema"] = { ...rest, ...said };
    else if (examples !== undefined) same["schema"] = { ...rest, ...said, examples };
  }
  operation["parameters"] = own;
}

function listAt(owner: JsonObject, key: string): JsonObject[] {
  const list: Json | undefined = ownMember(owner, key);
  return Array.isArray(list) ? list.filter((item) => isDraft(item)) : [];
}

function addRequest(operation: JsonObject, found: JsonObject): void {
  const schema = schemaIn(objectAt(found, "requestBody"));
  if (!schema) return;
  const body = ownMember(operation, "requestBody");
  if (!isDraft(body)) operation["requestBody"] = { content: { "application/json": { schema } } };
  else setSchema(body, schema);
}

function addResponses(operation: JsonObject, found: JsonObject): void {
  const responses = objectAt(operation, "responses");
  operation["responses"] = responses;
  for (const [status, response] of Object.entries(objectAt(found, "responses"))) {
    const own = ownMember(responses, status);
    const schema = isObject(response) ? schemaIn(response as JsonObject) : undefined;
    if (!isDraft(own)) setMember(responses, status, response);
    else if (schema) setSchema(own, schema);
  }
}

function schemaIn(owner: JsonObject): JsonObject | undefined {
  const schema = ownMember(objectAt(objectAt(owner, "content"), "application/json"), "schema");
  return isDraft(schema) ? schema : undefined;
}

/** Gives the JSON of a body the schema that was made of it and the words. */
function setSchema(owner: JsonObject, schema: JsonObject): void {
  const content = objectAt(owner, "content");
  owner["content"] = content;
  const type = Object.keys(content).find((one) => /json/.test(one));
  const media = type === undefined ? undefined : content[type];
  if (isDraft(media)) media["schema"] = schema;
  else if (Object.keys(content).length === 0) content["application/json"] = { schema };
}

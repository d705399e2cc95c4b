import { isObject, readYaml } from "@org/openapi";
import type { Notes } from "../format.ts";
import { isDraft, type JsonObject } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import type { Fence, Page } from "../page.ts";

/** The first fenced block that is an OpenAPI document. */
export function fencedDocument(page: Page): Fence | undefined {
  return page.fences.find(({ text }) => /^\s*(?:\{\s*)?["']?openapi["']?\s*:/.test(text));
}

/** Reads the OpenAPI document in the page's fence; its title, where empty, is the page's. */
export function readFencedDocument(page: Page, notes: Notes): JsonObject {
  const fence = fencedDocument(page);
  if (!fence) throw new NotExtractable("the page has no fenced OpenAPI document");
  const document = readYamlFence(fence, notes);
  if (!isObject(document["info"])) document["info"] = {};
  if (!document["info"]["title"] && page.title) document["info"]["title"] = page.title;
  return document;
}

/**
 * Reads the YAML of a fence as an object. Where the page ends inside the fence, what came until
 * there is read and a doubt says so.
 *
 * @throws {NotExtractable} when the YAML is not well-formed although the fence is complete.
 */
export function readYamlFence(fence: Fence, { doubts, lines }: Notes): JsonObject {
  const { value, problem } = readYaml(fence.text, lines.below(fence.line));
  if (problem && !fence.open) {
    const line = fence.line + problem.position.line - 1;
    throw new NotExtractable(`its YAML is not well-formed: ${problem.message}`, line);
  }
  if (!isDraft(value)) throw new NotExtractable("its YAML is no object", fence.line);
  if (fence.open) {
    const last = fence.line + fence.text.split("\n").length - 1;
    doubts.add(last, "the page ends inside its fenced document", "what follows is unknown");
  }
  return value;
}

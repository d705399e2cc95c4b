import { findRequest } from "../evidence/address.ts";
import { draftDocument } from "../evidence/draft.ts";
import type { Notes } from "../format.ts";
import type { JsonObject } from "../json.ts";
import { NotExtractable } from "../not-extractable.ts";
import type { Page } from "../page.ts";
import { readBlocks } from "./blocks.ts";
import { collect } from "./collect.ts";
import { toOperation } from "./operation.ts";
import { labelRole } from "./roles.ts";

/**
 * Pages that describe operations by labels (`**URL**`, `**Method:**`), headings, samples, and
 * lists or tables of fields.
 */
export const labelled = { recognizes, read };

/** An endpoint and a method, in one label or in two. */
function recognizes(page: Page): boolean {
  const labels = readBlocks(page).flatMap((block) =>
    block.kind === "label" ? [{ role: labelRole(block.text), value: block.value }] : [],
  );
  const urls = labels.filter(({ role }) => role === "url");
  const method = labels.some(({ role }) => role === "method");
  return urls.length > 0 && (method || urls.some(({ value }) => findRequest(value) !== undefined));
}

function read(page: Page, notes: Notes): JsonObject {
  const { operations, common } = collect(page, notes);
  const complete = operations.flatMap((found) => toOperation(found, common, notes) ?? []);
  if (complete.length === 0) {
    throw new NotExtractable("the page has no endpoint (**URL**, **Endpoint**) with a **Method**");
  }
  const servers = operations.flatMap(({ address }) => address?.server ?? []);
  return draftDocument({ title: page.title, servers, operations: complete }, notes);
}

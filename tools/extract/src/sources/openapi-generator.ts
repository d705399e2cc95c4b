import { ownMember, setMember } from "@org/openapi";
import { isDraft, type JsonObject } from "../base/json.ts";
import type { Notes } from "../base/notes.ts";
import type { Page } from "../page/read-page.ts";
import { schemesIn, schemesNamedIn } from "./openapi-generator/authorization.ts";
import { LinkedModels } from "./openapi-generator/linked-models.ts";
import { isFile, linkedFile } from "./openapi-generator/links.ts";
import { operationOf } from "./openapi-generator/operation.ts";
import { type Described, describedIn, operationsTable } from "./openapi-generator/sections.ts";
import type { Source } from "./source.ts";

/**
 * A file of the Markdown that openapi-generator writes: a table of methods and their HTTP requests, a
 * heading for each, and models in files that it links to.
 */
export const openApiGenerator: Source = (page, notes) => {
  if (!/http request/i.test(page.text)) return undefined;
  const table = operationsTable(page);
  if (!table) return undefined;
  const models = new LinkedModels(notes.linked ?? (() => undefined), notes);
  const paths: JsonObject = {};
  const described = describedIn(page, table);
  for (const one of described) {
    const item = ownMember(paths, one.path);
    const own = isDraft(item) ? item : {};
    own[one.method] = operationOf(one, { page, models, notes });
    setMember(paths, one.path, own);
  }
  if (described.length === 0) return undefined;
  notes.used.mark(table.line, page.lines.length);
  return {
    openapi: "3.1.1",
    info: { title: page.title ?? "", version: "0.0.0" },
    servers: serversOf(page, table.line),
    paths,
    components: { schemas: models.schemas, securitySchemes: schemesOf(page, described, notes) },
  };
};

function serversOf({ lines }: Page, before: number): JsonObject[] {
  const text = lines.slice(0, before - 1).join("\n");
  const [, url] = /relative to \*?<?(https?:\/\/[^\s*<>`]+)/i.exec(text) ?? [];
  return url === undefined ? [] : [{ url }];
}

/** The schemes that operations name: the sections "Authorization" link to where they are described. */
function schemesOf(page: Page, described: readonly Described[], notes: Notes): JsonObject {
  const schemes: JsonObject = { ...schemesNamedIn(page.text) };
  const open = notes.linked;
  if (!open) return schemes;
  const from = described.flatMap(({ sections }) => sections.get("authorization") ?? []);
  const lines = new Set(from.map(({ line }) => line));
  const links = page.links.filter(({ line, href }) => lines.has(line) && isFile(href));
  for (const file of new Set(links.map(({ href }) => linkedFile(href).file))) {
    for (const [name, scheme] of schemesIn(file, open)) setMember(schemes, name, scheme);
  }
  return schemes;
}

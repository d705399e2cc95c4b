import { setMember } from "@org/openapi";
import { type Json, type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { statusesIn } from "../../evidence/roles/roles.ts";
import type { Block, Paragraph, Table } from "../../page/block.ts";
import type { Page } from "../../page/read-page.ts";
import { textOfBlocks } from "../../page/text-of-blocks.ts";
import type { LinkedModels } from "./linked-models.ts";
import { isFile } from "./links.ts";
import { FORM, type Sent, sentAs } from "./places.ts";
import { plain } from "./plain.ts";
import { rowsOf, type TypedRow } from "./rows.ts";
import type { Described } from "./sections.ts";
import { shownBody } from "./shown-body.ts";
import { schemaOf, typeOf } from "./types.ts";

/** What operations are read with. */
export interface Context {
  readonly page: Page;
  readonly models: LinkedModels;
  readonly notes: Notes;
}

/** The sections that list parameters; Go's are divided by what has to be there. */
const PARAMETERS = [
  "parameters",
  "path parameters",
  "query parameters",
  "other parameters",
  "required parameters",
  "optional parameters",
];

/** An operation as an Operation Object. */
export function operationOf(described: Described, context: Context): JsonObject {
  const { line, summary, sections, lead } = described;
  const rows = PARAMETERS.flatMap((name) =>
    tablesIn(sections.get(name))
      .flatMap((table) => rowsOf(table, context.page))
      .map((row) => (name === "optional parameters" ? { ...row, isRequired: false } : row)),
  ).filter(({ type }) => !isOfGo(type));
  const types = headerOf(described, "content-type");
  const [sent] = types;
  const placed = rows.map((row) => ({
    row,
    as: sentAs(row, described.path, sent, context.models),
  }));
  const inBody = placed.filter(({ as }) => as.place === "body").map(({ row }) => row);
  const body = FORM.test(sent ?? "")
    ? formOf(inBody, sent ?? "", context)
    : bodyOf(inBody[0], described, context);
  const operation: JsonObject = {
    operationId: described.name,
    summary,
    description: descriptionOf(lead, summary),
    parameters: placed
      .filter(({ as }) => as.place !== "body")
      .map(({ row, as }) => parameterOf(row, as, context)),
    ...(body ? { requestBody: body } : {}),
    ...securityOf(sections.get("authorization")),
    responses: responsesOf(described, context),
  };
  return context.notes.lines.mark(operation, line);
}

/** Go's documents name the context of a call, and the object that holds its optional parameters. */
function isOfGo(type: string): boolean {
  return type === "context.Context" || /^\*?\w+Opts$/.test(type);
}

function tablesIn(blocks: readonly Block[] = []): Table[] {
  return blocks.filter((block) => block.kind === "table");
}

/** Without the signature of the call, and what the summary says. */
function descriptionOf(lead: readonly Block[], summary: string): string {
  const words = lead
    .filter((block) => block.kind === "paragraph")
    .map(({ text }) => text)
    .filter((text) => !/\w+\(.*\)$/s.test(text) && plain(text) !== summary);
  return words.join("\n\n");
}

function parameterOf(
  row: TypedRow,
  { name, place, isGuess }: Sent,
  { models, notes }: Context,
): JsonObject {
  if (isGuess) notes.doubts.add(row.line, `the parameter ${row.name} has no place`, place);
  const { description, ...schema } = typeOf(row, models, row.line, notes);
  const said = { name, in: place, required: row.isRequired, description: description ?? "" };
  return notes.lines.mark({ ...said, schema }, row.line);
}

function bodyOf(
  row: TypedRow | undefined,
  described: Described,
  { models, notes }: Context,
): JsonObject | undefined {
  if (!row) return undefined;
  const isKnown = row.href === undefined || models.isObject(row.href) !== undefined;
  const example = described.sections.get("example") ?? [];
  const shown = isKnown ? undefined : shownBody(example, row.name);
  if (shown) notes.doubts.add(row.line, `${row.type} is not here`, "what the example shows of it");
  const { description, ...schema } = shown ?? typeOf(row, models, row.line, notes);
  const types = headerOf(described, "content-type");
  return {
    ...(description ? { description } : {}),
    required: row.isRequired,
    content: inEach(types, schema, row.line, notes),
  };
}

function formOf(
  rows: readonly TypedRow[],
  sent: string,
  { models, notes }: Context,
): JsonObject | undefined {
  if (rows.length === 0) return undefined;
  const properties: JsonObject = {};
  for (const row of rows) setMember(properties, row.name, typeOf(row, models, row.line, notes));
  const required = rows.filter((row) => row.isRequired).map(({ name }) => name);
  const schema = { type: "object", properties, ...(required.length > 0 ? { required } : {}) };
  return { content: { [sent]: { schema } }, required: required.length > 0 };
}

/** The media types in the section "HTTP request headers"; none where they are not defined. */
function headerOf({ sections }: Described, name: string): string[] {
  const text = plain(textOfBlocks(sections.get("http request headers") ?? []));
  const [, types = ""] =
    new RegExp(`${name}:\\s*([\\w.+*-]+/[\\w.+*-]+(?:,\\s*[\\w.+*-]+/[\\w.+*-]+)*)`, "i").exec(
      text,
    ) ?? [];
  return types.split(/,\s*/).filter((type) => type !== "");
}

/** The same body in each of the media types; JSON where none is said. */
function inEach(
  types: readonly string[],
  schema: JsonObject,
  line: number,
  { lines }: Notes,
): JsonObject {
  const all = types.length > 0 ? types : ["application/json"];
  return Object.fromEntries(
    all.map((type, index) => {
      const own = index === 0 ? schema : structuredClone(schema);
      return [type, lines.mark({ schema: own }, line)];
    }),
  );
}

function securityOf(blocks: readonly Block[] | undefined): { security?: Json[] } {
  if (blocks === undefined) return {};
  const words = textOfBlocks(blocks);
  // Kotlin's documents say of each scheme how a client is set up for it.
  const configured = [...words.matchAll(/^Configure ([\w.-]+):$/gm)].map(([, name = ""]) => name);
  if (configured.length > 0) return { security: configured.map((name) => ({ [name]: [] })) };
  const text = plain(words.replaceAll("\n", ", "));
  if (/^no authorization/i.test(text)) return { security: [] };
  const names = text.split(/\s*,\s*/).filter((name) => /^[\w.-]+$/.test(name));
  return names.length > 0 ? { security: names.map((name) => ({ [name]: [] })) } : {};
}

function responsesOf(described: Described, context: Context): JsonObject {
  const { sections, line } = described;
  const responses: JsonObject = {};
  for (const table of tablesIn(sections.get("http response details"))) {
    for (const row of table.rows) {
      const description = plain(row.cells[1] ?? "");
      for (const status of statusesIn(plain(row.cells[0] ?? ""))) {
        setMember(responses, status, context.notes.lines.mark({ description }, row.line));
      }
    }
  }
  const content = contentOf(described, context);
  const stated = Object.keys(responses).find((status) => status.startsWith("2"));
  if (stated === undefined && !content && !isEmptyAnswer(described)) return responses;
  const success = stated ?? (content ? "200" : "204");
  if (stated === undefined) {
    context.notes.doubts.add(line, `${described.name} states no status of success`, success);
  }
  const response = objectAt(responses, success);
  if (content) setMember(response, "content", content);
  setMember(responses, success, response);
  return responses;
}

/** The body of the answer: what the section "Return type" names. */
function contentOf(described: Described, { page, models, notes }: Context): JsonObject | undefined {
  const block = returned(described);
  if (!block || isEmptyAnswer(described)) return undefined;
  const href = page.links.find((link) => link.line === block.line && isFile(link.href))?.href;
  const schema = schemaOf(plain(block.text), href, models, block.line, notes);
  return inEach(headerOf(described, "accept"), schema, block.line, notes);
}

/** Whether the section "Return type" says that there is no body. */
function isEmptyAnswer(described: Described): boolean {
  const words = plain(returned(described)?.text ?? "");
  return /^(?:null|void|none|nil)\b|empty response body/i.test(words);
}

function returned({ sections }: Described): Paragraph | undefined {
  const [block] = sections.get("return type") ?? [];
  return block?.kind === "paragraph" ? block : undefined;
}

import { mentionOf } from "../../evidence/endpoints/mention.ts";
import { keysNamed } from "../../evidence/fields/listed-names.ts";
import type { Labelled } from "../../evidence/fields/meaning.ts";
import { readDefinitions, readList } from "../../evidence/lists/field-list.ts";
import { areCauses } from "../../evidence/lists/item-kinds.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import { statusesTold } from "../../evidence/roles/statuses.ts";
import { readTable } from "../../evidence/tables/field-table.ts";
import { readStatuses, statusBefore } from "../../evidence/tables/status-cell.ts";
import type { Block, Definitions, List, Table } from "../../page/block.ts";
import { answerRole, isAnswer, type Light } from "../light.ts";
import { isOfAll } from "../of-all.ts";
import { gatherCode } from "./code-block.ts";
import type { Collector } from "./collector.ts";
import { expectedIn } from "./expected.ts";
import { introduced, OUTSIDE } from "./introductions.ts";
import { areValuesShown } from "./shown-list.ts";
import { gatherErrors, isOfErrors } from "./words.ts";

/** Adds what a table says; facts of the operation, which are labels, are returned. */
export function gatherTable(table: Table, light: Light, to: Collector): readonly Labelled[] {
  if (light.role === "authentication" && gatherScheme(table, to)) return [];
  for (const { cells, line } of table.rows) {
    for (const cell of cells) if (isOfAll(cell)) to.credential(cell, line);
  }
  const meaning = readTable(table, expectedIn(light), to.notes);
  const facts = to.meaning(meaning, light, table);
  if (meaning?.kind === "statuses") {
    for (const { cells, line } of table.rows) gatherBodyBeside(cells, line, light, to);
  }
  return facts;
}

/** A table of a security scheme: `In | header`, `Name | X-Api-Key`. Whether it is nothing but that. */
function gatherScheme({ header, rows, line, end }: Table, to: Collector): boolean {
  const cells = [header, ...rows.map((row) => row.cells)];
  const cellOf = (label: RegExp): string =>
    cells.find(([first = ""]) => label.test(first.replaceAll(/[*`]/g, "").trim()))?.[1]?.trim() ??
    "";
  const [place, name] = [cellOf(/^in$/i), cellOf(/^name$/i)];
  const bare = name.replaceAll("`", "");
  if (place && bare) to.credential(`API key in the \`${bare}\` ${place}`, line, true);
  const isScheme = /^(?:apikey|http|oauth2|openidconnect|basic)$/i.test((header[0] ?? "").trim());
  if (isScheme) to.notes.used.mark(line, end);
  return isScheme;
}

/** Whether items are nothing but the titles of tabs, one for each language of a call: "HTTP", "Python". */
function areTabs({ items }: List): boolean {
  const isTab = ({ text }: List["items"][number]) =>
    /^[\w.+#]+(?: [\w.+#]+)?(?:\n|$)/.test(text) &&
    roleOf(text.split("\n")[0] ?? "") === "requestExample";
  return items.length > 1 && items.every(isTab) && items.slice(0, -1).every(isBare);
}

function isBare({ blocks }: List["items"][number]): boolean {
  return blocks.length === 0;
}

/** Adds what a list says; facts of the operation, which are labels, are returned. */
export function gatherList(list: List, light: Light, to: Collector): readonly Labelled[] {
  if (light.role === "endpoint" && list.items.every(isEndpoint)) return [];
  if (light.role === "method" || (!isAnswer(light.role) && areTabs(list))) return [];
  if (light.role === "error" && gatherBodies(list, light, to)) return [];
  const isOfCauses = light.role === "error" && areCauses(list.items);
  const expected = areValuesShown(list, light, to.found)
    ? ({ expects: "values" } as const)
    : expectedIn(light);
  // "Header: …" and "Or: `curl …`" below an answer are ways to ask for it.
  const isOfCalls = isAnswer(light.role) && list.items.some(({ text }) => text.includes("`curl "));
  const meaning = isOfCauses || isOfCalls ? undefined : readList(list, expected, to.notes);
  const facts = to.meaning(meaning, light, list);
  for (const { text, line, blocks } of list.items) {
    to.words(itemWords(text, blocks), line);
    to.remarks(text, light, line);
    if (meaning?.kind === "statuses") gatherBody(text, line, light, to);
    if (isOfErrors(light)) gatherErrors(text, line, to);
    // "- Returns `200 OK`" among remarks.
    else if (!meaning && !OUTSIDE.includes(light.role)) {
      const told = statusesTold(text);
      const own = isAnswer(light.role) ? told : told.filter((one) => one.startsWith("2"));
      to.statuses(own, "", line);
      const [only, second] = own;
      if (isAnswer(light.role) && only?.startsWith("2") && second === undefined) {
        to.fields(keysNamed(text, line), { ...light, statuses: own }, line);
      }
    }
    const told = meaning?.kind === "statuses" ? statusBefore(text) : undefined;
    const inner = told ? ofStatus(told, light) : (introduced(text, light) ?? light);
    if (inner.statuses !== light.statuses) to.statuses(inner.statuses, "", line);
    for (const block of blocks) if (block.kind === "code") gatherCode(block, inner, to);
  }
  return facts;
}

/** The bodies that items show of errors, each behind what happened: "No such box — `{"why": "none"}`". */
function gatherBodies({ items, line, end }: List, light: Light, to: Collector): boolean {
  const bodies = items.flatMap(({ text, line: at }) => {
    const body = /\s[–—:-]\s+`(\{[^`]*\})`/.exec(text)?.[1];
    const isOfStatus = readStatuses(text) !== undefined;
    return body === undefined || isOfStatus ? [] : [{ body, line: at }];
  });
  if (bodies.length * 2 <= items.length) return false;
  for (const { body, line: at } of bodies) to.sample(body, light, at);
  to.notes.used.mark(line, end);
  return true;
}

function ofStatus(status: string, light: Light): Light {
  return { ...light, role: answerRole([status], light.role), statuses: [status] };
}

/** The body beside a status: "200 - done: `{"ok": true}`". */
function gatherBody(text: string, line: number, light: Light, to: Collector): void {
  const body = /`([[{][^`]*[\]}])`/.exec(text)?.[1];
  const statuses = readStatuses(text)?.statuses ?? [];
  if (body === undefined || statuses.length === 0) return;
  to.sample(body, { ...light, role: answerRole(statuses), statuses }, line);
}

/** The body in a cell of its own beside a status: "404 | Not found | `{"error": "no such box"}`". */
function gatherBodyBeside(cells: readonly string[], line: number, light: Light, to: Collector) {
  const body = cells.find(isBody);
  const status = cells.find((cell) => readStatuses(cell) !== undefined);
  if (body !== undefined && status !== undefined) {
    gatherBody(`${status.trim()} ${body}`, line, light, to);
  }
}

/** A cell of data in code, and nothing else; not `{ "id": string }`, which is a schema. */
function isBody(cell: string): boolean {
  const isSchema = /"\s*:\s*(?!(?:true|false|null)\b)[a-z]/i.test(cell);
  return /^\s*`[[{]\s*["{]/.test(cell) && /[\]}]`\s*$/.test(cell) && !isSchema;
}

/** Adds what terms and their definitions say; facts of the operation, which are labels, are returned. */
export function gatherDefinitions(
  definitions: Definitions,
  light: Light,
  to: Collector,
): readonly Labelled[] {
  const meaning = readDefinitions(definitions, expectedIn(light), to.notes);
  return to.meaning(meaning, light, definitions);
}

function isEndpoint({ text }: { readonly text: string }): boolean {
  return mentionOf(text, "label") !== undefined;
}

/** An item with what is listed below it. */
function itemWords(text: string, blocks: readonly Block[]): string {
  const below = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return [text, ...below.map((item) => item.text)].join("\n");
}

import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import { fieldsInSentence } from "../../evidence/fields/field-sentence.ts";
import {
  listTold,
  modelNamedLast,
  modelSent,
  modelTold,
  nounsTold,
} from "../../evidence/fields/sentences.ts";
import { readList } from "../../evidence/lists/field-list.ts";
import { speaksOfErrors } from "../../evidence/roles/sentence-role.ts";
import { errorsTold, statusesTold, withRanges } from "../../evidence/roles/statuses.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import { readType } from "../../evidence/types/type-words.ts";
import { valuesBehindBold, valuesInSentence } from "../../evidence/types/values-sentence.ts";
import type { Paragraph } from "../../page/block.ts";
import { answerRole, isAboutFields, isAnswer, isShape, type Light, requiredIn } from "../light.ts";
import type { Collector } from "./collector.ts";
import { expectedIn } from "./expected.ts";
import { ahead, OUTSIDE } from "./introductions.ts";

/** A paragraph that describes a field: its name, and something of it. */
const FIELD =
  /^(?:`[^`\n]+`[ \t]*(?:[(:–—-]|`|\n)|\*\*[\w.[\]]+\*\*[ \t]*(?:\(|`|\n?(?:string|integer|number|boolean|object|array|required|optional)\b))/i;

/** Adds what a paragraph says; what it says of the sample, table or list that follows is returned. */
export function gatherWords(
  { text, line, end }: Paragraph,
  light: Light,
  to: Collector,
): Light | undefined {
  to.notes.used.mark(line, end);
  to.words(text, line);
  to.remarks(text, light, line);
  if (light.role === "authentication") {
    gatherRefusals(text, line, to);
    // What a call for a token answers stands there as well.
    const next = ahead(text, light);
    return next && isAnswer(next.role) ? next : undefined;
  }
  if (light.role === "baseUrl") to.server(text);
  gatherTold(text, line, to);
  if (isOfErrors(light)) gatherErrors(text, line, to);
  if (gatherField({ kind: "paragraph", text, line, end }, light, to)) return undefined;
  if (isAboutFields(light.role) && text.length < 20 && requiredIn(text) !== undefined) {
    return { ...light, isRequired: requiredIn(text) };
  }
  const next = ahead(text, light);
  if (!OUTSIDE.includes(light.role)) gatherAnswer(text, light, line, to);
  if (next) {
    to.statuses(next.statuses === light.statuses ? [] : next.statuses, "", line);
    return next.role === "values" ? { ...next, title: titleIn(text) ?? next.title } : next;
  }
  to.fields(fieldsInSentence(text, expectedIn(light), line, to.notes), light, line);
  if (light.role === "response" && OF_ARRAY.test(text)) return { ...light, within: ["[]"] };
  gatherModel(text, light, line, to);
  if (light.role === undefined && text !== "") to.found.description.push(text);
  const title = titleIn(text);
  // "Properties" names nothing: whose they are, the title above says.
  return title === undefined || isShape(title) ? undefined : { ...light, title };
}

/** "The state of the jar can be one of the following:" */
const ONE_OF =
  /(?:^|[.!?]\s+|\b(?:the|its|an?)\s+)((?:[a-z]+ ){0,3}[a-z]+)\s+(?:is\s+(?:one|any)\s+of|(?:can|may|must|will|could)\s+(?:only\s+)?be(?:\s+(?:(?:one|any)\s+of|either))?)\s+(?:the\s+)?(?:following|these)(?:\s+(?:values?|states?|statuses))?\s*[:：]$/i;

/** "The kinds of jars supported are:" */
const LISTED =
  /(?<!\p{L})(?:the|los|las|les|os|as)\s+((?:\p{L}{1,30} ){0,3}?\p{L}{1,30})\s+(?:supported|allowed|possible|available|accepted|soportad[oa]s|permitid[oa]s|possíveis|posibles|disponibles|aceptad[oa]s|aceit[oa]s|possibles|autorisé(?:e)?s)(?!\p{L})[^:：\n]{0,40}[:：]$/iu;

/** What names the table or list below it: nothing but bold words, a name in code and a colon, or what a sentence lists. */
function titleIn(text: string): string | undefined {
  const end = text.slice(-200);
  const [, bold, code] =
    /^\*\*([^*\n]{1,60})\*\*[:：]?$|^[^`\n]{0,80}`([^`\n]{1,60})`[^`\n]{0,80}[:：]$/.exec(text) ??
    [];
  return bold ?? (code && `\`${code}\``) ?? (ONE_OF.exec(end) ?? LISTED.exec(end))?.[1];
}

/** Whether statuses that a sentence names are those of errors. */
export function isOfErrors({ role }: Light): boolean {
  return role === "error" || role === "statuses";
}

/** What is never answered, or is answered by those who read the page. */
const NOT_REFUSED =
  /\bnever\b|\bwebhooks?\b|\bcallbacks?\b|\bwe (?:call|send|post)\b|\byour (?:server|endpoint|url)\b/i;

/** What a call gets that is not signed in, as words about signing in tell. */
export function gatherRefusals(text: string, line: number, to: Collector): void {
  const told = text.split(/(?<=[.!?。])\s+/).filter((sentence) => !NOT_REFUSED.test(sentence));
  const refusals = told.flatMap(statusesTold).filter((one) => one === "401" || one === "403");
  to.refusals([...new Set(refusals)], line);
}

/** Statuses of errors that a sentence tells: "a 403 error is returned". */
export function gatherErrors(text: string, line: number, to: Collector): void {
  const description = withRanges(text.replaceAll(/[*`]/g, "")).trim();
  const told =
    /\b([45]\d\d)\b(?=[^.\n]{0,200}\b(?:error|status|response|code|returned|returns?)\b)/gi;
  for (const [, status] of description.matchAll(told)) {
    if (status) to.statuses([status], description, line);
  }
  to.statuses(errorsTold(description), description, line);
}

/** A field that a paragraph describes, or one on each of its lines, as items of a list. */
function gatherField({ text, line, end }: Paragraph, light: Light, to: Collector): boolean {
  if (!isAboutFields(light.role)) return false;
  // "`POST` `/jars`" is no field.
  if (mentionsOf(text, "paragraph").length > 0) return false;
  const texts = assignedOnLines(text) ?? (FIELD.test(text) ? [text.replaceAll("\n", " ")] : []);
  if (texts.length === 0) return false;
  const items = texts.map((one, index) => {
    return { text: one, blocks: [], line: Math.min(line + index, end), end };
  });
  const meaning = readList({ kind: "list", items, line, end }, expectedIn(light), to.notes);
  return meaning?.kind === "fields" && to.fields(meaning.fields, light, line);
}

/** `limit = Integer (how many)`, on each line or with words on the lines below: items of a list. */
function assignedOnLines(text: string): string[] | undefined {
  const lines = text.split("\n").map(assigned);
  if (lines.every((one) => one !== undefined)) return lines;
  const whole = assigned(text.replaceAll("\n", " "));
  return whole === undefined ? undefined : [whole];
}

function assigned(text: string): string | undefined {
  const [, name, type, rest = ""] =
    /^`?([\w.[\]-]{1,60}?)\s*=\s*\[?([A-Za-z]{2,20})\]?`?\s*(.*)$/.exec(text.trim()) ?? [];
  return name && type && readType(type) ? `\`${name}\` (${type}): ${rest}` : undefined;
}

/** The model that stands below a status or "Return type". */
function gatherModel(text: string, { role, statuses }: Light, line: number, to: Collector): void {
  const model = isAnswer(role) ? modelNamedLast(text) : undefined;
  if (model === undefined) return;
  const listed = statuses.map((status) => ({ status, description: "", model, line }));
  to.found.statuses.push(...listed);
  if (role === "response" && statuses.length === 0) to.found.returned.push({ model, line });
}

/** "Returns a JSON array of jars, each of which has:" */
const OF_ARRAY =
  /^(?:(?:it|this endpoint|the (?:call|response|endpoint|api)|on success,?)\s+)?(?:returns?|responds with|answers with|(?:the )?(?:response|body|result|answer) is)\s+(?:a |an )?(?:json )?array of [^:\n]{1,160}\b(?:each|every)\b[^:\n]{0,80}[:：]$/i;

/** Values and a model that sentences name. */
function gatherTold(text: string, line: number, to: Collector): void {
  for (const { field, values, whole } of valuesInSentence(text)) {
    to.found.values.push({ heading: field, isName: true, values, whole, line });
  }
  const bold = valuesBehindBold(text);
  if (bold) to.found.values.push({ ...bold, isName: false, whole: true, line });
  const [model, sent] = [modelTold(text), modelSent(text)];
  if (model !== undefined) to.found.returned.push({ model, line });
  const listed = listTold(text);
  if (listed !== undefined) {
    to.found.returned.push({ model: listed, schema: { type: "array" }, line });
  }
  for (const { model: noun, isList } of nounsTold(text)) {
    to.found.returned.push({ model: noun, ...(isList && { schema: { type: "array" } }), line });
  }
  if (sent !== undefined) to.found.sent.push({ model: sent, line });
}

/** A line that says of a status what comes with it: "**200** → `Purse`". */
const STATUS_FIRST = /^(?:\*\*|`)[2-5]\d\d(?:\*\*|`)\s/;

/** Statuses that a text tells, and the body beside one: "Answers `200` with `{"ok": true}`". */
function gatherAnswer(text: string, light: Light, line: number, to: Collector): void {
  const lines = text.split("\n");
  if (lines.length > 1 && lines.every((one) => STATUS_FIRST.test(one))) {
    for (const [index, one] of lines.entries()) gatherAnswer(one, light, line + index, to);
    return;
  }
  const all = statusesTold(text);
  to.statuses(all, text.length < 200 && !/[:：]$/.test(text) ? text : "", line);
  const parts = all.length < 2 ? [text] : text.split(/(?<=[.!?。])\s+/);
  for (const part of parts) {
    const [, beside, body] = /`(?:([1-5]\d\d)\s+)?([[{][^`]*[\]}])`/.exec(part) ?? [];
    const own = beside === undefined ? statusesTold(part) : [beside];
    const statuses = own.length > 0 ? own : all;
    if (body && statuses.length > 0) {
      to.sample(body, { ...light, role: answerRole(statuses), statuses }, line);
    } else if (body && (light.role === "error" || speaksOfErrors(part))) {
      const sample = readSample(body, line);
      const placed = { role: "error" as const, statuses: [], line, isTold: true };
      if (sample) to.found.samples.push({ ...placed, sample });
    }
  }
}

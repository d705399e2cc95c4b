import { isObject } from "@org/openapi";
import type { Notes } from "../../base/notes.ts";
import { callsIn } from "../../evidence/calls/calls.ts";
import { mentionsOf } from "../../evidence/endpoints/mention.ts";
import type { Labelled } from "../../evidence/fields/meaning.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import { roleOfFact } from "../../evidence/tables/fact-table.ts";
import type { Code, Paragraph } from "../../page/block.ts";
import type { Found } from "../found.ts";
import { answerRole, isAnswer, isBody, isShape, type Light, lightOf, NO_LIGHT } from "../light.ts";
import type { Leaf, Section } from "../outline/section.ts";
import { alternativesAt } from "./alternatives.ts";
import { gatherCode } from "./code-block.ts";
import { Collector } from "./collector.ts";
import { fieldTitles } from "./field-titles.ts";
import { isBare, isStatusAlone, isUnsaid } from "./introductions.ts";
import { gatherLabel } from "./label.ts";
import { gatherDefinitions, gatherList, gatherTable } from "./tables.ts";
import { gatherWords } from "./words.ts";

/** Reads parts of the page from top to bottom, each in the light of what stands above it. */
export function gather(parts: readonly (Section | Leaf)[], notes: Notes): Found {
  const collector = new Collector(notes);
  gatherParts(parts, NO_LIGHT, collector);
  return collector.found;
}

function gatherParts(parts: readonly (Section | Leaf)[], above: Light, to: Collector): void {
  let light = above;
  /** What a sentence says of the next sample, table or list. */
  let next: Light | undefined;
  let isTab = false;
  /** Statuses of the samples that follow, one of each. */
  let tabs: readonly string[] = [];
  for (const [index, part] of parts.entries()) {
    const [tab] = part.kind === "code" ? tabs : [];
    const isOpen = part.kind === "code" && (next ?? light).statuses.length === 0;
    const status = tab ?? (isOpen ? statusBelow(parts[index + 1]) : undefined);
    const here = status === undefined ? (next ?? light) : ofStatus(status, light);
    tabs = part.kind === "code" ? tabs.slice(1) : tabsIn(part, parts.slice(index + 1));
    if (part.kind !== "code") to.statuses(tabs, "", part.line);
    const alternatives = alternativesAt(parts, index);
    if (alternatives) to.credential(alternatives.text, alternatives.line);
    switch (part.kind) {
      case "section":
        gatherSection(part, isOfTitle(part, light) ? above : light, to);
        next = undefined;
        break;
      case "label":
        light = gatherLabel(part, light, above, to);
        next = undefined;
        break;
      case "paragraph":
        if (isTitled(parts, index) && isUnsaid(part.text, light)) {
          to.notes.used.mark(part.line, part.end);
          continue;
        }
        // After the line of the operation it is not the answer's part any more.
        if (isAnswer(light.role) && statesOperation(part)) light = above;
        next = gatherWords(part, light, to);
        // It goes on with the sentence above the sample, and says nothing of the next one.
        if (parts[index - 1]?.kind === "code" && statusBelow(part) !== undefined) next = undefined;
        // A line that is nothing but a status is that of all that follows; several are tabs, the first open.
        if (next && next.statuses !== light.statuses && isStatusAlone(part.text)) {
          light = isTab && isBare(part.text) ? light : next;
          next = light;
        }
        if (next && next.isRequired !== light.isRequired) light = next;
        isTab = isBare(part.text);
        continue;
      case "code":
        gatherCode(part, here, to);
        // Slate's pages show the call and its answer below all of an operation's sections, of which errors are the last.
        if (index > 0 && isOfErrors(light, to) && isAnswered(part, parts[index + 1])) {
          light = NO_LIGHT;
        }
        break;
      case "table":
        gatherFacts(gatherTable(part, here, to), here, to);
        break;
      case "list":
        gatherFacts(gatherList(part, here, to), here, to);
        break;
      case "definitions":
        gatherFacts(gatherDefinitions(part, here, to), here, to);
        break;
      case "field":
        to.component(part, light);
    }
    isTab = false;
  }
}

function gatherSection(section: Section, above: Light, to: Collector): void {
  const { title, parts, line, meaning } = section;
  if (meaning?.kind === "operation") {
    to.found.operations.push(meaning.parts);
    to.notes.used.mark(line);
    return;
  }
  if (UNSIGNED.test(title)) {
    to.credential("No authentication required", line, true);
    to.notes.used.mark(line);
    // A list below it is of what nobody needs: keys, tokens.
    const words = parts.filter((part) => part.kind === "list" || part.kind === "paragraph");
    if (words.length === parts.length) {
      for (const part of words) to.notes.used.mark(part.line, part.end);
      return;
    }
  }
  const light = isOfAnswer(section) ? above : ofHeaders(lightOf(title, above), section);
  const description = meaning?.kind === "section" ? (meaning.description ?? "") : "";
  if (light.statuses !== above.statuses) to.statuses(light.statuses, description, line);
  const named = fieldTitles(parts, light);
  if (named) {
    gatherDefinitions(named, light, to);
    return;
  }
  // What goes wrong on the client's side is no answer.
  if (light.role === "schemas" || /^\W*troubleshooting\b/i.test(title)) return;
  gatherParts(parts, light, to);
}

/** "No authentication required" */
const UNSIGNED =
  /^\W*no (?:auth(?:entication|ori[sz]ation)?|credentials|api keys?|sign-?in|login)(?: (?:is |are )?(?:required|needed|necessary))?\W*$/i;

/** Deeper sections are components, which belong to what stands above them. */
const DEEPEST_HEADING = 6;

/** Whether a section is not about what the label before it began: a remark ends with the next heading. */
function isOfTitle({ title, depth }: Section, { role }: Light): boolean {
  return (isShape(title) && !isBody(role)) || (role === "aside" && depth <= DEEPEST_HEADING);
}

/** "Headers" right below the title of an answer are those that come back with it. */
function ofHeaders(light: Light, { parent }: Section): Light {
  const isOfAnswer = isAnswer(lightOf(parent?.title ?? "", NO_LIGHT).role);
  return light.role === "header" && isOfAnswer ? { ...light, role: "responseHeaders" } : light;
}

/** Whether "Arguments" or "Parameters" below the title "Response" are those that come back. */
function isOfAnswer({ title, parent }: Section): boolean {
  return roleOf(title) === "parameters" && roleOf(parent?.title ?? "") === "response";
}

/** What a table or list says of the operation is read like labels. */
function gatherFacts(facts: readonly Labelled[], light: Light, to: Collector): void {
  for (const { label: text, value, line } of facts) {
    to.remarks(`${text}: ${value}`, light, line);
    const role = roleOfFact(text);
    const label = { kind: "label" as const, text, value, role, line, end: line };
    if (role) gatherLabel(label, light, light, to);
  }
}

/** Whether a call is shown, and right below it what no error is. */
function isAnswered({ text }: Code, below: Section | Leaf | undefined): boolean {
  if (below?.kind !== "code" || callsIn(text).length === 0) return false;
  const shown = readSample(below.text)?.value;
  return isObject(shown) && !Object.entries(shown).some(isOfFailure);
}

function isOfFailure([name, value]: readonly [string, unknown]): boolean {
  const isOfError = /^(?:errors?|error_\w+|message|detail|title|code|reason|fault|problem)$/i;
  if (isOfError.test(name)) return value !== null;
  return (
    /^(?:success|ok|status)$/i.test(name) &&
    /^(?:false|error|fail\w*|[45]\d\d)$/i.test(String(value))
  );
}

/** Whether a part is about errors, and no status of one is said. */
function isOfErrors({ role, statuses }: Light, { found }: Collector): boolean {
  const isSaid = found.statuses.some(({ status }) => /^[45]/.test(status));
  return (role === "error" || role === "statuses") && statuses.length === 0 && !isSaid;
}

/** Whether a part stands right below a title or a label. */
function isTitled(parts: readonly (Section | Leaf)[], index: number): boolean {
  return index === 0 || parts[index - 1]?.kind === "label";
}

/** The status that the sentence goes on with which a sample interrupts: "with status code 500 if …". */
function statusBelow(part: Section | Leaf | undefined): string | undefined {
  if (part?.kind !== "paragraph") return undefined;
  return /^with (?:an? |the )?(?:http )?(?:status )?(?:code )?`?([1-5]\d\d)\b/.exec(part.text)?.[1];
}

/** The light of an answer of a status. */
function ofStatus(status: string, light: Light): Light {
  return { ...light, role: answerRole([status], light.role), statuses: [status] };
}

/** The titles of tabs that are statuses and no more, `200 400`, where as many samples follow. */
function tabsIn(part: Section | Leaf, following: readonly (Section | Leaf)[]): readonly string[] {
  if (part.kind !== "paragraph" || !/^(?:[1-5]\d\d\b[\s,|/·]*){2,8}$/.test(part.text)) return [];
  const statuses = part.text.match(/\d{3}/g) ?? [];
  const end = following.findIndex(({ kind }) => kind !== "code");
  return (end < 0 ? following.length : end) === statuses.length ? statuses : [];
}

function statesOperation({ text }: Paragraph): boolean {
  return mentionsOf(text, "paragraph").some(({ method }) => method !== undefined);
}

import type { Notes } from "../base/notes.ts";
import { callsIn, callsInProse } from "../evidence/calls/calls.ts";
import { type Message, readMessages } from "../evidence/calls/http-message.ts";
import { readServer } from "../evidence/endpoints/address.ts";
import { mentionOf, mentionsOf } from "../evidence/endpoints/mention.ts";
import { allRequiredIn } from "../evidence/fields/all-required.ts";
import { readFieldRemarks } from "../evidence/fields/field-remarks.ts";
import { fieldsInSentence } from "../evidence/fields/field-sentence.ts";
import { isTyped } from "../evidence/fields/fields.ts";
import type { Meaning, Surroundings } from "../evidence/fields/meaning.ts";
import { headersInSentences } from "../evidence/fields/sent-headers.ts";
import { modelNamedLast, modelTold } from "../evidence/fields/sentences.ts";
import { readDeclarations } from "../evidence/fields/typescript.ts";
import { readDefinitions, readList } from "../evidence/lists/field-list.ts";
import { type Role, roleOf, statusesIn } from "../evidence/roles/roles.ts";
import { sentenceRole, speaksOfErrors } from "../evidence/roles/sentence-role.ts";
import { statusAhead, statusesTold } from "../evidence/roles/statuses.ts";
import { commentRemarks } from "../evidence/samples/comment-remarks.ts";
import { asJsonSchema } from "../evidence/samples/json-schema.ts";
import { readSample } from "../evidence/samples/sample.ts";
import { roleOfFact } from "../evidence/tables/fact-table.ts";
import { readTable } from "../evidence/tables/field-table.ts";
import { isOpenList } from "../evidence/types/listed-values.ts";
import { readType } from "../evidence/types/type-words.ts";
import { valuesInSentence } from "../evidence/types/values-sentence.ts";
import type { Block, Code, Definitions, List, Paragraph, Table } from "../page/block.ts";
import type { Found } from "./found.ts";
import { emptyFound } from "./found.ts";
import type { Label } from "./labels.ts";
import {
  answerRole,
  fieldPlaceOf,
  isAboutFields,
  isAnswer,
  isBody,
  isShape,
  type Light,
  lightOf,
  NO_LIGHT,
  requiredIn,
} from "./light.ts";
import { isOfAll } from "./of-all.ts";
import type { FieldElement, Leaf, Section } from "./outline.ts";

/** A paragraph that describes a field: its name, and something of it. */
const FIELD =
  /^(?:`[^`\n]+`[ \t]*(?:[(:–—-]|`|\n)|\*\*[\w.[\]]+\*\*[ \t]*(?:\(|`|\n?(?:string|integer|number|boolean|object|array|required|optional)\b))/i;

/** "Content type: `application/x-www-form-urlencoded`", "sent as `multipart/form-data`". */
const FORM =
  /\b(?:content[- ]type|sent|send|encoded|body|posted|expects?|accepts?)\b[^.\n]{0,40}?\b(application\/x-www-form-urlencoded|multipart\/form-data)\b|\(multipart[ /]form[- ]?data\)/i;

/** What only says that something is an answer's body. */
const GENERIC = /^\W*(?:response|answer|returns?)(?: (?:body|example|sample|content|json))*\W*$/i;

/** Roles of parts in which a status is that of no answer. */
const OUTSIDE: readonly (Role | undefined)[] = [
  "aside",
  "rateLimit",
  "schemas",
  "values",
  "authentication",
];

/** Reads parts of the page from top to bottom, each in the light of what stands above it. */
export function gather(parts: readonly (Section | Leaf)[], notes: Notes): Found {
  const reader = new Reader(notes);
  reader.read(parts, NO_LIGHT);
  return reader.found;
}

class Reader {
  readonly found: Found = emptyFound();
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  read(parts: readonly (Section | Leaf)[], above: Light): void {
    let light = above;
    /** What a sentence says of the next sample, table or list. */
    let next: Light | undefined;
    let isTab = false;
    for (const part of parts) {
      const here = next ?? light;
      switch (part.kind) {
        case "section":
          this.#section(part, isShape(part.title) && !isBody(light.role) ? above : light);
          next = undefined;
          break;
        case "label":
          light = this.#label(part, light, above);
          next = undefined;
          break;
        case "paragraph":
          // After the line of the operation it is not the answer's part any more.
          if (isAnswer(light.role) && statesOperation(part)) light = above;
          next = this.#paragraph(part, light);
          // A line that is nothing but a status is that of all that follows; several are tabs, the first open.
          if (next && next.statuses !== light.statuses && isStatusAlone(part.text)) {
            light = isTab && isBare(part) ? light : next;
            next = light;
          }
          if (next && next.isRequired !== light.isRequired) light = next;
          isTab = isBare(part);
          continue;
        case "code":
          this.#code(part, here);
          break;
        case "table":
          this.#table(part, here);
          break;
        case "list":
          this.#list(part, here);
          break;
        case "definitions":
          this.#take(readDefinitions(part, around(here), this.#notes), here, part);
          break;
        case "field":
          this.#field(part, light);
      }
      isTab = false;
    }
  }

  #section({ title, parts, line, meaning }: Section, above: Light): void {
    if (meaning?.kind === "operation") {
      this.found.operations.push(meaning.parts);
      this.#notes.used.mark(line);
      return;
    }
    const light = lightOf(title, above);
    const description = meaning?.kind === "section" ? (meaning.description ?? "") : "";
    if (light.statuses !== above.statuses) this.#stated(light.statuses, description, line);
    // What goes wrong on the client's side is no answer.
    if (light.role === "schemas" || /^\W*troubleshooting\b/i.test(title)) return;
    this.read(parts, light);
  }

  #label(label: Label, light: Light, above: Light): Light {
    const { role, value, line, end } = label;
    this.#notes.used.mark(line, end);
    switch (role) {
      case "endpoint":
        return isAnswer(light.role) ? above : light;
      case "method":
      case "rateLimit":
        return light;
      case "aside":
        return value === "" ? { ...NO_LIGHT, role } : light;
      case "baseUrl":
        this.#server(value);
        this.#credential(value, line);
        return light;
      case "authentication":
        if (value !== "") this.#credential(value, line, true);
        return value === "" ? { ...NO_LIGHT, role } : light;
      case "status": {
        const said = statusesIn(value.replaceAll(/[`*]/g, ""));
        // "HTTP status 404: no such order."
        const named = said.length > 0 ? [] : statusesIn(label.text);
        const statuses = [...said, ...named];
        if (statuses.length === 0) return light;
        this.#stated(statuses, named.length > 0 ? value : "", line);
        return { ...light, statuses, role: answerRole(statuses, light.role) };
      }
      case "values":
        // "Type: object" is that of the body.
        if (/^types?$/i.test(label.text) && readType(value) !== undefined) return light;
        return this.#heading(label, light, above);
      case "content":
      case "example":
        return this.#content(label, light, above);
      default:
        return this.#heading(label, light, above);
    }
  }

  /** A label such as "Content": what follows is of the status or body that was named last. */
  #content({ value, line }: Label, light: Light, above: Light): Light {
    const last = isBody(light.role) ? light.role : undefined;
    const byStatus = light.statuses.length > 0 ? answerRole(light.statuses, above.role) : undefined;
    const isOpen = !isBody(above.role) && above.role !== "parameters";
    const role = last ?? byStatus ?? (isOpen ? "example" : above.role);
    const next = { ...light, role };
    this.#inline(value, next, line);
    return next;
  }

  /** A label that begins a part, like a heading. */
  #heading({ text, value, line }: Label, light: Light, above: Light): Light {
    const isRequired = requiredIn(value.length < 20 ? `${value} ${text}` : text);
    const begun = lightOf(text, { ...above, title: light.title });
    const said = statusesIn(value.replaceAll(/[`*]/g, ""));
    const isStatus = isAnswer(begun.role) && begun.statuses.length === 0 && said.length > 0;
    // Headers of an answer stand between its status and its content.
    const kept = {
      ...begun,
      isRequired,
      ...(begun.role === "header" && { statuses: light.statuses }),
    };
    // "Response" behind "Code: 404" is that of the 404.
    const isOfStatus =
      isAnswer(light.role) && light.statuses.length > 0 && GENERIC.test(text) && said.length === 0;
    if (isOfStatus) {
      this.#inline(value, light, line);
      return light;
    }
    const next = isStatus ? { ...begun, role: answerRole(said, begun.role), statuses: said } : kept;
    if (next.statuses !== light.statuses) {
      this.#stated(next.statuses, value.length < 200 ? value : "", line);
    }
    this.#remarks(value, next, line);
    this.#inline(value, next, line);
    if (isAboutFields(next.role)) {
      this.#fields(fieldsInSentence(value, around(next), line, this.#notes), next, line);
    }
    return told(value, next) ?? next;
  }

  #server(value: string): void {
    const url = readServer(/https?:\/\/\S+/i.exec(value)?.[0] ?? value);
    if (url) this.found.servers.push(url);
  }

  /** What stands behind a label on its line: a sample, or fields such as `id=[integer]`. */
  #inline(value: string, light: Light, line: number): void {
    const sample = /^`([[{].*)`$/s.exec(value.trim())?.[1];
    if (sample) {
      this.#sample(sample, light, line, false);
      return;
    }
    const typed = [...value.matchAll(/\b([\w.-]+)=\[([^\]]+)\]/g)].map(
      ([, name, type]) => `\`${name}\` (${type})`,
    );
    const isNames = isAboutFields(light.role) && /^(?:`[\w.-]+`(?:\s*,\s*|$))+$/.test(value.trim());
    const texts = isNames ? value.split(/\s*,\s*/) : typed;
    const items = texts.map((text) => ({ text, blocks: [], line, end: line }));
    if (items.length > 0) this.#list({ kind: "list", items, line, end: line }, light);
    else if (isAnswer(light.role)) this.#sentence(value, line);
  }

  /** Words; what they say of the sample, table or list that follows is returned. */
  #paragraph({ text, line, end }: Paragraph, light: Light): Light | undefined {
    this.#notes.used.mark(line, end);
    this.#words(text, line);
    this.#remarks(text, light, line);
    if (light.role === "authentication") return undefined;
    if (light.role === "baseUrl") this.#server(text);
    this.#told(text, line);
    if (light.role === "error" || light.role === "statuses") this.#sentence(text, line);
    const field = isAboutFields(light.role) ? fieldIn(text) : undefined;
    if (field !== undefined) {
      const items = [{ text: field, blocks: [], line, end }];
      const list = { kind: "list" as const, items, line, end };
      const meaning = readList(list, around(light), this.#notes);
      if (meaning?.kind === "fields" && this.#fields(meaning.fields, light, line)) return undefined;
    }
    if (isAboutFields(light.role) && text.length < 20 && requiredIn(text) !== undefined) {
      return { ...light, isRequired: requiredIn(text) };
    }
    const next = ahead(text, light);
    if (!OUTSIDE.includes(light.role)) this.#answer(text, light, line);
    if (next) {
      this.#stated(next.statuses === light.statuses ? [] : next.statuses, "", line);
      return next;
    }
    this.#fields(fieldsInSentence(text, around(light), line, this.#notes), light, line);
    this.#model(text, light, line);
    if (light.role === undefined && text !== "") this.found.description.push(text);
    return undefined;
  }

  /** The model that stands below a status or "Return type". */
  #model(text: string, { role, statuses }: Light, line: number): void {
    const model = isAnswer(role) ? modelNamedLast(text) : undefined;
    if (model === undefined) return;
    const listed = statuses.map((status) => ({ status, description: "", model, line }));
    this.found.statuses.push(...listed);
    if (role === "response" && statuses.length === 0) this.found.returned.push({ model, line });
  }

  /** Statuses that a text tells, and the body beside one: "Answers `200` with `{"ok": true}`". */
  #answer(text: string, light: Light, line: number): void {
    const all = statusesTold(text);
    this.#stated(all, text.length < 200 && !/[:：]$/.test(text) ? text : "", line);
    const parts = all.length < 2 ? [text] : text.split(/(?<=[.!?。])\s+/);
    for (const part of parts) {
      const body = /`([[{][^`]*[\]}])`/.exec(part)?.[1];
      const own = statusesTold(part);
      const statuses = own.length > 0 ? own : all;
      if (body && statuses.length > 0) {
        this.#sample(body, { ...light, role: answerRole(statuses), statuses }, line, false);
      } else if (body && (light.role === "error" || speaksOfErrors(part))) {
        const sample = readSample(body, line);
        if (sample) {
          this.found.samples.push({ sample, role: "error", statuses: [], line, isTold: true });
        }
      }
    }
  }

  /** Values and a model that sentences name. */
  #told(text: string, line: number): void {
    for (const { field, values, whole } of valuesInSentence(text)) {
      this.found.values.push({ heading: field, isName: true, values, whole, line });
    }
    const model = modelTold(text);
    if (model !== undefined) this.found.returned.push({ model, line });
  }

  /** Statuses that a sentence tells: "a 403 error is returned". */
  #sentence(text: string, line: number): void {
    const description = text.replaceAll(/[*`]/g, "").trim();
    const told =
      /\b([45]\d\d)\b(?=[^.\n]{0,200}\b(?:error|status|response|code|returned|returns?)\b)/gi;
    for (const [, status] of description.matchAll(told)) {
      if (status) this.#stated([status], description, line);
    }
  }

  #stated(statuses: readonly string[], description: string, line: number): void {
    for (const status of statuses) {
      this.found.statuses.push({ status, description, line });
      this.#notes.used.markStatus(line, status);
    }
  }

  /** What sentences say of fields: "`amount` and `reference` are required." */
  #remarks(text: string, { role }: Light, line: number): void {
    const all = allRequiredIn(text);
    if (all) this.found.allRequired.push({ ...all, role, line });
    this.found.remarks.push(...readFieldRemarks(text).map((remark) => ({ ...remark, role, line })));
    const fields = headersInSentences(text, line);
    const [form, said] = (isAnswer(role) ? undefined : FORM.exec(text)) ?? [];
    if (form) this.found.forms.push(said?.toLowerCase() ?? "multipart/form-data");
    const group = { fields, role: undefined, statuses: [], title: "", line };
    if (fields.length > 0 && !isAnswer(role)) this.found.groups.push(group);
  }

  /** What a sentence says of signing in, and the commands in it. */
  #words(text: string, line: number): void {
    this.#credential(text, line);
    this.found.calls.push(
      ...callsInProse(text).map((call) => ({ ...call, line: line + call.line })),
    );
  }

  #credential(text: string, line: number, isLabel = false): void {
    this.found.credentials.push({ text, isLabel, line });
  }

  #code(code: Code, light: Light): void {
    const { text, textLine: line, open } = code;
    const meta = code.meta
      .replaceAll(/\b[\w-]+=(?:\{[^{}]*\}|"[^"]*"|\S+)/g, attributeWords)
      .trim();
    const [declared] = readDeclarations(text, line);
    if (declared) {
      // A second type in one light is what the first refers to.
      const isKnown = this.found.groups.some(
        ({ role, statuses }) => role === light.role && statuses === light.statuses,
      );
      if (light.role !== undefined && !isKnown) this.#fields(declared.fields, light, line);
      this.#notes.used.mark(code.line, code.end);
      return;
    }
    const messages = readMessages(text);
    if (messages.length > 0) {
      for (const message of messages) this.#message(message, light, line);
      this.#notes.used.mark(code.line, code.end);
      return;
    }
    const calls = callsIn(text);
    if (calls.length > 0) {
      this.found.calls.push(...calls.map((call) => ({ ...call, line: line + call.line })));
      this.#output(text, light, line);
      this.#notes.used.mark(code.line, code.end);
      return;
    }
    if (open) {
      this.#notes.doubts.add(line, "the page ends inside a sample", "what follows is unknown");
    }
    const statuses = statusesIn(meta);
    const role = answerRole(statuses, light.role);
    this.#stated(statuses, "", line);
    const own =
      statuses.length > 0
        ? { ...light, role, statuses }
        : roleOf(meta)
          ? lightOf(meta, light)
          : light;
    if (this.#sample(text, own, line, open)) this.#notes.used.mark(code.line, code.end);
  }

  /** What a command printed, below it in the same block. */
  #output(text: string, light: Light, line: number): void {
    const lines = text.split("\n");
    const start = lines.findIndex((one, index) => index > 0 && /^(?:# ?)?[[{]/.test(one));
    if (start < 0) return;
    const output = lines.slice(start).map((one) => one.replace(/^# ?/, ""));
    const sample = readSample(output.join("\n"), line + start);
    const isAnswered = isAnswer(light.role);
    const role = isAnswered ? light.role : "response";
    const statuses = isAnswered ? light.statuses : [];
    if (sample) this.found.samples.push({ sample, role, statuses, line: line + start });
  }

  /** A request or an answer as HTTP has it. */
  #message(message: Message, light: Light, line: number): void {
    if (message.kind === "request") {
      const { call } = message;
      this.found.calls.push({ ...call, line: line + call.line });
    } else if (message.kind === "body") {
      this.#sample(message.body, { ...light, role: "request" }, line + message.line, false);
    } else {
      const { status, body, line: at } = message.response;
      const statuses = status === undefined ? light.statuses : [status];
      const role = statuses.length > 0 ? answerRole(statuses, light.role) : "response";
      const isBodyShown = this.#sample(body, { ...light, role, statuses }, line + at, false);
      if (!isBodyShown && status !== undefined) {
        this.#stated([status], "", line);
      }
    }
  }

  /** What comments in a sample say of its members. */
  #comments(text: string, role: Light["role"], line: number): void {
    const { remarks, values } = commentRemarks(text);
    this.found.remarks.push(...remarks.map((remark) => ({ ...remark, role, line })));
    for (const { name, values: listed } of values) {
      this.found.values.push({ heading: name, isName: true, values: listed, whole: true, line });
    }
  }

  #sample(text: string, light: Light, line: number, open: boolean): boolean {
    const { statuses } = light;
    // Below "Fields" alone it may be of either side.
    const role = light.role === "response" && isShape(light.title) ? undefined : light.role;
    const sample = readSample(text, line);
    const schema = sample && asJsonSchema(sample.value);
    if (schema) this.found.schemas.push({ schema, role, statuses, line });
    else if (sample) {
      this.found.samples.push({ sample, role, statuses, line });
      this.#comments(text, role, line);
    } else if (/^\s*[[{]/.test(text) && !open) {
      this.#notes.doubts.add(line, `the sample ${text.trim().slice(0, 40)} is no JSON`, "left out");
    }
    if (sample?.isRepaired) {
      const says = `the sample ${text.trim().slice(0, 40)} is no JSON as it stands`;
      this.#notes.doubts.add(line, says, "what is missing in it was added");
    }
    return sample !== undefined;
  }

  #table(table: Table, light: Light): void {
    if (light.role === "authentication" && this.#scheme(table)) return;
    for (const { cells, line } of table.rows) {
      for (const cell of cells) if (isOfAll(cell)) this.#credential(cell, line);
    }
    this.#take(readTable(table, around(light), this.#notes), light, table);
  }

  /** A table of a security scheme: `In | header`, `Name | X-Api-Key`. Whether it is nothing but that. */
  #scheme({ header, rows, line, end }: Table): boolean {
    const cells = [header, ...rows.map((row) => row.cells)];
    const cellOf = (label: RegExp): string =>
      cells.find(([first = ""]) => label.test(first.replaceAll(/[*`]/g, "").trim()))?.[1]?.trim() ??
      "";
    const [place, name] = [cellOf(/^in$/i), cellOf(/^name$/i)];
    const bare = name.replaceAll("`", "");
    if (place && bare) this.#credential(`API key in the \`${bare}\` ${place}`, line, true);
    const isScheme = /^(?:apikey|http|oauth2|openidconnect|basic)$/i.test((header[0] ?? "").trim());
    if (isScheme) this.#notes.used.mark(line, end);
    return isScheme;
  }

  #list(list: List, light: Light): void {
    if (light.role === "endpoint" && list.items.every(isEndpoint)) return;
    this.#take(readList(list, around(light), this.#notes), light, list);
    for (const { text, line, blocks } of list.items) {
      this.#words(itemWords(text, blocks), line);
      this.#remarks(text, light, line);
      if (light.role === "error" || light.role === "statuses") this.#sentence(text, line);
      const inner = introduced(text, light) ?? light;
      if (inner.statuses !== light.statuses) this.#stated(inner.statuses, "", line);
      for (const block of blocks) if (block.kind === "code") this.#code(block, inner);
    }
  }

  /** Takes what a table or list says. */
  #take(
    meaning: Meaning | undefined,
    light: Light,
    { line, end }: Table | List | Definitions,
  ): void {
    switch (meaning?.kind) {
      case undefined:
        return;
      case "fields":
        if (!this.#fields(meaning.fields, light, line, meaning.asks)) return;
        break;
      case "statuses":
        this.found.statuses.push(...meaning.statuses);
        for (const { line: at, status } of meaning.statuses) {
          this.#notes.used.markStatus(at, status);
        }
        break;
      case "values": {
        const byField = Map.groupBy(
          meaning.values,
          ({ field }) => field ?? meaning.label ?? light.title,
        );
        for (const [heading, listed] of byField) {
          const values = listed.map(({ value }) => value);
          const isName = listed.some(({ field }) => field !== undefined);
          const whole = !isOpenList(light.title);
          this.found.values.push({ heading, isName, values, whole, line });
        }
        break;
      }
      case "facts":
        for (const { label: text, value, line: at } of meaning.facts) {
          const label = {
            kind: "label" as const,
            text,
            value,
            role: roleOfFact(text),
            line: at,
            end: at,
          };
          this.#remarks(`${text}: ${value}`, light, at);
          if (label.role) this.#label(label, light, light);
        }
    }
    this.#notes.used.mark(line, end);
  }

  #fields(
    fields: Found["groups"][number]["fields"],
    light: Light,
    line: number,
    asks = false,
  ): boolean {
    const { role, statuses, title, isRequired } = light;
    if (fields.length > 0 && role === "responseHeaders") {
      const names = fields.map(({ name }) => name).join(", ");
      this.#notes.doubts.add(line, `the headers ${names} of an answer`, "left out");
      return true;
    }
    if (role === "error" && fields.length > 0 && fields.every(isNameOfError)) {
      const names = fields.map(({ name }) => name).join(", ");
      this.#notes.doubts.add(line, `${names}: names of errors`, "no members of a body");
      return true;
    }
    // "Response JSON Array of Objects": the fields are those of its items.
    const isList = isBody(role) && /\bjson array\b|\b(?:array|list) of objects\b/i.test(title);
    const marked = fields.map((field) => ({
      ...field,
      ...(isList && field.path[0] !== "[]" && { path: ["[]", ...field.path] }),
      required: field.required || (isRequired === true && field.path.length === 1),
    }));
    const group = { fields: marked, role, statuses, title, line, asks };
    if (fields.length > 0) this.found.groups.push(group);
    return fields.length > 0;
  }

  /** Fields of components one after another are one group. */
  #field({ fields, place, line, end }: FieldElement, { role, statuses }: Light): void {
    this.#notes.used.mark(line, end);
    const placed = fields.map((field) => ({ ...field, name: field.path.join("."), place }));
    const last = this.found.groups.at(-1);
    const isSame = last?.isComponents && last.role === role && last.statuses === statuses;
    if (isSame) {
      const joined = { ...last, fields: [...last.fields, ...placed] };
      this.found.groups[this.found.groups.length - 1] = joined;
    } else {
      const group = { fields: placed, role, statuses, title: "", line, isComponents: true };
      this.found.groups.push(group);
    }
  }
}

/** A paragraph that describes a field, in the form of an item of a list: `limit = Integer (how many)` as well. */
function fieldIn(text: string): string | undefined {
  const [, name, type, rest = ""] =
    /^([\w.[\]-]{1,60})\s*=\s*\[?([A-Za-z]{2,20})\]?\s*(.*)$/s.exec(text) ?? [];
  if (name && type && readType(type)) return `\`${name}\` (${type}): ${rest.replaceAll("\n", " ")}`;
  return FIELD.test(text) ? text.replaceAll("\n", " ") : undefined;
}

/** `AccountNotFound` without a type, where errors are listed by their names. */
function isNameOfError({ name, schema }: Found["groups"][number]["fields"][number]): boolean {
  return /^(?:[A-Z][a-z]+){2,8}$/.test(name) && !isTyped(schema);
}

/** Of an attribute behind a fence's language, a title counts. */
function attributeWords(attribute: string): string {
  return /^(?:title|name|filename|label)="?([^"]*)"?$/.exec(attribute)?.[1] ?? "";
}

/** Whether a paragraph is the number of a status and no more, as the tabs of a page that was copied are. */
function isBare({ text }: Paragraph): boolean {
  return /^[1-5](?:\d\d|XX)$/.test(text.trim());
}

/** The last line of a text, with the lines above that its sentence began on. */
function lastSentence(text: string): string {
  const lines = text.split("\n");
  const start = lines.findLastIndex(
    (line, index) => index === 0 || !/^[\p{Ll}(]/u.test(line) || isEnded(lines[index - 1]),
  );
  return lines.slice(start).join(" ");
}

function isEnded(line = ""): boolean {
  return /[.:;!?。：；！？]["')*]*\s*$/.test(line);
}

/** What a short line says of what follows it: "Example response:", "200 OK". */
function introduced(text: string, light: Light): Light | undefined {
  const words = lastSentence(text).replaceAll(/[*`]/g, "").trim();
  if (words.length > 90) return undefined;
  const bare = words.replace(/\s*[:：.]$/, "").replace(/^(an?|the|here is|this is) /i, "");
  const next = lightOf(bare, light);
  return next.role !== light.role || next.statuses !== light.statuses ? next : undefined;
}

/** What words say of what follows them; of several statuses that they tell, the last one. */
function ahead(text: string, light: Light): Light | undefined {
  const last = statusesTold(text).length > 1 ? told(text, light) : undefined;
  return last ?? introduced(text, light) ?? told(text, light) ?? bySentence(text, light);
}

/** What a sentence that ends with a colon tells of what follows: "A wallet that is shut gives `409`:". */
function told(text: string, light: Light): Light | undefined {
  const status = OUTSIDE.includes(light.role) ? undefined : statusAhead(text);
  return status ? { role: answerRole([status]), statuses: [status], title: "" } : undefined;
}

/** "All errors have this form:"; within an answer's part nothing is sent. */
function bySentence(text: string, light: Light): Light | undefined {
  if (OUTSIDE.includes(light.role)) return undefined;
  // What is to be sent instead, below the title of an error.
  if (light.role === "error" && /\brequest (?:body|payload)\b[^\n]*[:：]\s*$/i.test(text)) {
    return { ...NO_LIGHT, role: "requestExample" };
  }
  const role = sentenceRole(text.replaceAll(/[*`]/g, "").replaceAll("\n", " ").trim());
  if (role === undefined || role === light.role) return undefined;
  if (isAnswer(light.role) && role !== "error") return undefined;
  if (role === "parameters" && isAboutFields(light.role)) return undefined;
  return { ...light, role, statuses: isAnswer(light.role) ? light.statuses : [] };
}

/** Whether a line is nothing but a status: `201 Created`, `HTTP 201`. */
function isStatusAlone(text: string): boolean {
  return /^\W*(?:(?:https?|status|code|response|default)\b[^\w\n]*){0,3}(?:[1-5][\dxX]{2}\b|$)/i.test(
    text,
  );
}

function isEndpoint({ text }: { readonly text: string }): boolean {
  return mentionOf(text, "label") !== undefined;
}

/** An item with what is listed below it. */
function itemWords(text: string, blocks: readonly Block[]): string {
  const below = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  return [text, ...below.map((item) => item.text)].join("\n");
}

function statesOperation({ text }: Paragraph): boolean {
  return mentionsOf(text, "paragraph").some(({ method }) => method !== undefined);
}

/** What is expected of tables and lists in a light. */
function around({ role }: Light): Surroundings {
  const place = fieldPlaceOf(role);
  if (place) return { place, expects: "fields" };
  if (role === "values" || role === "statuses") return { expects: role };
  return role === "parameters" ? { expects: "fields" } : {};
}

import { beginning } from "../../base/doubts.ts";
import type { Notes } from "../../base/notes.ts";
import { callsInProse } from "../../evidence/calls/calls.ts";
import { readServer } from "../../evidence/endpoints/address.ts";
import { allRequiredIn } from "../../evidence/fields/all-required.ts";
import { bodyTypesIn } from "../../evidence/fields/body-types.ts";
import { readFieldRemarks } from "../../evidence/fields/field-remarks.ts";
import { isTyped } from "../../evidence/fields/fields.ts";
import { listedNames } from "../../evidence/fields/listed-names.ts";
import type {
  Labelled,
  ListedStatus,
  Meaning,
  PlacedField,
} from "../../evidence/fields/meaning.ts";
import { headersInSentences } from "../../evidence/fields/sent-headers.ts";
import { withUsualHeaders } from "../../evidence/fields/usual-headers.ts";
import { queryInSentences } from "../../evidence/lists/query-sentence.ts";
import { commentRemarks } from "../../evidence/samples/comment-remarks.ts";
import { asJsonSchema } from "../../evidence/samples/json-schema.ts";
import { readSample } from "../../evidence/samples/sample.ts";
import { isOpenList } from "../../evidence/types/listed-values.ts";
import { emptyFound, type Found, type Group } from "../found.ts";
import { isAnswer, isBody, isShape, type Light } from "../light.ts";
import type { FieldElement } from "../outline/section.ts";
import { fieldNames } from "../values.ts";
import { membersShown } from "./member-sample.ts";

/** "Content type: `application/x-www-form-urlencoded`", "sent as `multipart/form-data`". */
const FORM =
  /\b(?:content[- ]type|sent|send|encoded|body|posted|expects?|accepts?)\b[^.\n]{0,40}?\b(application\/x-www-form-urlencoded|multipart\/form-data)\b|\(multipart[ /]form[- ]?data\)|^\W*body\W{1,3}form-?data\W*$/i;

/** Where something stands. */
export interface Lines {
  readonly line: number;
  readonly end: number;
}

/** What has been found so far; everything is added in the light in which it stands. */
export class Collector {
  readonly found: Found = emptyFound();
  readonly notes: Notes;

  constructor(notes: Notes) {
    this.notes = notes;
  }

  statuses(statuses: readonly string[], description: string, line: number): void {
    for (const status of statuses) {
      this.found.statuses.push({ status, description, line });
      this.notes.used.markStatus(line, status);
    }
  }

  /** What a call gets that is not signed in. */
  refusals(statuses: readonly string[], line: number): void {
    for (const status of statuses) {
      this.found.refusals.push({ status, description: "", line });
      this.notes.used.markStatus(line, status);
    }
  }

  server(text: string): void {
    const url = readServer(/https?:\/\/\S+/i.exec(text)?.[0] ?? text);
    if (url) this.found.servers.push(url);
  }

  credential(text: string, line: number, isLabel = false): void {
    this.found.credentials.push({ text, isLabel, line });
  }

  /** What a text says of signing in, and the commands in it. */
  words(text: string, line: number): void {
    this.credential(text, line);
    const calls = callsInProse(text).map((call) => ({ ...call, line: line + call.line }));
    this.found.calls.push(...calls);
  }

  /** What sentences say of fields: "`amount` and `reference` are required." */
  remarks(text: string, { role }: Light, line: number): void {
    const all = allRequiredIn(text);
    if (all) this.found.allRequired.push({ ...all, role, line });
    this.found.remarks.push(...readFieldRemarks(text).map((remark) => ({ ...remark, role, line })));
    if (!isAnswer(role)) {
      this.found.bodyTypes.push(...bodyTypesIn(text));
      this.found.queries.push(...queryInSentences(text, line, this.notes));
    }
    const fields = headersInSentences(text, line);
    const [form, said] = (isAnswer(role) ? undefined : FORM.exec(text)) ?? [];
    if (form) this.found.forms.push(said?.toLowerCase() ?? "multipart/form-data");
    const group = { fields, role: undefined, statuses: [], title: "", line };
    if (fields.length > 0 && !isAnswer(role)) this.found.groups.push(group);
  }

  /** Adds a sample, or a JSON Schema; whether the text is one. */
  sample(text: string, light: Light, line: number, isOpen = false, language = ""): boolean {
    const { statuses } = light;
    // Below "Fields" alone it may be of either side.
    const role = light.role === "response" && isShape(light.title) ? undefined : light.role;
    const sample = readSample(text, line);
    const members = sample && membersShown(sample, light.title, this.found, line);
    if (members) return this.fields(members, light, line);
    const schema = sample && asJsonSchema(sample.value);
    if (schema) this.found.schemas.push({ schema, role, statuses, line });
    else if (sample) {
      this.found.samples.push({ sample, role, statuses, line, language });
      this.comments(text, role, line);
    } else if (/^\s*[[{]/.test(text) && !isOpen) {
      this.notes.doubts.add(line, `the sample ${beginning(text)} is no JSON`, "left out");
    }
    if (sample?.isRepaired) {
      const says = `the sample ${beginning(text)} is no JSON as it stands`;
      this.notes.doubts.add(line, says, "what is missing in it was added");
    }
    return sample !== undefined;
  }

  /** What comments in a sample say of its members. */
  comments(text: string, role: Light["role"], line: number): void {
    const { remarks, values } = commentRemarks(text);
    this.found.remarks.push(...remarks.map((remark) => ({ ...remark, role, line })));
    for (const { name, values: listed } of values) {
      this.found.values.push({ heading: name, isName: true, values: listed, whole: true, line });
    }
  }

  /** Adds what a table or list says; facts of the operation, which are labels, are returned. */
  meaning(meaning: Meaning | undefined, light: Light, { line, end }: Lines): readonly Labelled[] {
    if (!meaning) return [];
    switch (meaning.kind) {
      case "fields":
        if (!this.fields(meaning.fields, light, line, meaning)) return [];
        break;
      case "statuses":
        this.found.statuses.push(...meaning.statuses);
        for (const one of meaning.statuses) this.#listed(one);
        break;
      case "values":
        this.#values(meaning, light, line);
    }
    this.notes.used.mark(line, end);
    return meaning.kind === "facts" ? meaning.facts : [];
  }

  /** A status of a list, and the fields of which it lists the names. */
  #listed({ status, description, line }: ListedStatus): void {
    this.notes.used.markStatus(line, status);
    const fields = status.startsWith("2") ? listedNames(description, line) : [];
    if (fields.length === 0) return;
    this.notes.doubts.add(line, `${status}: ${description}`, "the names of its fields");
    this.found.groups.push({ fields, role: "response", statuses: [status], title: "", line });
  }

  #values(
    { values, label }: Extract<Meaning, { kind: "values" }>,
    { title, role }: Light,
    line: number,
  ): void {
    // "Jar states" says more than "State" above the column.
    const [named = ""] = fieldNames(label ?? "");
    const said = label !== undefined && !fieldNames(title).includes(named) ? label : title;
    const byField = Map.groupBy(values, ({ field }) => field ?? said);
    for (const [heading, listed] of byField) {
      this.found.values.push({
        heading,
        isName: listed.some(({ field }) => field !== undefined),
        values: listed.map(({ value }) => value),
        // Below "Response example", an example is the answer, and no value.
        whole: !isOpenList(isBody(role) ? heading : title),
        line,
      });
    }
  }

  /** Adds fields that are described together; whether there are any. */
  fields(
    fields: readonly PlacedField[],
    light: Light,
    line: number,
    { asks = false, isOfParameters = false }: Pick<Group, "asks" | "isOfParameters"> = {},
  ): boolean {
    const { role, statuses, title, isRequired, within = [] } = light;
    if (fields.length > 0 && fields.every((field) => this.#standsFor(field))) return true;
    if (fields.length > 0 && (role === "responseHeaders" || fields.every(isOfLimit))) {
      const names = fields.map(({ name }) => name).join(", ");
      this.notes.doubts.add(line, `the headers ${names} of an answer`, "left out");
      return true;
    }
    const areNames =
      (role === "error" && fields.every(isNameOfError)) ||
      (role === "statuses" && fields.every(isCodeOfError));
    if (areNames && fields.length > 0) {
      const names = fields.map(({ name }) => name).join(", ");
      this.notes.doubts.add(line, `${names}: names of errors`, "no members of a body");
      return true;
    }
    // "Response JSON Array of Objects": the fields are those of its items.
    const isList = isBody(role) && /\bjson array\b|\b(?:array|list) of objects\b/i.test(title);
    const placed = withUsualHeaders(fields, isBody(role));
    const marked = placed.map((field) => ({
      ...field,
      ...(isList &&
        field.place !== "header" &&
        field.path[0] !== "[]" && { path: ["[]", ...field.path] }),
      ...(within.length > 0 && field.path[0] !== within[0] && { path: [...within, ...field.path] }),
      required: field.required || (isRequired === true && field.path.length === 1),
    }));
    const group = { fields: marked, role, statuses, title, line, asks, isOfParameters };
    if (fields.length > 0) this.found.groups.push(group);
    return fields.length > 0;
  }

  /** Whether a name is only what stands for a value in a sample: "`PAYMENT_ID`: the payment" of `"id": "<PAYMENT_ID>"`. */
  #standsFor({ name }: PlacedField): boolean {
    if (!/^[A-Z][A-Z0-9_]+$/.test(name)) return false;
    return this.found.samples.some(({ sample }) => sample.text.includes(`<${name}>`));
  }

  /** Adds a field that a component describes: such components one after another are one group. */
  component({ fields, place, line, end }: FieldElement, { role, statuses }: Light): void {
    this.notes.used.mark(line, end);
    const [first] = fields;
    const status =
      fields.length === 1 ? /^"?([1-5]\d\d)(?![\w-])/.exec(first?.path[0] ?? "")?.[1] : undefined;
    if (status !== undefined) {
      const { description } = first?.schema ?? {};
      this.statuses([status], typeof description === "string" ? description : "", line);
      return;
    }
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

/** A header by which answers say how many calls are left. */
function isOfLimit({ name, place }: PlacedField): boolean {
  const isHeader = /^(?:x-)?rate-?limit-|^retry-after$/i.test(name);
  return isHeader && (place === undefined || place === "header");
}

/** `cards_limit_reached` without a type, below "Error codes"; "error_code" would be a member. */
function isCodeOfError({ name, schema }: PlacedField): boolean {
  const isMember = /(?:^|_)(?:code|message|msg|errors?|status|details?|reason|type|id)$/i.test(
    name,
  );
  return /^[a-z]+(?:_[a-z]+)+$/.test(name) && !isMember && !isTyped(schema);
}

/** `AccountNotFound` without a type, where errors are listed by their names. */
function isNameOfError({ name, schema }: PlacedField): boolean {
  return /^(?:[A-Z][a-z]+){2,8}$/.test(name) && !isTyped(schema);
}

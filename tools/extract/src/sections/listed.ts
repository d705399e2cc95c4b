import type { Notes } from "../base/notes.ts";
import { listedNames } from "../evidence/fields/listed-names.ts";
import type { Labelled } from "../evidence/fields/meaning.ts";
import { headersInSentences } from "../evidence/fields/sent-headers.ts";
import { readList } from "../evidence/lists/field-list.ts";
import { queryInSentences } from "../evidence/lists/query-sentence.ts";
import { roleOf } from "../evidence/roles/roles.ts";
import { statusesIn, statusesTold } from "../evidence/roles/statuses.ts";
import { readSample } from "../evidence/samples/sample.ts";
import type { Found, Group, PlacedSample } from "./found.ts";
import { isAboutFields, isAnswer, isBody } from "./light.ts";

/** What a list of operations says of one, besides its name. */
export interface Listed {
  readonly description: string;
  /** By the titles of columns: `Auth`, `Success`. */
  readonly others: readonly Labelled[];
  readonly line: number;
}

/** What is known of an operation, and what lists of operations say of its statuses and of signing in. */
export function withListed(own: Found, listed: readonly Listed[], notes: Notes): Found {
  const statuses = listed.flatMap(({ description, others, line }) =>
    [...statusesTold(description), ...others.flatMap(statusesOf)].map((status) => ({
      status,
      description: "",
      line,
    })),
  );
  for (const { status, line } of statuses) notes.used.markStatus(line, status);
  return {
    ...own,
    queries: [
      ...own.queries,
      ...listed.flatMap(({ description, others, line }) => {
        const sent = others.filter(({ label }) => !isAnswer(roleOf(label)));
        const texts = [description, ...sent.map(({ value }) => value)];
        return texts.flatMap((text) => queryInSentences(text, line, notes));
      }),
    ],
    statuses: [...own.statuses, ...statuses],
    groups: [
      ...listed.flatMap(headersOf),
      ...own.groups,
      ...listed.flatMap(({ others }) => others.flatMap(namesOf)),
      ...listed.flatMap(({ others }) => others.flatMap((one) => fieldsOf(one, notes))),
    ],
    samples: [...own.samples, ...listed.flatMap(({ others }) => others.flatMap(samplesOf))],
    credentials: [
      ...own.credentials,
      ...listed.flatMap(({ others }) => others.flatMap(credentialOf)),
    ],
    returned: [
      ...own.returned,
      ...listed.flatMap(({ others }) => others.flatMap(modelOf("response"))),
    ],
    sent: [...own.sent, ...listed.flatMap(({ others }) => others.flatMap(modelOf("request")))],
  };
}

/** "Makes a jar (requires the `Request-Key` header)" */
function headersOf({ description, others, line }: Listed): Group[] {
  const sent = others.filter(({ label }) => isBody(roleOf(label)) && !isAnswer(roleOf(label)));
  const texts = [description, ...sent.map(({ value }) => value)];
  const fields = texts.flatMap((text) => headersInSentences(text, line));
  return fields.length > 0 ? [{ fields, role: "header", statuses: [], title: "", line }] : [];
}

function statusesOf({ label, value }: Labelled): string[] {
  const role = roleOf(label);
  const isAboutStatus =
    role === "status" || role === "statuses" || role === "response" || role === "error";
  return isAboutStatus ? statusesIn(value.replaceAll(/[`*]/g, "")) : statusesTold(value);
}

/** The members of a model that is named before them: "`PurseRequest { id, name? }` and a header". */
const SHAPE_OF_MODEL = /^[`\s]*[A-Z]\w{0,60}\s*(\{[^{}]*\})`?(?:\s*[+&,].{0,200})?$/s;

/** Of a column "Body" or "Response": its role, the statuses in it, and the rest. */
function bodyIn({ label, value }: Labelled) {
  const role = roleOf(label);
  const side = isAnswer(role) ? ("response" as const) : ("request" as const);
  if (!isBody(role)) return undefined;
  const statuses = isAnswer(role) ? statusesIn(value.replaceAll(/[`*]/g, "")) : [];
  const body = value.replace(/^[`*\s]*[1-5]\d\d\b[^{[\w`]*/, "").trim();
  return { role: side, statuses, body: SHAPE_OF_MODEL.exec(body)?.[1] ?? body };
}

function namesOf(labelled: Labelled): Group[] {
  const { line } = labelled;
  const said = bodyIn(labelled);
  const fields = said ? listedNames(said.body, line) : [];
  return said && fields.length > 0 ? [{ ...said, fields, title: "", line }] : [];
}

/** The fields in a cell, one after the other: "**id** (string): which; **sum** (float): how much". */
function fieldsOf({ label, value, line }: Labelled, notes: Notes): Group[] {
  const role = roleOf(label);
  if (!isAboutFields(role) || !/^(?:\*\*[\w.]+\*\*|`[\w.]+`)\s*\(/.test(value)) return [];
  const texts = value.split(/\s*[;；\n]\s*(?=\*\*[\w.]|`[\w.])/);
  const items = texts.map((text) => ({ text, blocks: [], line, end: line }));
  const meaning = readList({ kind: "list", items, line, end: line }, { expects: "fields" }, notes);
  const fields = meaning?.kind === "fields" ? meaning.fields : [];
  return fields.length > 0 ? [{ fields, role, statuses: [], title: "", line }] : [];
}

/** The model that is all that a column says of a body: "`200` `Purse`". */
function modelOf(side: "request" | "response") {
  return (labelled: Labelled): Found["returned"] => {
    const said = bodyIn(labelled);
    const [, model, list] = /^[`*\s]*([A-Z]\w{2,60})(\[\])?[`*\s]*$/.exec(said?.body ?? "") ?? [];
    if (said?.role !== side || model === undefined) return [];
    return [{ model, ...(list && { schema: { type: "array" } }), line: labelled.line }];
  };
}

function samplesOf(labelled: Labelled): PlacedSample[] {
  const { line } = labelled;
  const said = bodyIn(labelled);
  const text = said?.body.replaceAll("`", "") ?? "";
  const sample =
    /^[[{]/.test(text) && namesOf(labelled).length === 0 ? readSample(text, line) : undefined;
  return said && sample ? [{ ...said, sample, line }] : [];
}

function credentialOf({ label, value, line }: Labelled): Found["credentials"] {
  if (roleOf(label) !== "authentication") return [];
  const isNone = /^\W*(?:❌|✗|✘|–|—|-)?\W*$/u.test(value) && !/[✓✔✅☑]/u.test(value);
  return [{ text: isNone ? "none" : value, isLabel: true, line }];
}

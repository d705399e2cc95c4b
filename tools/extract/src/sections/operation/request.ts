import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { isTyped } from "../../evidence/fields/fields.ts";
import { namedSamples, readSample, type Sample } from "../../evidence/samples/sample.ts";
import type { Found, Group, PlacedGroup, PlacedSample } from "../found.ts";
import { type Models, modelNamed } from "../models.ts";
import { applyValues } from "../values.ts";
import { bodySchema } from "./body.ts";
import type { Evidence } from "./evidence.ts";
import { sentObject } from "./object-above.ts";
import { placedAround, placedGroups } from "./places.ts";
import { applyAllRequired, applyRemarks } from "./remarks.ts";

/** The body of a request by media type; empty where the operation has none. */
export function requestOf(evidence: Evidence, notes: Notes): JsonObject {
  const { scope, own, around } = evidence;
  if (scope.isBesideBody) return {};
  const samples = requestSamples(evidence, notes);
  const groups = placedGroups(evidence)
    .filter(({ place }) => place === "request")
    .map((group) => asWhole(group, evidence.models));
  // Fields that are listed for several operations are those of the ones that show a body.
  const common =
    samples.length > 0 ? placedAround(evidence).filter(({ place }) => place === "request") : [];
  const form = samples.length === 0 ? formGroups(own) : [];
  const isOpen = groups.length + form.length === 0;
  const object = isOpen ? sentObject(evidence, samples, notes) : [];
  const stated = own.schemas.find(({ role }) => role === "request" || role === "requestExample");
  const schema = bodySchema(
    [...withForm(groups, form), ...common, ...object],
    samples,
    evidence.models,
    notes,
    stated?.schema,
  );
  if (!ownMember(schema, "properties") && !ownMember(schema, "items") && !isMap(schema)) return {};
  applyValues(
    schema,
    [own, ...around].flatMap(({ values }) => values),
    notes,
  );
  applyRemarks(schema, own.remarks, true);
  applyAllRequired(schema, own.allRequired);
  const mediaType = mediaTypeOf(own);
  if (mediaType === "multipart/form-data") typeFiles(schema);
  const examples = examplesOf(samples);
  const hasExamples = Object.keys(examples).length > 0;
  return { [mediaType]: { schema, ...(hasExamples && { examples }) } };
}

/** A part of a form that is called a file, and has no type, is one. */
function typeFiles(schema: JsonObject): void {
  for (const [name, part] of Object.entries(objectAt(schema, "properties"))) {
    const isFile = /^(?:file|image|photo|attachment)$/i.test(name);
    if (isObject(part) && isFile && !isTyped(part)) {
      Object.assign(part, { type: "string", format: "binary" });
    }
  }
}

/** A parameter "in the body" that has a model is the body. */
function asWhole(group: PlacedGroup, models: Models): PlacedGroup {
  const [only, second] = group.fields;
  const isPlaced = only?.place === "request" || group.role === "parameters";
  if (!only?.model || second || !isPlaced) return group;
  const fields = modelNamed(only.model, models)?.fields;
  if (!fields) return group;
  const isList = only.schema["type"] === "array";
  return {
    ...group,
    fields: isList ? fields.map((field) => ({ ...field, path: ["[]", ...field.path] })) : fields,
  };
}

function isMap(schema: JsonObject): boolean {
  return ownMember(schema, "additionalProperties") !== undefined;
}

/** Samples of bodies that are sent: under a title that says so, in a sample call, or before that of the answer. */
export function requestSamples(evidence: Evidence, notes: Notes): Sample[] {
  const { scope, own } = evidence;
  const isSent = /^(post|put|patch)$/.test(scope.method);
  const stated = own.samples.filter(({ role }) => role === "request" || role === "requestExample");
  const called = own.calls.flatMap(({ body, line }) =>
    body ? (readSample(body, line) ?? []) : [],
  );
  const found = [...stated.map(({ sample }) => sample), ...called];
  if (found.length > 0 || !isSent) return found;
  const open = own.samples.filter(({ role }) => isUnsorted(role));
  const [first] = open;
  if (!first) return [];
  const [shown, names, isKnown] = describedNames(first, evidence);
  // What is described as sent, and shown nowhere, is no reason to take an answer for it.
  if (isKnown && shown === 0 && names > 0) return [];
  const isSample = first.role === "parameters" ? shown * 2 >= names : shown === names;
  const isFirst = isAboveAnswer(first, own);
  if (open.length < 2 && !isFirst && !isWithoutAnswer(own) && !(shown > 0 && isSample)) return [];
  notes.doubts.add(first.line, "the sample has no title", "the body of the request");
  return [first.sample];
}

/** Whether a sample stands right below the call's name, and that of the answer, which a title says, below it. */
function isAboveAnswer({ line, role }: PlacedSample, { samples }: Found): boolean {
  const answers = samples.filter((one) => one.role === "response" && one.statuses.length === 0);
  return role === undefined && answers.length > 0 && answers.every((one) => one.line > line);
}

/** Whether the only success that is stated has no body: what is shown can only be sent. */
function isWithoutAnswer({ statuses }: Found): boolean {
  const successes = statuses.map(({ status }) => status).filter((status) => /^2/.test(status));
  return successes.length > 0 && successes.every((status) => status === "204" || status === "205");
}

/** How many members of a sample the page describes as sent, of how many, and whether it describes any. */
function describedNames({ sample }: PlacedSample, evidence: Evidence): [number, number, boolean] {
  const groups = placedGroups(evidence).filter(({ place }) => place === "request");
  const known = new Set(groups.flatMap(({ fields }) => fields.map(({ path }) => path[0] ?? "")));
  const names = isObject(sample.value) ? Object.keys(sample.value) : [];
  return [names.filter((name) => known.has(name)).length, names.length, known.size > 0];
}

/** Whether a title says nothing of whose sample stands below it. */
export function isUnsorted(role: Found["samples"][number]["role"]): boolean {
  return role === undefined || role === "example" || role === "parameters" || role === "content";
}

/** The groups, with types for what a form shows, and with what only a form shows. */
function withForm(groups: readonly Group[], form: readonly Group[]): Group[] {
  const shown = new Map(
    form.flatMap(({ fields }) => fields.map((field) => [formKey(field.name), field])),
  );
  if (shown.size === 0) return [...groups];
  const described = groups.map((group) => ({
    ...group,
    fields: group.fields.map((field) => {
      const key = formKey(field.path.join("."));
      const own = shown.get(key);
      shown.delete(key);
      if (!own || isTyped(field.schema)) return field;
      return { ...field, schema: { ...own.schema, ...field.schema } };
    }),
  }));
  const others = form.map((group) => ({
    ...group,
    fields: group.fields.filter(({ name }) => shown.has(formKey(name))),
  }));
  return [...described, ...others];
}

/** `pot[owner]` in a form is `pot.owner`, `tags[]` is `tags`. */
function formKey(name: string): string {
  return name.replaceAll("[]", "").replaceAll(/\[([^[\]]*)\]/g, ".$1");
}

/** The fields of a form that a sample call sends: texts, and files. */
function formGroups({ calls }: Found): Group[] {
  return calls.flatMap(({ form, line }) => {
    const fields = (form?.fields ?? []).map(([name, value]) => {
      const schema = value.startsWith("@")
        ? { type: "string", format: "binary" }
        : { type: "string" };
      return { name, path: [name], schema, required: false, line };
    });
    const group = { fields, role: "request" as const, statuses: [], title: "", line };
    return fields.length > 0 ? [group] : [];
  });
}

function mediaTypeOf({ calls, forms }: Found): string {
  const form = calls.find((call) => call.form)?.form;
  if (form) return form.mediaType;
  const said = calls.flatMap(({ headers }) =>
    headers.flatMap(([name, value]) => (/^content-type$/i.test(name) ? value : [])),
  );
  const media = said.map((value) => value.split(";")[0]?.trim().toLowerCase() ?? "");
  return media.find((one) => /^[\w.+-]+\/[\w.+-]+$/.test(one)) ?? forms[0] ?? "application/json";
}

/** Samples that say in brackets what belongs there are no examples. */
export function examplesOf(samples: readonly Sample[]): JsonObject {
  return namedSamples(samples.filter(({ text }) => !/"\[[^"\]]+\]"|"<[^">]+>"/.test(text)));
}

import { isObject, ownMember } from "@org/openapi";
import { type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { sendsBody } from "../../evidence/endpoints/method.ts";
import { isTyped } from "../../evidence/fields/fields.ts";
import { namedSamples, type Sample } from "../../evidence/samples/sample.ts";
import type { Found, Group, PlacedGroup } from "../found.ts";
import { isShape } from "../light.ts";
import { type Models, modelNamed } from "../models.ts";
import { applyValues } from "../values.ts";
import { bodySchema, namesShown } from "./body.ts";
import type { Evidence } from "./evidence.ts";
import { sentModel, sentObject } from "./object-above.ts";
import { openAround, placedAround, placedGroups } from "./places.ts";
import { applyAllRequired, applyRemarks } from "./remarks.ts";
import { requestSamples } from "./request-samples.ts";

/** The body of a request by media type; empty where the operation has none. */
export function requestOf(evidence: Evidence, notes: Notes): JsonObject {
  const { scope, own, around } = evidence;
  if (scope.isBesideBody) return {};
  const samples = requestSamples(evidence, notes);
  const groups = placedGroups(evidence)
    .filter(({ place }) => place === "request")
    .map((group) => asWhole(group, evidence.models));
  // Fields that are listed for several operations are those of the ones that show a body; the object's own
  // "Fields" are not all sent where the operation has a list of what is.
  const common = (samples.length > 0 ? placedAround(evidence).filter(isOfRequests) : []).filter(
    ({ title }) => groups.length === 0 || !isShape(title),
  );
  const described = groups.length === 0 ? describedAbove(evidence, samples, notes) : [];
  const form = samples.length === 0 ? formGroups(own) : [];
  const isOpen = groups.length + form.length === 0;
  const told = isOpen ? sentModel(evidence) : [];
  const object = isOpen && told.length === 0 ? sentObject(evidence, samples, notes) : told;
  const stated = own.schemas.find(({ role, schema: said }) => {
    const isOfBody = role === "parameters" && sendsBody(scope.method) && !namesPath(said, scope);
    return role === "request" || role === "requestExample" || isOfBody;
  });
  const schema = bodySchema(
    [...withForm(groups, form), ...described, ...common, ...object],
    samples,
    evidence.models,
    notes,
    stated?.schema,
  );
  if (!ownMember(schema, "properties") && !ownMember(schema, "items") && !isMap(schema)) return {};
  applyValues(
    schema,
    [own, ...around].flatMap(({ values }) => values),
    samples,
    notes,
  );
  applyRemarks(schema, own.remarks, true);
  applyAllRequired(schema, own.allRequired);
  const mediaType = mediaTypeOf(own);
  if (mediaType === "multipart/form-data") typeFiles(schema);
  const examples = examplesOf(samples);
  const hasExamples = Object.keys(examples).length > 0;
  const body = { schema, ...(hasExamples && { examples }) };
  const others = own.bodyTypes.filter((type) => type !== mediaType);
  if (own.bodyTypes.length === others.length) return { [mediaType]: body };
  const offered = others.map((type) => [type, { schema: notes.lines.copy(schema) }] as const);
  return { [mediaType]: body, ...Object.fromEntries(offered) };
}

/** What is sent, and no type that stands among others. */
function isOfRequests({ place, role }: PlacedGroup): boolean {
  return place === "request" && role !== "schemas" && role !== "values";
}

/** Fewer names are those of many bodies. */
const FEW = 3;

/**
 * Fields that stand elsewhere, below no title that says whose they are, describe the body of an operation which
 * shows most of them and has none of its own: a guide lists them before its step that sends them.
 */
function describedAbove(
  evidence: Evidence,
  samples: readonly Sample[],
  { doubts }: Notes,
): PlacedGroup[] {
  if (samples.length === 0) return [];
  return openAround(evidence).filter((group) => {
    const [shown, all] = namesShown(group, samples);
    const isShown = group.place === "request" && shown >= FEW && shown * 3 > all;
    if (isShown) doubts.add(group.line, "fields apart from the sample of a body", "they are its");
    return isShown;
  });
}

/** Whether a schema has a parameter of the path among its members: then it is of all parameters. */
function namesPath(schema: JsonObject, { address }: Evidence["scope"]): boolean {
  const names = Object.keys(objectAt(schema, "properties"));
  return names.some((name) => address.path.includes(`{${name}}`));
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
      if (!own) return field;
      const required = field.required || own.required;
      if (isTyped(field.schema)) return { ...field, required };
      return { ...field, required, schema: { ...own.schema, ...field.schema } };
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
    const fields = (form?.fields ?? []).map(([name, value, said]) => {
      const values = said?.values ?? [];
      const text = { type: "string", ...(values.length > 1 && { enum: [...values] }) };
      const schema = value.startsWith("@") ? { type: "string", format: "binary" } : text;
      return { name, path: [name], schema, required: said?.required ?? false, line };
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

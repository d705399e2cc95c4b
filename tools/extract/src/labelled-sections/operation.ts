import { STATUS_CODES } from "node:http";
import { isObject, ownMember, setMember } from "@org/openapi";
import { describeFields } from "../evidence/describe-fields.ts";
import { withSampleNames } from "../evidence/dotted-names.ts";
import type { DraftOperation } from "../evidence/draft.ts";
import { type Field, parameterOf, schemaOfFields } from "../evidence/fields.ts";
import { inferSchema } from "../evidence/infer-schema.ts";
import { mergeSample } from "../evidence/merge-sample.ts";
import { namedSamples, type Sample } from "../evidence/sample.ts";
import type { Notes } from "../format.ts";
import type { Json, JsonObject } from "../json.ts";
import { applyValues } from "./apply-values.ts";
import { readItems, readStatus } from "./list-items.ts";
import type { FieldPlace, Found, ResponseSample, Scope } from "./scope.ts";

/** Turns what was found of an operation, and of all of them, into one operation. */
export function toOperation(found: Found, common: Scope, notes: Notes): DraftOperation | undefined {
  const { address, method } = found;
  if (!address || !method) {
    const missing = address ? "method" : "path";
    notes.doubts.add(found.line, `an operation without a ${missing}`, "left out");
    return undefined;
  }
  return {
    method,
    path: address.path,
    line: found.line,
    summary: found.title,
    description: found.description,
    security: securityOf(found, notes),
    parameters: parametersOf(found, common, notes),
    request: requestOf(found, common, notes),
    responses: responsesOf(found, common, notes),
  };
}

function securityOf({ auth, line }: Found, { lines }: Notes): Json[] | undefined {
  if (auth === undefined) return undefined;
  if (/^\W*(no|none|false|not required|public)\b/i.test(auth)) return [];
  const name = /basic/i.test(auth) ? "basic" : /api.?key/i.test(auth) ? "apiKey" : "bearer";
  return [lines.mark({ [name]: [] }, line)];
}

function parametersOf(found: Found, common: Scope, notes: Notes): Json[] {
  const places = ["path", "query", "header"] as const;
  const listed = places.flatMap((place) =>
    [...fieldsOf(found, place, notes), ...fieldsOf(common, place, notes)].map((field) => {
      const { description: _, ...said } = field.schema;
      const schema =
        Object.keys(said).length > 0 ? field.schema : { ...field.schema, type: "string" };
      return parameterOf({ ...field, schema }, field.path.join("."), place, notes);
    }),
  );
  const named = new Set(listed.map((parameter) => parameter["name"]));
  const inUrl = (found.address?.query ?? [])
    .filter((name) => !named.has(name))
    .map((name) => ({ name, in: "query", schema: { type: "string" } }));
  return [...listed, ...inUrl];
}

/** Fields that are listed for all operations are those of the ones that show a body. */
function requestOf(found: Found, common: Scope, notes: Notes): JsonObject {
  const scopes = found.requests.length > 0 ? [found, common] : [found];
  const schema = bodySchema(scopes, "requestFields", found.requests, notes);
  if (!ownMember(schema, "properties") && !ownMember(schema, "items")) return {};
  applyValues(schema, [...found.values, ...common.values], notes);
  return { "application/json": { schema, examples: examplesOf(found.requests) } };
}

/** By status: the schema of its samples, and for a status without one that of other errors. */
function responsesOf(found: Found, common: Scope, notes: Notes): JsonObject {
  const responses: JsonObject = {};
  const samples = [...found.responses, ...common.responses];
  const byStatus = new Map<string, ResponseSample[]>();
  for (const sample of samples) {
    const status = statusOf(sample, notes);
    byStatus.set(status, [...(byStatus.get(status) ?? []), sample]);
  }
  const described = [found, common].some((scope) => hasFields(scope, "responseFields"));
  if (described && ![...byStatus.keys()].some(isSuccess)) byStatus.set("200", []);
  for (const [status, own] of byStatus) {
    const scopes = isSuccess(status) ? [found, common] : [];
    const schema = bodySchema(
      scopes,
      "responseFields",
      own.map(({ sample }) => sample),
      notes,
    );
    if (isSuccess(status)) applyValues(schema, [...found.values, ...common.values], notes);
    responses[status] = response(schema, own, notes);
  }
  addListed([...found.statuses, ...common.statuses], responses, samples, notes);
  return responses;
}

function fieldsOf(scope: Scope, place: FieldPlace, notes: Notes): Field[] {
  return [...readItems(scope.items[place], notes), ...scope.rows[place]];
}

function hasFields(scope: Scope, place: FieldPlace): boolean {
  return scope.items[place].length > 0 || scope.rows[place].length > 0;
}

/** A body: tables say its form, samples add to that, and lists describe what is there. */
function bodySchema(
  scopes: readonly Scope[],
  place: FieldPlace,
  samples: readonly Sample[],
  notes: Notes,
): JsonObject {
  const shown = inferSchema(samples);
  const rows = withSampleNames(
    scopes.flatMap((scope) => scope.rows[place]),
    shown,
  );
  const listed = withSampleNames(
    scopes.flatMap((scope) => readItems(scope.items[place], notes)),
    shown,
  );
  const schema =
    rows.length > 0 ? mergeSample(schemaOfFields(rows, notes), shown, "", notes) : shown;
  if (listed.length > 0) describeFields(schema, listed, notes);
  return schema;
}

function isSuccess(status: string): boolean {
  return status.startsWith("2");
}

/** Where the page does not say under which status a sample comes, its own `status` may. */
function statusOf({ sample, status, error, line }: ResponseSample, { doubts }: Notes): string {
  if (status) return status;
  const { value } = sample;
  const own = isObject(value)
    ? (ownMember(value, "status") ?? ownMember(value, "statusCode"))
    : undefined;
  const code = typeof own === "number" && STATUS_CODES[own] ? String(own) : undefined;
  if (code && error === !isSuccess(code)) {
    doubts.add(line, `the sample's own status is ${code}`, `HTTP status ${code}`);
    return code;
  }
  const assumed = error ? "default" : "200";
  doubts.add(line, "the sample has no status", assumed);
  return assumed;
}

function response(schema: JsonObject, own: readonly ResponseSample[], notes: Notes): JsonObject {
  if (Object.keys(schema).length === 0) return {};
  const examples = examplesOf(own.map(({ sample }) => sample));
  const media = { schema, ...(own.length > 0 ? { examples } : {}) };
  return { content: { "application/json": notes.lines.mark(media, own[0]?.line ?? 0) } };
}

/** Adds the statuses that the page lists without a sample of their own. */
function addListed(
  items: Scope["statuses"],
  responses: JsonObject,
  samples: readonly ResponseSample[],
  notes: Notes,
): void {
  const errors = samples.filter(({ error }) => error).map(({ sample }) => sample);
  for (const { text, line } of items) {
    const listed = readStatus(text);
    if (!listed) continue;
    const { status, description } = listed;
    const known = ownMember(responses, status);
    const content = { content: { "application/json": { schema: inferSchema(errors) } } };
    if (!isObject(known) && errors.length > 0) {
      notes.doubts.add(line, `status ${status} has no sample`, "a body like that of other errors");
    }
    const entry = isObject(known) ? known : errors.length > 0 ? content : {};
    setMember(responses, status, { ...entry, description });
  }
}

/** Samples that say in brackets what belongs there are no examples. */
function examplesOf(samples: readonly Sample[]): JsonObject {
  return namedSamples(samples.filter(({ text }) => !/"\[[^"\]]+\]"/.test(text)));
}

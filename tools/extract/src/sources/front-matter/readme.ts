import { type DraftOperation, draftDocument } from "../../base/draft.ts";
import { isDraft, type Json, type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { Used } from "../../base/used.ts";
import { readAddress } from "../../evidence/endpoints/address.ts";
import { applyDescription } from "../../evidence/fields/field-description.ts";
import {
  type Field,
  parameterOf,
  schemaOfFields,
  splitPath,
} from "../../evidence/fields/fields.ts";
import { inferSchema } from "../../evidence/samples/infer-schema.ts";
import { namedSamples, readSample, type Sample } from "../../evidence/samples/sample.ts";
import { readValue, readValues } from "../../evidence/types/read-value.ts";
import { typeOfField } from "../../evidence/types/stated-type.ts";
import type { Page } from "../../page/read-page.ts";
import { addDescribed, type SavedBody } from "../described.ts";

const PLACES = ["path", "query", "header", "cookie"];

/**
 * The draft of an operation as ReadMe exports it: an address, parameters that name their place, and a
 * sample for each status. Undefined where there is no address.
 */
export function readmeDraft(
  api: JsonObject,
  page: Page,
  line: number,
  notes: Notes,
): JsonObject | undefined {
  const { title } = page;
  const address = readAddress(textOf(api["url"] ?? api["endpoint"]));
  if (!address) return undefined;
  const fields = objectsIn(api["params"]).flatMap((param) => fieldOf(param, line, notes) ?? []);
  const body = fields.filter(({ place }) => place === "body" || place === "form");
  const form = body.some(({ place }) => place === "form");
  const type = form ? "application/x-www-form-urlencoded" : "application/json";
  const schema = schemaOfFields(
    body.map(({ field }) => field),
    notes,
  );
  const operation: DraftOperation = {
    method: textOf(api["method"]).toLowerCase(),
    path: address.path,
    line,
    summary: title,
    security: securityOf(textOf(api["auth"])),
    parameters: fields
      .filter(({ place }) => PLACES.includes(place))
      .map(({ place, name, field }) => parameterOf(field, name, place, notes)),
    request: body.length > 0 ? { [type]: { schema } } : {},
    responses: responsesOf(objectsIn(objectAt(api, "results")["codes"]), line, notes),
  };
  const servers = address.server ? [address.server] : [];
  const draft = draftDocument({ title, servers, operations: [operation] }, notes);
  const made = objectAt(objectAt(objectAt(draft, "paths"), operation.path), operation.method);
  // The page is read for what else it says, too: nothing of it is used up here.
  addDescribed(made, operation, page, savedIn(api), { ...notes, used: new Used() });
  return draft;
}

/** The samples of answers: what the page says below describes them. */
function savedIn(api: JsonObject): SavedBody[] {
  return objectsIn(objectAt(api, "results")["codes"]).flatMap((code) => {
    const text = textOf(code["code"]);
    return text === "" ? [] : [{ title: `Response ${textOf(code["status"])}`, text }];
  });
}

interface Placed {
  readonly place: string;
  readonly name: string;
  readonly field: Field;
}

function fieldOf(param: JsonObject, line: number, notes: Notes): Placed | undefined {
  const name = textOf(param["name"]).trim();
  const said = textOf(param["in"]).toLowerCase();
  const place = /^form/.test(said) ? "form" : said;
  if (name === "" || !(PLACES.includes(place) || /^(body|form)$/.test(place))) {
    notes.doubts.add(line, `parameter ${name} has no name or place`, "left out");
    return undefined;
  }
  const schema = typeOfField(name, typeWords(textOf(param["type"])), line, notes);
  const description = textOf(param["desc"] ?? param["description"]).trim();
  const preset = textOf(param["default"]);
  if (preset !== "") schema["default"] = readValue(preset, schema);
  const values = readValues(textOf(param["enumValues"]).replaceAll("\n", ","), schema);
  if (values.length > 0) schema["enum"] = values;
  if (description !== "") applyDescription(schema, description, name);
  const path = place === "body" || place === "form" ? splitPath(name) : [name];
  return { place, name, field: { path, schema, required: param["required"] === true, line } };
}

/** ReadMe's words: `array_string`, `mixed type`. */
function typeWords(said: string): string {
  const [, items] = /^array_(\w+)$/.exec(said) ?? [];
  if (items !== undefined) return items === "mixed" ? "array" : `array of ${items}`;
  return /^mixed/.test(said) ? "any" : said;
}

function responsesOf(codes: readonly JsonObject[], line: number, notes: Notes): JsonObject {
  const samples = new Map<string, Sample[]>();
  for (const code of codes) {
    const status = textOf(code["status"]);
    if (!/^[1-5]\d\d$/.test(status)) {
      notes.doubts.add(line, `"${status}" is no status`, "sample left out");
      continue;
    }
    const sample = readSample(textOf(code["code"]));
    samples.set(status, [...(samples.get(status) ?? []), ...(sample ? [sample] : [])]);
  }
  return Object.fromEntries(
    [...samples].map(([status, own]) => [
      status,
      notes.lines.mark({ content: contentOf(own) }, line),
    ]),
  );
}

function contentOf(samples: readonly Sample[]): JsonObject {
  if (samples.length === 0) return {};
  const media = { schema: inferSchema(samples), examples: namedSamples(samples) };
  return { "application/json": media };
}

/** A page says that a key is needed, and not which: its scheme is read by the name alone. */
function securityOf(said: string): Json[] | undefined {
  if (said === "never") return [];
  if (said === "optional") return [{ auth: [] }, {}];
  return said === "required" ? [{ auth: [] }] : undefined;
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function objectsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter((item) => isDraft(item)) : [];
}

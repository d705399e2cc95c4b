import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, type Json, type JsonObject, member } from "../json.ts";
import type { Context } from "./context.ts";
import { doubt } from "./context.ts";
import { eachContent, eachSchema } from "./schema-slots.ts";

/** The address under which the checker knows the document. */
const DOCUMENT = "page:document";

/** Says which examples and defaults contradict their schemas; they stay as the page has them. */
export function checkExamples(document: JsonObject, context: Context): void {
  const check = checker(document);
  eachContent(document, (media, pointer) => {
    const named = member(media, "examples");
    if (!isObject(named) || !member(media, "schema")) return;
    for (const example of Object.values(named)) {
      const value = isObject(example) ? member(example, "value") : undefined;
      if (value === undefined) continue;
      report(check(`${pointer}/schema`, value), "example", example, context);
    }
  });
  eachSchema(document, (owner, key, pointer) => {
    const schema = (owner as Record<string | number, Json>)[key];
    if (!isObject(schema)) return;
    const examples = member(schema, "examples");
    const preset = member(schema, "default");
    for (const value of Array.isArray(examples) ? examples : []) {
      report(check(pointer, value), "example", schema, context);
    }
    if (preset !== undefined) report(check(pointer, preset), "default", schema, context);
  });
}

type Check = (pointer: string, value: Json) => ErrorObject | undefined;

/** Made when the first example asks for it: many a page has none. */
function checker(document: JsonObject): Check {
  let ready: Check | undefined;
  return (pointer, value) => {
    ready ??= makeChecker(document);
    return ready(pointer, value);
  };
}

function makeChecker(document: JsonObject): Check {
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    logger: false,
  });
  addFormats.default(ajv);
  ajv.addSchema(document, DOCUMENT);
  return (pointer, value) => {
    const validate = ajv.compile({ $ref: `${DOCUMENT}#${encodeURI(pointer)}` });
    return validate(value) ? undefined : validate.errors?.[0];
  };
}

function report(error: ErrorObject | undefined, what: string, owner: Json, context: Context): void {
  if (!error) return;
  const place = error.instancePath === "" ? "it" : error.instancePath;
  const says = `the ${what} contradicts its schema, ${place} ${error.message ?? "is wrong"}`;
  doubt(context, owner, undefined, says, "kept");
}

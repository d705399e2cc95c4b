import { isObject, ownMember, schemaCompiler } from "@org/openapi";
import type { Json, JsonObject } from "../base/json.ts";
import { type Context, doubt } from "./context.ts";
import { eachContent, eachSchema } from "./walk.ts";

/** What is done with an example that is wrong: an extraction says what its source says. */
export const KEPT = "the example stays";

/** Says which examples and defaults contradict their schemas; they stay as the page has them. */
export function checkExamples(document: JsonObject, context: Context): void {
  const check = checker(document);
  eachContent(document, (media, pointer) => {
    const named = ownMember(media, "examples");
    if (!isObject(named) || !ownMember(media, "schema")) return;
    for (const example of Object.values(named)) {
      const value = isObject(example) ? ownMember(example, "value") : undefined;
      if (value === undefined) continue;
      report(check(`${pointer}/schema`, value), "example", example, context);
    }
  });
  eachSchema(document, (schema, pointer) => {
    const examples = ownMember(schema, "examples");
    const preset = ownMember(schema, "default");
    for (const value of Array.isArray(examples) ? examples : []) {
      report(check(pointer, value), "example", schema, context);
    }
    if (preset !== undefined) report(check(pointer, preset), "default", schema, context);
  });
}

/** The first thing that is wrong with a value, where something is. */
type Check = (pointer: string, value: Json) => Wrong | undefined;

interface Wrong {
  readonly instancePath: string;
  readonly message?: string | undefined;
}

/** The compiler is made when the first example asks for it: many a page has none. */
function checker(document: JsonObject): Check {
  let compile: ReturnType<typeof schemaCompiler> | undefined;
  return (pointer, value) => {
    compile ??= schemaCompiler(document, "first");
    const validate = compile(pointer);
    return validate(value) ? undefined : validate.errors?.[0];
  };
}

function report(error: Wrong | undefined, what: string, owner: Json, context: Context): void {
  if (!error) return;
  const place = error.instancePath === "" ? "it" : error.instancePath;
  const says = `the ${what} contradicts its schema, ${place} ${error.message ?? "is wrong"}`;
  doubt(context, owner, undefined, says, KEPT);
}

import type { JsonObject } from "@org/extract";
import { isObject, ownMember, pointerTo, valueAt } from "@org/openapi";
import { partsOf } from "./described.ts";

/** Deeper than answers go that anybody reads. */
const MAX_DEPTH = 12;

/** Keywords of a schema that say in words what its values are. */
const WORDS = /^(?:title|description|format|x-.*(?:unit|format|type))$/i;

/**
 * What a document says in words of the values of an answer, by their JSON pointers: descriptions,
 * titles and formats. `*` is any index or any name, as in the pointers of amounts.
 */
export function wordsOfAnswers(
  document: JsonObject,
  path: string,
  method: string,
): ReadonlyMap<string, string> {
  const operation = [path, method.toLowerCase()].reduce<unknown>(
    ownMember,
    ownMember(document, "paths"),
  );
  const found = new Map<string, string>();
  const visit = (schemas: readonly unknown[], pointer: string, depth: number): void => {
    const parts = schemas.flatMap((schema) => partsOf(document, schema));
    const words = parts.flatMap(wordsOf).join("\n");
    if (words !== "") found.set(pointer, [found.get(pointer) ?? [], words].flat().join("\n"));
    if (depth === MAX_DEPTH) return;
    const inner = Map.groupBy(parts.flatMap(inside), ([step]) => step);
    for (const [step, members] of inner) {
      const below = members.map(([, schema]) => schema);
      visit(below, pointer + step, depth + 1);
    }
  };
  visit(answersOf(document, operation), "", 0);
  return found;
}

/** The schemas of the successful answers of an operation. */
function answersOf(document: JsonObject, operation: unknown): unknown[] {
  const responses = entriesOf(ownMember(operation, "responses"));
  return responses
    .filter(([status]) => status.startsWith("2"))
    .flatMap(([, response]) => {
      const ref = ownMember(response, "$ref");
      const whole = typeof ref === "string" ? valueAt(document, decodeURI(ref.slice(1))) : response;
      return entriesOf(ownMember(whole, "content")).map(([, media]) => ownMember(media, "schema"));
    });
}

function wordsOf(schema: JsonObject): string[] {
  return Object.entries(schema).flatMap(([key, value]) =>
    WORDS.test(key) && typeof value === "string" ? [value] : [],
  );
}

/** What is inside of a schema, with the steps of a pointer that lead there. */
function inside(schema: JsonObject): [step: string, schema: unknown][] {
  const members = entriesOf(schema["properties"]).map(([name, inner]): [string, unknown] => [
    pointerTo("", name),
    inner,
  ]);
  const others = [schema["items"], schema["additionalProperties"]].filter(isObject);
  return [...members, ...others.map((inner): [string, unknown] => ["/*", inner])];
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

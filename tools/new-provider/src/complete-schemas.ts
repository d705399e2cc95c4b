import { eachSchema, type Json, type JsonObject, objectAt } from "@org/extract";
import { isObject, ownMember, valueAt } from "@org/openapi";
import type { Add } from "./complete.ts";

/** Schemas that say what they mean: what a provider writes that can't be meant is written as it works. */
export function completeSchemas(document: JsonObject, repair: Add): void {
  eachSchema(document, (schema, pointer) => {
    openAlternatives(schema, document, pointer, repair);
    nameRequired(schema, pointer, repair);
  });
}

/** Of alternatives that one value may fit at once, `oneOf` would refuse it: they are `anyOf`. */
function openAlternatives(
  schema: JsonObject,
  document: JsonObject,
  pointer: string,
  repair: Add,
): void {
  const { oneOf, ...rest } = schema;
  if (!Array.isArray(oneOf) || rest["discriminator"] !== undefined) return;
  const objects = oneOf.map((branch) => resolved(branch, document)).filter(isObjectSchema);
  const overlaps = objects.some((one, index) =>
    objects.slice(index + 1).some((other) => !areApart(one, other)),
  );
  if (!overlaps || rest["anyOf"] !== undefined) return;
  delete schema["oneOf"];
  schema["anyOf"] = oneOf;
  const why = "Alternatives that one value may fit at once: oneOf would refuse that value.";
  repair(pointer, "Any of the alternatives.", why);
}

function resolved(schema: Json, document: JsonObject): JsonObject {
  const ref = ownMember(schema, "$ref");
  const target = typeof ref === "string" ? valueAt(document, decodeURI(ref.slice(1))) : schema;
  return isObject(target) ? (target as JsonObject) : {};
}

function isObjectSchema(schema: JsonObject): boolean {
  return isObject(schema["properties"]);
}

/** Whether a member that both need has other values in one than in the other. */
function areApart(one: JsonObject, other: JsonObject): boolean {
  return requiredOf(one)
    .filter((name) => requiredOf(other).includes(name))
    .some((name) => {
      const [mine, theirs] = [one, other].map((schema) => {
        const { enum: listed, const: only } = objectAt(objectAt(schema, "properties"), name);
        return new Set([only ?? listed ?? []].flat());
      });
      return mine?.size && theirs?.size && mine.isDisjointFrom(theirs);
    });
}

function requiredOf(schema: JsonObject): string[] {
  return [schema["required"] ?? []].flat().map(String);
}

/** A member that is required and described nowhere may hold anything. */
function nameRequired(schema: JsonObject, pointer: string, repair: Add): void {
  const { properties, required } = schema;
  const isPart = /\/(allOf|anyOf|oneOf|not|if|then|else)(\/\d+)?$/.test(pointer);
  const isMade = ["allOf", "anyOf", "oneOf", "$ref"].some((key) => schema[key] !== undefined);
  if (!Array.isArray(required) || !isObject(properties) || isPart || isMade) return;
  for (const name of required.map(String)) {
    if (ownMember(properties, name) !== undefined) continue;
    Reflect.set(properties, name, {});
    repair(pointer, `The member ${name} holds anything.`, "It is required, and described nowhere.");
  }
}

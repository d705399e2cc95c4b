import { isObject, ownMember } from "@org/openapi";
import { type Json, type JsonObject, objectAt } from "../../base/json.ts";
import type { Notes } from "../../base/notes.ts";
import { meaning } from "../../document/reuse-components.ts";

/**
 * Apifox writes out a schema that was made from a component and notes the component beside it, with
 * the fields that were taken away (`x-apifox-refs`). Where the rest is still the component's and
 * what is missing is optional, the reference says the same: it takes the schema's place.
 */
export function restoreReferences(draft: JsonObject, notes: Notes): void {
  const restore = (value: Json): void => {
    if (typeof value !== "object" || value === null) return;
    const owner = value as Record<string, Json>;
    for (const [key, child] of Object.entries(owner)) {
      const target = isObject(child) ? madeFrom(child, draft, notes) : undefined;
      if (target) owner[key] = notes.lines.mark({ $ref: target }, notes.lines.of(child) ?? 0);
      else restore(child);
    }
  };
  restore(draft["paths"] ?? {});
}

/** The reference to the component a schema was made from, where it may stand for the schema. */
function madeFrom(
  schema: JsonObject,
  draft: JsonObject,
  { doubts, lines }: Notes,
): string | undefined {
  const sources = ownMember(schema, "x-apifox-refs") ?? ownMember(schema, "x-apidog-refs");
  const [source, ...others] = isObject(sources) ? Object.values(sources) : [];
  const target = isObject(source) ? ownMember(source, "$ref") : undefined;
  if (others.length > 0 || typeof target !== "string") return undefined;
  const component = find(draft, target);
  const left = component ? leftOut(schema, component) : undefined;
  if (!left) return undefined;
  const says =
    left.length > 0 ? `repeats ${target} without ${left.join(", ")}` : `repeats ${target}`;
  doubts.add(lines.of(schema), `the schema ${says}`, "read as the component");
  return target;
}

/** The component's optional properties that a schema lacks; undefined where it differs otherwise. */
function leftOut(schema: JsonObject, component: JsonObject): string[] | undefined {
  const own = objectAt(schema, "properties");
  const all = objectAt(component, "properties");
  const same = Object.entries(own).every(([name, property]) => {
    const original = ownMember(all, name);
    return isObject(property) && isObject(original) && bare(property) === bare(original);
  });
  const left = Object.keys(all).filter((name) => !Object.hasOwn(own, name));
  const required = ownMember(component, "required") ?? [];
  const mandatory = Array.isArray(required) && left.some((name) => required.includes(name));
  return same && !mandatory && Object.keys(own).length > 0 ? left : undefined;
}

function bare(schema: JsonObject): string {
  return meaning(withoutVendor(schema) as JsonObject);
}

function withoutVendor(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutVendor);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !/^x-api(fox|dog)-/.test(key))
      .map(([key, child]) => [key, withoutVendor(child)]),
  );
}

function find(draft: JsonObject, reference: string): JsonObject | undefined {
  const name = /^#\/components\/schemas\/([\w.-]+)$/.exec(reference)?.[1];
  const schemas = objectAt(objectAt(draft, "components"), "schemas");
  const found = name && ownMember(schemas, name);
  return isObject(found) ? found : undefined;
}

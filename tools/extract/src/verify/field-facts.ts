import { isObject, type JsonObject, member } from "../json.ts";
import { join } from "../openapi/schema-slots.ts";
import type { Fact } from "./fact.ts";
import { resolve } from "./resolve.ts";

/** Deeper than contracts go; also the end of what references to themselves give. */
const MAX_DEPTH = 20;

/** Traits that are compared as they stand. */
const PLAIN_TRAITS = [
  "format",
  "pattern",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "default",
];

/** A schema with its alternatives and parts: all that may stand at one place of a body. */
interface Place {
  readonly schemas: readonly { readonly value: JsonObject; readonly trail: readonly string[] }[];
}

/** A body: of a request or of a response, in one media type. */
export interface Slot {
  readonly operation: string;
  /** `request`, or the status. */
  readonly place: string;
  readonly media: string;
  /** The id of the fact that it is a part of. */
  readonly parent: string;
}

/** The traits of the schema at a pointer. */
export function traitsAt(document: JsonObject, pointer: string): Record<string, string> {
  return traits(open(document, pointer, [], 0));
}

/** The fact that a body has a form: its type. */
export function bodyFacts(
  document: JsonObject,
  pointer: string,
  { operation, place, media, parent }: Slot,
  above: readonly string[],
): Fact[] {
  const whole = open(document, pointer, above, 0);
  const trail = whole.schemas[0]?.trail ?? [pointer];
  const id = `body ${operation} ${place} ${media}`;
  const label = `body (${media})`;
  return [{ id, kind: "body", label, operation, place, parent, traits: traits(whole), trail }];
}

/** The fields of a body, each once: `data[].amount`, `balances.*.currency`. */
export function fieldFacts(
  document: JsonObject,
  pointer: string,
  { operation, place, media, parent }: Slot,
  above: readonly string[],
): Fact[] {
  const facts = new Map<string, Fact>();
  const walk = (schemas: Place, path: string, owner: string, depth: number): void => {
    if (depth > MAX_DEPTH) return;
    for (const { name, child, required } of children(document, schemas, depth)) {
      const isField = name !== "[]" && name !== "*";
      const full = name === "[]" || path === "" ? `${path}${name}` : `${path}.${name}`;
      const id = `field ${operation} ${place} ${media} ${full}`;
      if (isField && !facts.has(id)) {
        const said = { ...traits(child), required: String(required) };
        const trail = child.schemas[0]?.trail ?? [];
        const label = `field \`${full}\``;
        facts.set(id, {
          id,
          kind: "field",
          label,
          operation,
          place,
          parent: owner,
          traits: said,
          trail,
        });
      }
      walk(child, full, isField ? id : owner, depth + 1);
    }
  };
  walk(open(document, pointer, above, 0), "", parent, 0);
  return [...facts.values()];
}

/** Everything that a schema is made of: through references, `allOf`, `anyOf` and `oneOf`. */
function open(
  document: JsonObject,
  pointer: string,
  above: readonly string[],
  depth: number,
): Place {
  const { value, trail } = resolve(document, pointer);
  const whole = [...above, ...trail];
  const [self = pointer] = trail.slice(-1);
  if (depth > MAX_DEPTH) return { schemas: [] };
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => {
    const list = member(value, key);
    return Array.isArray(list) ? list.map((_part, index) => `${self}/${key}/${index}`) : [];
  });
  const inner = parts.flatMap((part) => open(document, part, whole, depth + 1).schemas);
  return { schemas: [{ value, trail: whole }, ...inner] };
}

interface Child {
  readonly name: string;
  readonly child: Place;
  readonly required: boolean;
}

function children(document: JsonObject, place: Place, depth: number): Child[] {
  const found = new Map<string, { places: Place[]; required: boolean }>();
  const add = (name: string, pointer: string, trail: readonly string[], required: boolean) => {
    const entry = found.get(name) ?? { places: [], required: false };
    entry.places.push(open(document, pointer, trail.slice(0, -1), depth));
    found.set(name, { places: entry.places, required: entry.required || required });
  };
  for (const { value, trail } of place.schemas) {
    const [self = ""] = trail.slice(-1);
    const required = member(value, "required");
    const names = Array.isArray(required) ? required : [];
    const properties = member(value, "properties");
    for (const name of Object.keys(isObject(properties) ? properties : {})) {
      add(name, join(`${self}/properties`, name), trail, names.includes(name));
    }
    if (isObject(member(value, "items"))) add("[]", `${self}/items`, trail, false);
    if (isObject(member(value, "additionalProperties"))) {
      add("*", `${self}/additionalProperties`, trail, false);
    }
  }
  return [...found].map(([name, { places, required }]) => {
    return { name, child: { schemas: places.flatMap((inner) => inner.schemas) }, required };
  });
}

function traits(place: Place): Record<string, string> {
  const result: Record<string, string> = {};
  const types = new Set(place.schemas.flatMap(({ value }) => typesOf(value)));
  if (types.size > 0) result["type"] = [...types].sort().join(" or ");
  for (const key of PLAIN_TRAITS) {
    const values = place.schemas.map(({ value }) => member(value, key));
    const said = [...new Set(values.filter((value) => value !== undefined).map(String))].sort();
    if (said.length > 0) result[key] = said.join(" or ");
  }
  const listed = place.schemas.flatMap(({ value }) => {
    const constant = member(value, "const");
    const values = member(value, "enum");
    return constant === undefined ? (Array.isArray(values) ? values : []) : [constant];
  });
  if (listed.length > 0) result["enum"] = [...new Set(listed.map(String))].sort().join(", ");
  return result;
}

function typesOf(schema: JsonObject): string[] {
  const types = [member(schema, "type") ?? []].flat().map(String);
  if (types.length > 0) return types;
  return member(schema, "properties") ? ["object"] : [];
}

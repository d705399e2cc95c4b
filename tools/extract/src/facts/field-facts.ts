import {
  child,
  entries,
  isObject,
  items,
  type Node,
  type OpenApiDocument,
  ownMember,
} from "@org/openapi";
import type { Fact } from "./fact.ts";
import { type Followed, follow } from "./follow.ts";

/** Deeper than contracts go; also the end of what references to themselves give. */
const MAX_DEPTH = 20;

/** More fields than a body has that anybody reads: its schemas lead to each other. */
const MAX_FIELDS = 2_000;

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
export type Place = readonly Followed[];

/** A body: of a request or of a response, in one media type. */
export interface Slot {
  readonly operation: string;
  /** `request`, or the status. */
  readonly place: string;
  readonly media: string;
  /** The id of the fact that it is a part of. */
  readonly parent: string;
}

/** Tells the facts of a body; `above` are the pointers that lead to it. */
export type TellBody = (schema: Node, slot: Slot, above: readonly string[]) => Fact[];

/** The references of a body multiply to more fields than are told one by one. */
export class ManyFields extends Error {
  override readonly name = "ManyFields";
}

/**
 * Tells every field of a body at each of its places, whatever the schemas are called that lead there.
 *
 * @throws {ManyFields} when these are more than {@link MAX_FIELDS}.
 */
export function byPlace(document: OpenApiDocument): TellBody {
  return (schema, slot, above) => [
    bodyFact(document, schema, slot, above),
    ...fieldFacts(document, schema, slot, above),
  ];
}

/** The traits of a schema. */
export function traitsAt(
  document: OpenApiDocument,
  schema: Node | undefined,
): Record<string, string> {
  return schema === undefined ? {} : traits(placeAt(document, schema));
}

/** A schema with all that may stand in its stead. */
export function placeAt(document: OpenApiDocument, schema: Node): Place {
  return open(document, schema, [], 0);
}

/** The fact that a body has a form: its type. */
function bodyFact(
  document: OpenApiDocument,
  schema: Node,
  { operation, place, media, parent }: Slot,
  above: readonly string[],
): Fact {
  const whole = open(document, schema, above, 0);
  const trail = whole[0]?.trail ?? [schema.pointer];
  const id = `body ${operation} ${place} ${media}`;
  const label = `body (${media})`;
  return { id, kind: "body", label, operation, place, parent, traits: traits(whole), trail };
}

/** Something inside of a body: a member, the items of a list, the entries of a map. */
export interface Inside {
  /** `data[].amount`, `balances.*.currency`; a name that could be read as several is in quotes: `data."a.b"`. */
  readonly path: string;
  /** The path of the member that it is a part of; empty at the root. */
  readonly owner: string;
  /** Whether it is a member, rather than what a list or a map holds. */
  readonly isField: boolean;
  readonly required: boolean;
  readonly place: Place;
}

/**
 * All that is inside of a body, what is around something before it.
 *
 * @throws {ManyFields} when this is more than {@link MAX_FIELDS}.
 */
export function* insideOf(
  document: OpenApiDocument,
  schema: Node,
  above: readonly string[],
): Generator<Inside> {
  let walked = 0;
  function* walk(at: Place, path: string, owner: string, depth: number): Generator<Inside> {
    if (depth > MAX_DEPTH) return;
    for (const { name, child: inner, required } of children(document, at, depth)) {
      walked += 1;
      if (walked > MAX_FIELDS) throw new ManyFields(`more than ${MAX_FIELDS} fields`);
      const isField = name !== "[]" && name !== "*";
      const full = name === "[]" || path === "" ? `${path}${name}` : `${path}.${name}`;
      yield { path: full, owner, isField, required, place: inner };
      yield* walk(inner, full, isField ? full : owner, depth + 1);
    }
  }
  yield* walk(open(document, schema, above, 0), "", "", 0);
}

/** The fields of a body, each once, and what its lists and maps hold where something is said of it. */
function fieldFacts(
  document: OpenApiDocument,
  schema: Node,
  { operation, place, media, parent }: Slot,
  above: readonly string[],
): Fact[] {
  const idOf = (path: string) => `field ${operation} ${place} ${media} ${path}`;
  const facts = new Map<string, Fact>();
  for (const { path, owner, isField, required, place: inner } of insideOf(
    document,
    schema,
    above,
  )) {
    const id = idOf(path);
    const said = traits(inner);
    if (facts.has(id) || (!isField && Object.keys(said).length === 0)) continue;
    facts.set(id, {
      id,
      kind: isField ? "field" : "items",
      label: isField ? `field \`${path}\`` : `what \`${path}\` holds`,
      operation,
      place,
      parent: owner === "" ? parent : idOf(owner),
      traits: isField ? { ...said, required: String(required) } : said,
      trail: inner[0]?.trail ?? [],
    });
  }
  return [...facts.values()];
}

/** Everything that a schema is made of: through references, `allOf`, `anyOf` and `oneOf`. */
function open(
  document: OpenApiDocument,
  schema: Node,
  above: readonly string[],
  depth: number,
): Place {
  if (depth > MAX_DEPTH) return [];
  const { node, trail } = follow(document.files, schema);
  const whole = [...above, ...trail];
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => items(child(node, key), key));
  return [
    { node, trail: whole },
    ...parts.flatMap((part) => open(document, part, whole, depth + 1)),
  ];
}

interface Child {
  readonly name: string;
  readonly child: Place;
  readonly required: boolean;
}

function children(document: OpenApiDocument, place: Place, depth: number): Child[] {
  return membersOf(place).map(({ name, from, required }) => {
    const places = from.map(({ schema, of }) => {
      return open(document, schema, of.trail.slice(0, -1), depth);
    });
    return { name, child: places.flat(), required };
  });
}

/** A member of what stands at a place: all schemas that say something of it, each with the one that it is of. */
interface Member<Owner> {
  /** `[]` are the items of a list, `*` the entries of a map. */
  readonly name: string;
  readonly from: readonly { readonly schema: Node; readonly of: Owner }[];
  readonly required: boolean;
}

/** What is inside of the schemas of a place, by name. */
export function membersOf<Owner extends { readonly node: Node }>(
  place: readonly Owner[],
): Member<Owner>[] {
  const found = new Map<string, { from: { schema: Node; of: Owner }[]; required: boolean }>();
  const add = (name: string, schema: Node, of: Owner, required: boolean): void => {
    const entry = found.get(name) ?? { from: [], required: false };
    entry.from.push({ schema, of });
    found.set(name, { from: entry.from, required: entry.required || required });
  };
  for (const of of place) {
    const names = items(child(of.node, "required"), "`required`").map(({ value }) => value);
    for (const [name, property] of entries(child(of.node, "properties"), "`properties`")) {
      add(plainOrQuoted(name), property, of, names.includes(name));
    }
    for (const [name, key] of [
      ["[]", "items"],
      ["*", "additionalProperties"],
    ] as const) {
      const inner = child(of.node, key);
      if (isObject(inner?.value)) add(name, inner, of, false);
    }
  }
  return [...found].map(([name, { from, required }]) => ({ name, from, required }));
}

/** A name as paths have it: in quotes where it could be read as several. */
export function plainOrQuoted(name: string): string {
  return /^[^.[\]*"`\s]+$/.test(name) ? name : JSON.stringify(name);
}

/** What is said of the values of a place. */
export function traits(place: readonly { readonly node: Node }[]): Record<string, string> {
  const result: Record<string, string> = {};
  const schemas = place.map(({ node }) => node.value);
  const types = new Set(schemas.flatMap(typesOf));
  if (types.size > 0) result["type"] = [...types].sort().join(" or ");
  for (const key of PLAIN_TRAITS) {
    const values = schemas.map((schema) => ownMember(schema, key));
    const said = [...new Set(values.filter((value) => value !== undefined).map(String))].sort();
    if (said.length > 0) result[key] = said.join(" or ");
  }
  const listed = schemas.flatMap((schema) => {
    const constant = ownMember(schema, "const");
    const values = ownMember(schema, "enum");
    return constant === undefined ? (Array.isArray(values) ? values : []) : [constant];
  });
  if (listed.length > 0) result["enum"] = [...new Set(listed.map(String))].sort().join(", ");
  return result;
}

function typesOf(schema: unknown): string[] {
  const types = [ownMember(schema, "type") ?? []].flat().map(String);
  if (types.length > 0) return types;
  return ownMember(schema, "properties") ? ["object"] : [];
}

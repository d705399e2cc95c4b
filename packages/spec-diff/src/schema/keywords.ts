import { canonicalJson, child, entries, isObject, type Node } from "@org/openapi";
import { asStrings } from "../json.ts";
import { placeOf } from "../place.ts";
import { branchesOf } from "./branches.ts";
import { dependenciesOf } from "./dependencies.ts";
import {
  arrayFacets,
  type Facets,
  NO_FACETS,
  numberFacets,
  objectFacets,
  stringFacets,
} from "./facets.ts";
import { allowsEverything } from "./fingerprint.ts";
import { isMarked } from "./marks.ts";
import type { SchemaPlace } from "./schema-place.ts";
import type {
  Alternative,
  ArrayAlternative,
  Expansion,
  ObjectAlternative,
  Part,
  Property,
} from "./shape.ts";
import {
  arrayTextFacets,
  commonTextFacets,
  objectTextFacets,
  stringTextFacets,
} from "./text-facets.ts";
import { declaredKinds, KINDS, type Kind, kindOf } from "./types.ts";

/** What a schema's own keywords allow, without combinators and references. */
export function ownAlternatives(place: SchemaPlace): Expansion["alternatives"] {
  const { schema } = place;
  const values = "const" in schema ? [schema["const"]] : asValues(schema["enum"]);
  const { kinds, integer: declared } = declaredKinds(schema, values);
  const integer = declared || schema["multipleOf"] === 1;
  const common = commonTextFacets(place);
  if (kinds === "any" && common.size === 0) return "any";
  const list = kinds === "any" ? KINDS : [...kinds];
  return list.flatMap((kind): readonly Alternative[] => {
    const allowed = values?.filter((value) => kindOf(value) === kind);
    if (allowed?.length === 0) return [];
    const listed = allowed && new Set(allowed.map(canonicalJson));
    const alternative = alternativeOf(kind, place, integer, listed);
    return [{ ...alternative, facets: new Map([...alternative.facets, ...common]) }];
  });
}

function alternativeOf(
  kind: Kind,
  place: SchemaPlace,
  integer: boolean,
  values: ReadonlySet<string> | undefined,
): Alternative {
  const { document, node, schema } = place;
  const pointer = placeOf(document, node);
  const listed = values ? { values } : {};
  if (kind === "null") return { kind, pointer, facets: NO_FACETS };
  if (kind === "boolean") return { kind, pointer, facets: NO_FACETS, ...listed };
  if (kind === "string") {
    const facets = new Map([...stringFacets(schema), ...stringTextFacets(place)]);
    return { kind, pointer, facets, ...listed };
  }
  if (kind === "number") {
    const facets = numberFacets(schema, integer);
    return { kind, pointer, facets, ...listed, ...(integer ? { integer } : {}) };
  }
  const found = kind === "array" ? arrayOf(place) : objectOf(place);
  if (!values) return found;
  const facets: Facets = new Map([...found.facets, ["values", [...values].sort().join(" ")]]);
  return { ...found, facets };
}

function arrayOf(place: SchemaPlace): ArrayAlternative {
  const { document, node, schema } = place;
  const prefix = branchesOf(node, "prefixItems").map(part);
  const items = child(node, "items");
  return {
    kind: "array",
    pointer: placeOf(document, node),
    facets: new Map([...arrayFacets(schema), ...arrayTextFacets(place)]),
    prefix,
    items: items === undefined ? ANYTHING : items.value === false ? "closed" : part(items),
  };
}

function objectOf(place: SchemaPlace): ObjectAlternative {
  const { document, direction, node, schema } = place;
  const properties = new Map<string, Property>();
  const excluded = new Set<string>();
  const unseen = direction === "request" ? "readOnly" : "writeOnly";
  const members = child(node, "properties");
  const names = child(node, "propertyNames");
  for (const [key, member] of isObject(members?.value) ? entries(members, "`properties`") : []) {
    if (isMarked(document.files, member, unseen)) {
      excluded.add(key);
      continue;
    }
    const pointer = placeOf(document, member);
    properties.set(key, { ...part(member), required: false, pointer });
  }
  return {
    kind: "object",
    pointer: placeOf(document, node),
    facets: new Map([...objectFacets(schema), ...objectTextFacets(place)]),
    properties,
    required: new Set(asStrings(schema["required"] ?? [])),
    excluded,
    patterns: patternsOf(child(node, "patternProperties")),
    ...(names === undefined || saysNothing(names) ? {} : { names: part(names) }),
    dependencies: dependenciesOf(place),
    additional: additionalOf(child(node, "additionalProperties")),
    unions: [],
  };
}

function patternsOf(node: Node | undefined): ReadonlyMap<string, Part> {
  const all = isObject(node?.value) ? entries(node, "`patternProperties`") : [];
  return new Map(all.map(([pattern, member]) => [pattern, part(member)]));
}

/** `additionalProperties: true` says as much as leaving it out. */
function additionalOf(node: Node | undefined): ObjectAlternative["additional"] {
  if (node?.value === false) return "closed";
  return node === undefined || saysNothing(node) ? "open" : part(node);
}

function saysNothing({ value }: Node): boolean {
  return value === true || (isObject(value) && allowsEverything(value));
}

const ANYTHING: Part = { schemas: [] };

function part(node: Node): Part {
  return { schemas: [node] };
}

/** An empty list can't be meant: it would allow nothing (JSON Schema Validation, section 6.1.2). */
function asValues(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

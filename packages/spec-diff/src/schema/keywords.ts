import type { Located } from "../document.ts";
import { asArray, asObject, asStrings, isObject, pointerTo, stableJson } from "../json.ts";
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
import { arrayTextFacets, commonTextFacets, objectTextFacets } from "./text-facets.ts";
import { declaredKinds, KINDS, type Kind, kindOf } from "./types.ts";

/** What a schema's own keywords allow, without combinators and references. */
export function ownAlternatives(place: SchemaPlace): Expansion["alternatives"] {
  const { schema } = place;
  const values = "const" in schema ? [schema["const"]] : asValues(schema["enum"]);
  const { kinds, integer: declared } = declaredKinds(schema, values);
  const integer = declared || Number.isInteger(schema["multipleOf"]);
  const common = commonTextFacets(place);
  if (kinds === "any" && common.size === 0) return "any";
  const list = kinds === "any" ? KINDS : [...kinds];
  return list.flatMap((kind): readonly Alternative[] => {
    const allowed = values?.filter((value) => kindOf(value) === kind);
    if (allowed?.length === 0) return [];
    const listed = allowed && new Set(allowed.map(stableJson));
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
  const { schema, pointer } = place;
  const listed = values ? { values } : {};
  if (kind === "null") return { kind, pointer, facets: NO_FACETS };
  if (kind === "boolean") return { kind, pointer, facets: NO_FACETS, ...listed };
  if (kind === "string") return { kind, pointer, facets: stringFacets(schema), ...listed };
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
  const { schema, pointer } = place;
  const prefix = asArray(schema["prefixItems"]).map((value, index) =>
    part({ value, pointer: pointerTo(pointer, "prefixItems", index) }),
  );
  const { items } = schema;
  const rest = { value: items, pointer: pointerTo(pointer, "items") };
  return {
    kind: "array",
    pointer,
    facets: new Map([...arrayFacets(schema), ...arrayTextFacets(place)]),
    prefix,
    items: items === undefined ? ANYTHING : items === false ? "closed" : part(rest),
  };
}

function objectOf(place: SchemaPlace): ObjectAlternative {
  const { document, direction, schema, pointer } = place;
  const properties = new Map<string, Property>();
  const excluded = new Set<string>();
  const unseen = direction === "request" ? "readOnly" : "writeOnly";
  for (const [key, value] of Object.entries(asObject(schema["properties"]))) {
    const member = { value, pointer: pointerTo(pointer, "properties", key) };
    if (isMarked(document, member, unseen)) excluded.add(key);
    else properties.set(key, { ...part(member), required: false, pointer: member.pointer });
  }
  return {
    kind: "object",
    pointer,
    facets: new Map([...objectFacets(schema), ...objectTextFacets(place)]),
    properties,
    required: new Set(asStrings(schema["required"] ?? [])),
    excluded,
    additional: additionalOf(schema["additionalProperties"], pointer),
  };
}

/** `additionalProperties: true` says as much as leaving it out. */
function additionalOf(value: unknown, pointer: string): ObjectAlternative["additional"] {
  if (value === false) return "closed";
  if (!isObject(value) || allowsEverything(value)) return "open";
  return part({ value, pointer: pointerTo(pointer, "additionalProperties") });
}

const ANYTHING: Part = { schemas: [] };

function part(place: Located): Part {
  return { schemas: [place] };
}

function asValues(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

import { componentName, type Located, type SpecDocument } from "../document.ts";
import {
  asArray,
  asObject,
  asStrings,
  isObject,
  type JsonObject,
  pointerTo,
  stableJson,
} from "../json.ts";
import { intersect, NOTHING_TOLD, union } from "./combine.ts";
import { tagVariant } from "./discriminator.ts";
import {
  arrayFacets,
  type Bound,
  type FacetName,
  type Facets,
  NO_FACETS,
  numberFacets,
  objectFacets,
  stringFacets,
} from "./facets.ts";
import { fingerprint } from "./fingerprint.ts";
import type {
  Alternative,
  Annotations,
  Direction,
  Expansion,
  ObjectAlternative,
  Part,
  Property,
} from "./shape.ts";
import { declaredKinds, KINDS, type Kind, kindOf } from "./types.ts";

const ANY: Expansion = { ...NOTHING_TOLD, alternatives: "any" };

/** Keywords that restrict values of every kind and are compared as text. */
const CONDITIONS = ["if", "then", "else"] as const;

/** Reads the schemas of one document for one direction. */
export class Expander {
  readonly document: SpecDocument;
  readonly direction: Direction;

  constructor(document: SpecDocument, direction: Direction) {
    this.document = document;
    this.direction = direction;
  }

  /**
   * What a schema allows, with its references and combinators resolved; members and items are
   * left to be read when asked for, so that a schema may contain itself.
   * @throws InputError where a reference leads nowhere or a schema is none
   */
  expand(place: Located, active: ReadonlySet<string> = new Set()): Expansion {
    const { value, pointer } = place;
    if (value === true) return ANY;
    if (value === false) return { ...NOTHING_TOLD, alternatives: [] };
    if (!isObject(value)) throw this.document.error(pointer, "expected a schema here");
    const ref = value["$ref"];
    if (typeof ref !== "string") {
      return named(this.#keywords(value, pointer, active), componentName(pointer));
    }
    const target = this.document.target(ref, pointer);
    if (active.has(target.pointer)) return ANY;
    const referred = this.expand(target, new Set([...active, target.pointer]));
    if (this.document.version === "3.0" || Object.keys(value).length === 1) return referred;
    const { $ref: _, ...beside } = value;
    return intersect(referred, this.#keywords(beside, pointer, active));
  }

  #keywords(schema: JsonObject, pointer: string, active: ReadonlySet<string>): Expansion {
    let result: Expansion = { ...annotationsOf(schema), alternatives: this.#own(schema, pointer) };
    const branch = (keyword: string) =>
      asArray(schema[keyword]).map((value, index) => ({
        value,
        pointer: pointerTo(pointer, keyword, index),
      }));
    for (const member of branch("allOf")) result = intersect(result, this.expand(member, active));
    for (const keyword of ["anyOf", "oneOf"]) {
      const members = branch(keyword);
      if (members.length === 0) continue;
      const variants = members.map((member) =>
        tagVariant(this, schema, pointer, member, this.expand(member, active)),
      );
      result = intersect(result, union(variants));
    }
    if (schema["unevaluatedProperties"] === false) result = closed(result);
    const { alternatives } = result;
    if (this.document.version !== "3.0" || schema["nullable"] !== true || alternatives === "any") {
      return result;
    }
    return {
      ...result,
      alternatives: [...alternatives, { kind: "null", pointer, facets: NO_FACETS }],
    };
  }

  /** What the schema's own keywords allow, without combinators. */
  #own(schema: JsonObject, pointer: string): Expansion["alternatives"] {
    const values = "const" in schema ? [schema["const"]] : asValues(schema["enum"]);
    const { kinds, integer: declared } = declaredKinds(schema, values);
    const integer = declared || Number.isInteger(schema["multipleOf"]);
    const common = this.#commonFacets(schema, pointer);
    if (kinds === "any" && common.size === 0) return "any";
    const list = kinds === "any" ? KINDS : [...kinds];
    return list.flatMap((kind): readonly Alternative[] => {
      const allowed = values?.filter((value) => kindOf(value) === kind);
      if (allowed?.length === 0) return [];
      return [this.#alternative(kind, schema, pointer, integer, common, allowed)];
    });
  }

  #alternative(
    kind: Kind,
    schema: JsonObject,
    pointer: string,
    integer: boolean,
    common: Facets,
    allowed: readonly unknown[] | undefined,
  ): Alternative {
    const values = allowed && new Set(allowed.map(stableJson));
    const listed = values ? { values } : {};
    const facets = (own: Facets): Facets => new Map([...own, ...common]);
    if (kind === "null") return { kind, pointer, facets: facets(NO_FACETS) };
    if (kind === "boolean") return { kind, pointer, facets: facets(NO_FACETS), ...listed };
    if (kind === "string")
      return { kind, pointer, facets: facets(stringFacets(schema)), ...listed };
    if (kind === "number") {
      const own = facets(numberFacets(schema, integer));
      return { kind, pointer, facets: own, ...listed, ...(integer ? { integer } : {}) };
    }
    const own = kind === "array" ? arrayFacets(schema) : objectFacets(schema);
    if (values) own.set("values", [...values].sort().join(" "));
    this.#compareAsText(own, kind, schema, pointer);
    return kind === "array"
      ? this.#array(schema, pointer, facets(own))
      : this.#object(schema, pointer, facets(own));
  }

  #array(schema: JsonObject, pointer: string, facets: Facets): Alternative {
    const prefix = asArray(schema["prefixItems"]).map((value, index) =>
      part({ value, pointer: pointerTo(pointer, "prefixItems", index) }),
    );
    const { items } = schema;
    const place = { value: items, pointer: pointerTo(pointer, "items") };
    const rest = items === undefined ? ANYTHING : items === false ? "closed" : part(place);
    return { kind: "array", pointer, facets, prefix, items: rest };
  }

  #object(schema: JsonObject, pointer: string, facets: Facets): ObjectAlternative {
    const properties = new Map<string, Property>();
    const excluded = new Set<string>();
    const unseen = this.direction === "request" ? "readOnly" : "writeOnly";
    for (const [key, value] of Object.entries(asObject(schema["properties"]))) {
      const place = { value, pointer: pointerTo(pointer, "properties", key) };
      if (this.#isMarked(place, unseen)) excluded.add(key);
      else properties.set(key, { ...part(place), required: false, pointer: place.pointer });
    }
    const { additionalProperties } = schema;
    const place = {
      value: additionalProperties,
      pointer: pointerTo(pointer, "additionalProperties"),
    };
    const additional =
      additionalProperties === false
        ? "closed"
        : isTyped(additionalProperties)
          ? part(place)
          : "open";
    const required = new Set(asStrings(schema["required"] ?? []));
    return { kind: "object", pointer, facets, properties, required, excluded, additional };
  }

  /** `readOnly` or `writeOnly`, on the schema or on what it refers to. */
  #isMarked(place: Located, mark: string, depth = 0): boolean {
    if (!isObject(place.value) || depth > 4) return false;
    if (place.value[mark] === true) return true;
    const ref = place.value["$ref"];
    if (typeof ref === "string") {
      return this.#isMarked(this.document.target(ref, place.pointer), mark, depth + 1);
    }
    const marked = (value: unknown) =>
      this.#isMarked({ value, pointer: place.pointer }, mark, depth + 1);
    const branches = [...asArray(place.value["oneOf"]), ...asArray(place.value["anyOf"])];
    return (
      asArray(place.value["allOf"]).some(marked) || (branches.length > 0 && branches.every(marked))
    );
  }

  #compareAsText(
    facets: Map<FacetName, Bound | string>,
    kind: "array" | "object",
    schema: JsonObject,
    pointer: string,
  ): void {
    const names: readonly FacetName[] =
      kind === "array"
        ? ["contains"]
        : ["propertyNames", "patternProperties", "dependentRequired", "dependentSchemas"];
    for (const name of names) {
      if (schema[name] === undefined) continue;
      const place = { value: schema[name], pointer: pointerTo(pointer, name) };
      facets.set(name, fingerprint(this.document, place));
    }
    const { discriminator, oneOf, anyOf } = schema;
    if (kind === "object" && isObject(discriminator) && !oneOf && !anyOf) {
      const tags = Object.keys(asObject(discriminator["mapping"])).sort();
      facets.set("discriminator", [discriminator["propertyName"], ...tags].join(" "));
    }
  }

  #commonFacets(schema: JsonObject, pointer: string): Facets {
    const facets = new Map<FacetName, Bound | string>();
    const text = (keyword: string) =>
      fingerprint(this.document, { value: schema[keyword], pointer: pointerTo(pointer, keyword) });
    if (schema["not"] !== undefined) facets.set("not", text("not"));
    const conditions = CONDITIONS.filter((keyword) => schema[keyword] !== undefined);
    if (conditions.includes("if")) {
      facets.set("condition", conditions.map((keyword) => `${keyword} ${text(keyword)}`).join(" "));
    }
    return facets;
  }
}

const ANYTHING: Part = { schemas: [] };

function part(place: Located): Part {
  return { schemas: [place] };
}

function asValues(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** `additionalProperties: true` and `{}` say as much as leaving it out. */
function isTyped(additionalProperties: unknown): boolean {
  return isObject(additionalProperties) && Object.keys(additionalProperties).length > 0;
}

/** A component's name for its objects, unless it is a union whose variants have their own. */
function named(expansion: Expansion, name: string | undefined): Expansion {
  const { alternatives } = expansion;
  if (alternatives === "any" || name === undefined) return expansion;
  const objects = alternatives.filter(({ kind }) => kind === "object");
  if (objects.length !== 1) return expansion;
  return {
    ...expansion,
    alternatives: alternatives.map((item) => (item.kind === "object" ? { ...item, name } : item)),
  };
}

function closed(expansion: Expansion): Expansion {
  const { alternatives } = expansion;
  if (alternatives === "any") return expansion;
  return {
    ...expansion,
    alternatives: alternatives.map((item) =>
      item.kind === "object" ? { ...item, additional: "closed" } : item,
    ),
  };
}

function annotationsOf(schema: JsonObject): Annotations {
  const notes = new Set<string>();
  for (const keyword of ["title", "description", "externalDocs"] as const) {
    if (schema[keyword] !== undefined && schema[keyword] !== "")
      notes.add(`${keyword} ${stableJson(schema[keyword])}`);
  }
  const examples = [
    ...asArray(schema["examples"]),
    ...("example" in schema ? [schema["example"]] : []),
  ];
  for (const example of examples) notes.add(`example ${stableJson(example)}`);
  return {
    notes,
    deprecated: schema["deprecated"] === true,
    ...("default" in schema ? { fallback: stableJson(schema["default"]) } : {}),
  };
}

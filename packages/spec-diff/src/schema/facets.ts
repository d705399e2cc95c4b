import type { UnknownObject } from "@org/openapi";

/**
 * How a constraint compares: a `lower` or `upper` bound, a `factor` (`multipleOf`), or `other`,
 * where two different values say nothing about which one allows more.
 */
export type Ordering = "lower" | "upper" | "factor" | "other";

export type FacetName =
  | "minimum"
  | "maximum"
  | "multipleOf"
  | "format"
  | "pattern"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "uniqueItems"
  | "contains"
  | "minContains"
  | "maxContains"
  | "minProperties"
  | "maxProperties"
  | "discriminator"
  | "values"
  | "not"
  | "condition"
  | "unevaluatedProperties"
  | "unevaluatedItems"
  | "contentSchema"
  | "forms"
  | "$dynamicRef";

export const ORDERINGS: Readonly<Record<FacetName, Ordering>> = {
  minimum: "lower",
  maximum: "upper",
  multipleOf: "factor",
  format: "other",
  pattern: "other",
  minLength: "lower",
  maxLength: "upper",
  minItems: "lower",
  maxItems: "upper",
  uniqueItems: "other",
  contains: "other",
  minContains: "lower",
  maxContains: "upper",
  minProperties: "lower",
  maxProperties: "upper",
  discriminator: "other",
  values: "other",
  not: "other",
  condition: "other",
  unevaluatedProperties: "other",
  unevaluatedItems: "other",
  contentSchema: "other",
  forms: "other",
  $dynamicRef: "other",
};

/** A bound; `exclusive`: the value itself is outside. */
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** What a schema demands of a value beside its type. Absent: nothing. */
export type Facets = ReadonlyMap<FacetName, Bound | string>;

export const NO_FACETS: Facets = new Map();

/** Constraints that hold for every value, so that writing them changes nothing. */
const TRIVIAL = new Set(["minLength:0", "minItems:0", "minProperties:0"]);

const STRING_FACETS = ["minLength", "maxLength"] as const;
const ARRAY_FACETS = ["minItems", "maxItems"] as const;
const OBJECT_FACETS = ["minProperties", "maxProperties"] as const;

/** The constraints of a string (JSON Schema Validation 2020-12, sections 6.3 and 7). */
export function stringFacets(schema: UnknownObject): Facets {
  const facets = countFacets(schema, STRING_FACETS);
  const { pattern } = schema;
  if (typeof pattern === "string" && pattern !== "") facets.set("pattern", pattern);
  const format = stringFormat(schema);
  if (format !== undefined) facets.set("format", format);
  return facets;
}

/** 3.0 writes bytes as formats, 3.1 as content keywords (OpenAPI 3.1, section 4.8.14.1.1). */
function stringFormat(schema: UnknownObject): string | undefined {
  const { format, contentEncoding, contentMediaType } = schema;
  if (typeof format === "string") return format;
  if (contentEncoding === "base64") return "byte";
  if (typeof contentEncoding === "string") return contentEncoding;
  if (contentMediaType === "application/octet-stream") return "binary";
  return typeof contentMediaType === "string" ? contentMediaType : undefined;
}

/** The constraints of a number; exclusive bounds are booleans in 3.0 and numbers in 3.1. */
export function numberFacets(schema: UnknownObject, integer: boolean): Facets {
  const facets = new Map<FacetName, Bound | string>();
  const lower = tightest("lower", bounds(schema["minimum"], schema["exclusiveMinimum"]));
  const upper = tightest("upper", bounds(schema["maximum"], schema["exclusiveMaximum"]));
  const { multipleOf, format } = schema;
  const whole = integer || Number.isInteger(multipleOf);
  if (lower) facets.set("minimum", whole ? inclusive(lower, 1) : lower);
  if (upper) facets.set("maximum", whole ? inclusive(upper, -1) : upper);
  const trivial = integer && multipleOf === 1;
  if (typeof multipleOf === "number" && !trivial) {
    facets.set("multipleOf", { value: multipleOf, exclusive: false });
  }
  if (typeof format === "string") facets.set("format", format);
  return facets;
}

export function arrayFacets(schema: UnknownObject): Map<FacetName, Bound | string> {
  const facets = countFacets(schema, ARRAY_FACETS);
  if (schema["uniqueItems"] === true) facets.set("uniqueItems", "true");
  return facets;
}

export function objectFacets(schema: UnknownObject): Map<FacetName, Bound | string> {
  return countFacets(schema, OBJECT_FACETS);
}

/** The constraints of a number as they are of one without a fraction, but for formats of fractions. */
export function wholeFacets(facets: Facets): Facets {
  const whole = [...facets].map(([name, facet]): [FacetName, Bound | string] => {
    if (typeof facet === "string") return [name, facet];
    if (name === "minimum") return [name, inclusive(facet, 1)];
    return name === "maximum" ? [name, inclusive(facet, -1)] : [name, facet];
  });
  return new Map(whole.filter(([name, facet]) => name !== "format" || facet !== "float"));
}

function countFacets(
  schema: UnknownObject,
  names: readonly FacetName[],
): Map<FacetName, Bound | string> {
  const facets = new Map<FacetName, Bound | string>();
  for (const name of names) {
    const value = schema[name];
    if (typeof value !== "number" || TRIVIAL.has(`${name}:${value}`)) continue;
    facets.set(name, { value, exclusive: false });
  }
  return facets;
}

function bounds(plain: unknown, exclusive: unknown): readonly Bound[] {
  const found: Bound[] = [];
  if (typeof plain === "number") found.push({ value: plain, exclusive: exclusive === true });
  if (typeof exclusive === "number") found.push({ value: exclusive, exclusive: true });
  return found;
}

function inclusive({ value, exclusive }: Bound, step: 1 | -1): Bound {
  if (!exclusive) return { value: step > 0 ? Math.ceil(value) : Math.floor(value), exclusive };
  const next = step > 0 ? Math.floor(value) + 1 : Math.ceil(value) - 1;
  return { value: next, exclusive: false };
}

/** Above zero where `a` allows fewer values than `b`, below where it allows more. */
export function compareBounds(ordering: "lower" | "upper", a: Bound, b: Bound): number {
  const sign = ordering === "lower" ? 1 : -1;
  if (a.value !== b.value) return sign * (a.value - b.value);
  return Number(a.exclusive) - Number(b.exclusive);
}

function tightest(ordering: "lower" | "upper", found: readonly Bound[]): Bound | undefined {
  return found.toSorted((a, b) => compareBounds(ordering, b, a))[0];
}

/** Both at once, as `allOf` demands. */
export function mergeFacets(a: Facets, b: Facets): Facets {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const merged = new Map(a);
  for (const [name, value] of b) {
    const other = merged.get(name);
    merged.set(name, other === undefined ? value : both(name, other, value));
  }
  return merged;
}

function both(name: FacetName, a: Bound | string, b: Bound | string): Bound | string {
  const ordering = ORDERINGS[name];
  if (typeof a === "string" || typeof b === "string") {
    return [...new Set([a, b].map(showFacet))].sort().join(" and ");
  }
  if (ordering === "lower" || ordering === "upper") return tightest(ordering, [a, b]) ?? a;
  return { value: a.value * b.value, exclusive: false };
}

/** A constraint's value, as a message shows it. */
export function showFacet(facet: Bound | string): string {
  if (typeof facet === "string") return facet;
  return facet.exclusive ? `${facet.value} (exclusive)` : String(facet.value);
}

import { identity } from "@org/openapi";
import { mergeFacets } from "./facets.ts";
import type {
  Alternative,
  Annotations,
  ArrayAlternative,
  Expansion,
  ObjectAlternative,
  Part,
  Property,
  ScalarAlternative,
} from "./shape.ts";

/** Values that both allow: `allOf`, and keywords side by side. */
export function intersect(a: Expansion, b: Expansion): Expansion {
  return {
    ...annotations(a, b),
    alternatives: intersectAlternatives(a, b),
    isImplied: saysNoType(a) && saysNoType(b),
  };
}

function saysNoType({ alternatives, isImplied = false }: Expansion): boolean {
  return alternatives === "any" || isImplied;
}

function intersectAlternatives(a: Expansion, b: Expansion): Expansion["alternatives"] {
  if (a.alternatives === "any") return b.alternatives;
  const others = b.alternatives;
  if (others === "any") return a.alternatives;
  const both = a.alternatives.flatMap((left) =>
    others.flatMap((right) => intersectPair(left, right) ?? []),
  );
  if (saysNoType(a) === saysNoType(b)) return both;
  const [typed, untyped] = saysNoType(a) ? [others, a.alternatives] : [a.alternatives, others];
  const concerned = new Set(untyped.map(({ kind }) => kind));
  return [...both, ...typed.filter(({ kind }) => !concerned.has(kind))];
}

/** Values that one of them allows: `anyOf` and `oneOf`. */
export function union(branches: readonly Expansion[]): Expansion {
  const told = branches.reduce<Annotations>(annotations, NOTHING_TOLD);
  const alternatives = branches.map((branch) => branch.alternatives);
  if (alternatives.includes("any")) return { ...told, alternatives: "any" };
  return {
    ...told,
    alternatives: alternatives.flatMap((list) => (list === "any" ? [] : list)),
    isImplied: branches.every(saysNoType),
  };
}

export const NOTHING_TOLD: Annotations = { notes: new Set(), deprecated: false };

function annotations(a: Annotations, b: Annotations): Annotations {
  const fallback = a.fallback ?? b.fallback;
  return {
    notes: a.notes.size === 0 ? b.notes : a.notes.union(b.notes),
    deprecated: a.deprecated || b.deprecated,
    ...(fallback === undefined ? {} : { fallback }),
  };
}

function intersectPair(a: Alternative, b: Alternative): Alternative | undefined {
  if (a.kind === "object" && b.kind === "object") return intersectObjects(a, b);
  if (a.kind === "array" && b.kind === "array") return intersectArrays(a, b);
  if (a.kind === "null" && b.kind === "null") {
    return { ...a, facets: mergeFacets(a.facets, b.facets) };
  }
  return isScalar(a) && isScalar(b) && a.kind === b.kind ? intersectScalars(a, b) : undefined;
}

export function isScalar(alternative: Alternative): alternative is ScalarAlternative {
  const { kind } = alternative;
  return kind === "boolean" || kind === "number" || kind === "string";
}

function intersectScalars(
  a: ScalarAlternative,
  b: ScalarAlternative,
): ScalarAlternative | undefined {
  const values = a.values && b.values ? a.values.intersection(b.values) : (a.values ?? b.values);
  if (values?.size === 0) return undefined;
  return {
    kind: a.kind,
    pointer: a.values || !b.values ? a.pointer : b.pointer,
    facets: mergeFacets(a.facets, b.facets),
    ...(values ? { values } : {}),
    ...(a.integer || b.integer ? { integer: true } : {}),
  };
}

function intersectArrays(a: ArrayAlternative, b: ArrayAlternative): ArrayAlternative {
  const length = Math.max(a.prefix.length, b.prefix.length);
  const prefix = Array.from({ length }, (_, index) => merge([a.prefix[index], b.prefix[index]]));
  const closed = a.items === "closed" || b.items === "closed";
  return {
    ...a,
    facets: mergeFacets(a.facets, b.facets),
    prefix,
    items: closed ? "closed" : merge([a.items, b.items]),
  };
}

function intersectObjects(a: ObjectAlternative, b: ObjectAlternative): ObjectAlternative {
  const properties = new Map(a.properties);
  for (const [key, property] of b.properties) {
    const other = properties.get(key);
    properties.set(key, other ? mergeProperties(other, property) : property);
  }
  const name = a.name ?? b.name;
  const { name: _, ...rest } = a;
  return {
    ...rest,
    facets: mergeFacets(a.facets, b.facets),
    properties,
    required: a.required.union(b.required),
    excluded: a.excluded.union(b.excluded),
    patterns: intersectPatterns(a.patterns, b.patterns),
    ...(a.names || b.names ? { names: merge([a.names, b.names]) } : {}),
    dependencies: new Map([...a.dependencies, ...b.dependencies]),
    unions: [...a.unions, ...b.unions],
    additional: intersectAdditional(a.additional, b.additional),
    ...(name !== undefined && !(a.name && b.name) ? { name } : {}),
  };
}

function intersectPatterns(
  a: ObjectAlternative["patterns"],
  b: ObjectAlternative["patterns"],
): ObjectAlternative["patterns"] {
  if (b.size === 0) return a;
  const all = [...a.keys(), ...b.keys()];
  return new Map(all.map((pattern) => [pattern, merge([a.get(pattern), b.get(pattern)])]));
}

function intersectAdditional(
  a: ObjectAlternative["additional"],
  b: ObjectAlternative["additional"],
): ObjectAlternative["additional"] {
  if (a === "closed" || b === "closed") return "closed";
  if (a === "open") return b;
  return b === "open" ? a : merge([a, b]);
}

function mergeProperties(a: Property, b: Property): Property {
  const isTag = a.isTag || b.isTag;
  return {
    ...a,
    ...merge([a, b]),
    required: a.required || b.required,
    ...(isTag && { isTag }),
  };
}

/** All the schemas at once, each place once. */
function merge(parts: readonly (Part | undefined)[]): Part {
  const schemas = parts.flatMap((part) => part?.schemas ?? []);
  return { schemas: [...new Map(schemas.map((schema) => [identity(schema), schema])).values()] };
}

import type { Node } from "@org/openapi";
import type { Dependency } from "./dependencies.ts";
import type { Facets } from "./facets.ts";

/** Which way data flows: what a caller sends, or what it receives. */
export type Direction = "request" | "response";

/** A schema not read yet: several stand for all of them at once (`allOf`). */
export interface Part {
  readonly schemas: readonly Node[];
}

export interface NullAlternative {
  readonly kind: "null";
  readonly pointer: string;
  readonly facets: Facets;
}

/** `values`: the only ones allowed, each as JSON text. */
export interface ScalarAlternative {
  readonly kind: "boolean" | "number" | "string";
  readonly pointer: string;
  readonly facets: Facets;
  readonly values?: ReadonlySet<string>;
  /** A number without a fraction. */
  readonly integer?: boolean;
}

export interface ArrayAlternative {
  readonly kind: "array";
  readonly pointer: string;
  readonly facets: Facets;
  /** `prefixItems`. */
  readonly prefix: readonly Part[];
  /** The items after the prefix; `"closed"`: none are allowed. */
  readonly items: Part | "closed";
}

export interface Property extends Part {
  readonly required: boolean;
  readonly pointer: string;
  /** A discriminator says that it tells variants apart. */
  readonly isTag?: boolean;
}

export interface ObjectAlternative {
  readonly kind: "object";
  readonly pointer: string;
  readonly facets: Facets;
  /** The component it was referred to by. */
  readonly name?: string;
  /** The parent that it extends, and the member by which the parent's discriminator tells of it. */
  readonly kindOf?: { readonly parent: string; readonly property: string };
  readonly properties: ReadonlyMap<string, Property>;
  /** Names in `required` that no `properties` declares so far. */
  readonly required: ReadonlySet<string>;
  /** Names that do not travel in this direction (`readOnly`, `writeOnly`). */
  readonly excluded: ReadonlySet<string>;
  /** `patternProperties`: members that are not declared, by the expression that their names match. */
  readonly patterns: ReadonlyMap<string, Part>;
  /** `propertyNames`: what names of members must be. */
  readonly names?: Part;
  readonly dependencies: ReadonlyMap<string, Dependency>;
  /** Members that are not declared, and match no pattern. */
  readonly additional: Part | "open" | "closed";
  /** Unions that it must fit as well, where all their forms together would be too many. */
  readonly unions: readonly Part[];
}

export type Alternative =
  | NullAlternative
  | ScalarAlternative
  | ArrayAlternative
  | ObjectAlternative;

/** What is said about a value beside which values there are. */
export interface Annotations {
  /** Descriptions, titles and examples, each as JSON text. */
  readonly notes: ReadonlySet<string>;
  readonly deprecated: boolean;
  /** JSON text. */
  readonly fallback?: string;
}

/** A schema read so far that only its kinds of values are left: `allOf`, `$ref` and null resolved. */
export interface Expansion extends Annotations {
  /** `"any"`: every value. Empty: none. */
  readonly alternatives: "any" | readonly Alternative[];
  /**
   * No type is said: the kind is the one that the keywords speak of. Beside a schema that says a type they
   * speak of values of that kind alone, and let the others pass (JSON Schema, section 7.6.1).
   */
  readonly isImplied?: boolean;
}

/**
 * A schema in the one form that all ways to write it share: the kinds of values it allows. Two
 * documents that mean the same have equal shapes.
 */
export interface Shape extends Expansion {
  readonly id: number;
  readonly pointer: string;
}

import type { UnknownObject } from "@org/openapi";
import { asStrings } from "../json.ts";

export const KINDS = ["null", "boolean", "number", "string", "array", "object"] as const;
export type Kind = (typeof KINDS)[number];

/** The kinds a schema allows, before its combinators; `"any"` where it does not say. */
export interface DeclaredKinds {
  readonly kinds: "any" | ReadonlySet<Kind>;
  /** Numbers only without a fraction. */
  readonly integer: boolean;
}

const NUMBER_KEYWORDS = [
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
];

const NUMBER_FORMATS = new Set(["int32", "int64", "float", "double"]);

/** Keywords that only speak of one kind: their schema means that kind, though it leaves it out. */
const IMPLIED: readonly (readonly [Kind, readonly string[]])[] = [
  [
    "object",
    [
      "properties",
      "required",
      "additionalProperties",
      "unevaluatedProperties",
      "patternProperties",
      "propertyNames",
      "minProperties",
      "maxProperties",
      "dependentRequired",
      "dependentSchemas",
    ],
  ],
  ["array", ["items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"]],
  ["string", ["pattern", "minLength", "maxLength", "contentEncoding", "contentMediaType"]],
  ["number", NUMBER_KEYWORDS],
];

/** The kinds of values a schema declares by `type`, its values, or its other keywords. */
export function declaredKinds(
  schema: UnknownObject,
  values: readonly unknown[] | undefined,
): DeclaredKinds {
  const types = asStrings(schema["type"]);
  if (types.length > 0) {
    const kinds = new Set(
      types.map((type) => (type === "integer" ? "number" : type)).filter(isKind),
    );
    return { kinds, integer: types.includes("integer") && !types.includes("number") };
  }
  if (values) return { kinds: new Set(values.map(kindOf)), integer: false };
  const implied = IMPLIED.find(([, keywords]) => keywords.some((keyword) => keyword in schema));
  const kind = implied?.[0] ?? kindOfFormat(schema["format"]);
  return { kinds: kind === undefined ? "any" : new Set([kind]), integer: false };
}

function kindOfFormat(format: unknown): Kind | undefined {
  if (typeof format !== "string") return undefined;
  return NUMBER_FORMATS.has(format) ? "number" : "string";
}

function isKind(type: string): type is Kind {
  return KINDS.some((kind) => kind === type);
}

export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

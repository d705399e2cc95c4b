import { canonicalJson, child, entries, isObject } from "@org/openapi";
import { asObject, asStrings } from "../json.ts";
import { fingerprint } from "./fingerprint.ts";
import type { SchemaPlace } from "./schema-place.ts";

/** What an object must be where it has one member. */
export interface Dependency {
  readonly member: string;
  /** Another member that it must have, or the text of a schema that it must fit. */
  readonly needs: string;
  readonly isSchema: boolean;
}

/**
 * `dependentRequired` and `dependentSchemas`, each dependency by its own text: one more tightens, one less
 * loosens (JSON Schema Core, section 10.2.2.4; Validation, section 6.5.4).
 */
export function dependenciesOf({
  document,
  node,
  schema,
}: SchemaPlace): ReadonlyMap<string, Dependency> {
  const members = Object.entries(asObject(schema["dependentRequired"])).flatMap(([member, names]) =>
    asStrings(names ?? []).map((needs) => ({ member, needs, isSchema: false })),
  );
  const schemas = child(node, "dependentSchemas");
  const fitted = isObject(schemas?.value)
    ? entries(schemas, "`dependentSchemas`").map(([member, needed]) => ({
        member,
        needs: fingerprint(document.files, needed),
        isSchema: true,
      }))
    : [];
  return new Map([...members, ...fitted].map((one) => [canonicalJson(one), one]));
}

import type { RuleContext } from "./rule.ts";

interface Described {
  readonly description?: string;
}

type Schemas = Readonly<Record<string, Described & { readonly $ref?: string }>>;

/** Every schema component and every property says what it is; a reference says it at its target. */
export function schemaDescription(): unknown {
  return { NamedSchemas: requireDescriptions, SchemaProperties: requireDescriptions };
}

function requireDescriptions(schemas: Schemas, { location, report }: RuleContext): void {
  for (const [name, schema] of Object.entries(schemas)) {
    if (schema.$ref !== undefined || schema.description?.trim()) continue;
    report({
      message: `\`${name}\` needs a description.`,
      location: location.child(name).key(),
    });
  }
}

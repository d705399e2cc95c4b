/** What the clients of the cases are made of, in whatever runtime they run. */
import type { AnyDefinition } from "@org/core/provider";

const known = new Map<string, AnyDefinition>();

/** Says what clients are made of: whoever runs cases does it first. */
export function useDefinitions(definitions: Iterable<AnyDefinition>): void {
  for (const definition of definitions) known.set(definition.provider.name, definition);
}

/** What clients of a provider are made of; undefined where nobody said it. */
export function definitionNamed(name: string): AnyDefinition | undefined {
  return known.get(name);
}

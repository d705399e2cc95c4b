import type { AnyDefinition } from "@org/core/provider";
import { didYouMean } from "./did-you-mean.ts";
import { optionNamesOf } from "./option-names.ts";
import type { Value, YamlSource } from "./yaml-source.ts";

/** What else a connection tells its provider, by name. */
export function readProviderOptions(
  source: YamlSource,
  value: Value,
  definition: AnyDefinition,
): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  if (value === undefined) return options;
  const known = optionNamesOf(definition);
  const { name } = definition.provider;
  if (known.length === 0) source.report(value, `${name} has no options: leave options out`);
  else if (source.entries(value) === undefined) {
    source.report(value, `options has keys: those of ${name} are ${known.join(", ")}`);
  }
  for (const { key, keyNode, value: held } of source.entries(value) ?? []) {
    const text = source.text(held);
    if (known.length > 0 && !known.includes(key)) {
      source.report(
        keyNode,
        `unknown option ${JSON.stringify(key)} of ${name}: ${didYouMean(key, known)}`,
      );
    } else if (text === undefined) source.report(held ?? keyNode, `${key} must be a text`);
    else options.set(key, text);
  }
  return options;
}

import { didYouMean } from "./did-you-mean.ts";
import type { Value, YamlSource } from "./yaml-source.ts";

/** A map of the file: what it is called, the keys that it can have, and how one looks. */
export interface MapForm {
  /** With its article: `a connection`. */
  readonly what: string;
  readonly keys: readonly string[];
  readonly example: string;
}

/** The values of a map by their keys; undefined where it is none. A key that it can't have is reported. */
export function readKeys(
  source: YamlSource,
  item: Value,
  { what, keys, example }: MapForm,
): ReadonlyMap<string, Value> | undefined {
  const entries = source.entries(item);
  if (entries === undefined) {
    source.report(item, `${what} has keys: ${example}`);
    return undefined;
  }
  for (const { key, keyNode } of entries) {
    if (keys.includes(key)) continue;
    const hint = didYouMean(key, keys);
    source.report(keyNode, `unknown key ${JSON.stringify(key)} of ${what}: ${hint}`);
  }
  return new Map(entries.map(({ key, value }) => [key, value]));
}

/** A text, where it is there; what is no text is reported. */
export function readText(
  source: YamlSource,
  key: string,
  values: ReadonlyMap<string, Value>,
): string | undefined {
  const value = values.get(key);
  const text = source.text(value);
  if (values.has(key) && text === undefined) source.report(value, `${key} must be a text`);
  return text;
}

/** A text or several, where they are there. */
export function readTexts(
  source: YamlSource,
  key: string,
  values: ReadonlyMap<string, Value>,
): string[] | undefined {
  const value = values.get(key);
  if (!values.has(key)) return undefined;
  const items = source.items(value) ?? [value];
  const texts = items.flatMap((item) => source.text(item) ?? []);
  if (texts.length > 0 && texts.length === items.length) return texts;
  source.report(value, `${key} must be a text, or a list of texts`);
  return undefined;
}

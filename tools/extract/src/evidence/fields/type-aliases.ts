/** A name for a type without members: `type Decimal = string;`, `type State = "open" | "shut";`. */
const ALIAS = /\btype\s+([A-Z]\w{0,60})\s*=\s*((?:"[^"\n]{0,60}"|[\w| \t]){1,500});/g;

/** What such names of TypeScript stand for. */
export type Aliases = ReadonlyMap<string, string>;

/** The names that a text gives to types without members. */
export function aliasesIn(text: string): Aliases {
  return new Map(
    [...text.matchAll(ALIAS)].map(([, name = "", type = ""]) => [name, type.trim()] as const),
  );
}

/** Declarations with such names replaced by what they stand for; each line stays where it is. */
export function withAliases(text: string, aliases: Aliases): string {
  if (aliases.size === 0) return text;
  return text
    .replaceAll(ALIAS, (all) => all.replaceAll(/[^\n]/g, " "))
    .replaceAll(/(?<=:\s{0,9})([A-Z]\w{0,60})\b(?!\s*[[<])/g, (name) => aliases.get(name) ?? name);
}

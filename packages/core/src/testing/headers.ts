/** Headers by name. */
type Headers = Readonly<Record<string, string>>;

/** All of these by lower-case name; of one that comes twice the later one, however it is written. */
export function joinHeaders(...all: readonly Headers[]): Headers {
  const entries = all.flatMap(Object.entries);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

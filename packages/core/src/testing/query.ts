/** A pair of a query: its name, and its value as it stands in the URL, encoded. */
export type QueryPair = readonly [name: string, raw: string];

/** The pairs of a query, in order. A space may be written as `+` there, and a bar as itself. */
export function pairsOf({ search }: Pick<URL, "search">): readonly QueryPair[] {
  return search
    .slice(1)
    .replaceAll("+", "%20")
    .replaceAll("|", "%7C")
    .split("&")
    .filter((pair) => pair !== "")
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [decoded(name), value.join("=")];
    });
}

/** A text of a URL without its escapes; as it is, where they are none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

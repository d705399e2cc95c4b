/**
 * Everything that can be seen of a value without taking it apart by force: its text, its JSON, its
 * own properties, hidden ones too, and those of what it holds.
 */
export function spill(value: unknown): string {
  const seen = new Set<unknown>();
  const texts: string[] = [];
  const visit = (one: unknown): void => {
    if (typeof one === "string") texts.push(one);
    if ((typeof one !== "object" && typeof one !== "function") || one === null) return;
    if (seen.has(one)) return;
    seen.add(one);
    texts.push(
      attempt(() => String(one)),
      attempt(() => JSON.stringify(one)),
    );
    if (one instanceof Headers) texts.push(JSON.stringify([...one]));
    if (one instanceof Response) visit(one.headers);
    for (const key of Reflect.ownKeys(one)) {
      texts.push(String(key));
      visit(attempt(() => Reflect.get(one, key)));
    }
  };
  visit(value);
  return texts.join("\n");
}

/** Where a getter or a conversion throws, nothing is seen. */
function attempt<T>(read: () => T): T | "" {
  try {
    return read();
  } catch {
    return "";
  }
}

/** The ways in which a text can be spelled on its way through JSON, URLs and pages. */
export function spellings(secret: string): readonly string[] {
  const each = (spell: (code: number) => string): string =>
    Array.from(secret, (character) => spell(character.charCodeAt(0))).join("");
  const hex = (code: number): string => code.toString(16).padStart(2, "0");
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(secret).slice(1, -1).replaceAll("/", "\\/"),
    secret.replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
    each((code) => `\\u00${hex(code)}`),
    each((code) => `\\u00${hex(code).toUpperCase()}`),
    each((code) => `%${hex(code)}`),
    each((code) => `&#${code};`),
    each((code) => `&#x${hex(code)};`),
  ];
}

/** The secrets that show in a text, in whatever spelling. */
export function leaks(text: string, secrets: readonly string[]): readonly string[] {
  const plain = text.toLowerCase();
  return secrets.filter((secret) =>
    spellings(secret).some((spelling) => plain.includes(spelling.toLowerCase())),
  );
}

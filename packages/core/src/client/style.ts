/** How a parameter is spelled (OpenAPI 3.1, section 4.8.12.2, Style Values). */
export type Style =
  | "simple"
  | "label"
  | "matrix"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject";

/** What a style puts before a value, between the parts of one, and whether it names them. */
interface Spelling {
  readonly prefix: string;
  /** Between the parts of a value that is exploded, and of one that is not. */
  readonly separators: readonly [exploded: string, joined: string];
  readonly named: boolean;
}

const SPELLINGS: Readonly<Record<Style, Spelling>> = {
  simple: { prefix: "", separators: [",", ","], named: false },
  label: { prefix: ".", separators: [".", ","], named: false },
  matrix: { prefix: ";", separators: [";", ","], named: true },
  form: { prefix: "", separators: ["&", ","], named: true },
  spaceDelimited: { prefix: "", separators: ["&", "%20"], named: true },
  pipeDelimited: { prefix: "", separators: ["&", "%7C"], named: true },
  deepObject: { prefix: "", separators: ["&", "&"], named: true },
};

/**
 * A value as its parameter's style spells it, each part by `encode`; empty for an empty array or
 * object (RFC 6570, section 3.2).
 */
export function spell(
  name: string,
  value: unknown,
  style: Style,
  explode: boolean,
  encode: (text: string) => string,
): string {
  const { prefix, separators, named } = SPELLINGS[style];
  const part = (member: unknown): string =>
    encode(typeof member === "object" && member !== null ? JSON.stringify(member) : String(member));
  if (typeof value !== "object" || value === null) {
    return named ? `${prefix}${name}=${part(value)}` : prefix + part(value);
  }

  const exploded = explode || style === "deepObject";
  const items = Array.isArray(value)
    ? value.map((item) => (exploded && named ? `${name}=${part(item)}` : part(item)))
    : Object.entries(value)
        .filter(([, member]) => member !== undefined)
        .map(([key, member]) => {
          if (style === "deepObject") return `${name}[${encode(key)}]=${part(member)}`;
          return `${encode(key)}${exploded ? "=" : separators[1]}${part(member)}`;
        });
  if (items.length === 0) return "";
  const text = items.join(separators[exploded ? 0 : 1]);
  return named && !exploded ? `${prefix}${name}=${text}` : prefix + text;
}

/** Bits of TypeScript. */

/** A string, number or boolean as source text; characters that end a line are escaped. */
export function literalCode(value: unknown): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (character) =>
    character === "\u2028" ? "\\u2028" : "\\u2029",
  );
}

const IDENTIFIER = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** A member's name in an object literal or type; `__proto__` would set the prototype unless computed. */
export function keyCode(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return IDENTIFIER.test(name) ? name : literalCode(name);
}

/** Names that every object inherits: a member called so is only there when it is an own one. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

/** Whether the code has this piece, and doesn't just mention it in a comment or a string. */
export function uses(code: string, piece: `${string}${"(" | "[" | "."}`): boolean {
  return bare(code)
    .split(piece)
    .some((before, index, all) => index < all.length - 1 && !/[\w$]$/.test(before));
}

/** An import of those of the types that the code names; nothing where it names none. */
export function typeImport(names: readonly string[], code: string, from: string): string {
  const text = bare(code);
  const used = names.filter((name) =>
    new RegExp(`(?<![\\w$."])${name}(?![\\w$"]|\\??:)`).test(text),
  );
  return used.length === 0 ? "" : `import type { ${used.join(", ")} } from "${from}";`;
}

/** The code without its comments, and with empty strings. */
function bare(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"/g, (found) =>
    found.startsWith("/") ? "" : '""',
  );
}

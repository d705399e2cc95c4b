/**
 * What a terminal would act on instead of showing it, or a reader would not see: control characters
 * but for the line break, line separators, and characters that turn the direction of a text or have
 * no width (Unicode's categories Cc, Cf, Zl and Zp).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * A text of a stranger, safe to show in one line: what can't be seen stands there as an escape of
 * JavaScript.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, escaped);
}

/** The same of a text with lines of its own: line breaks and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(UNSEEN, (one) => (one === "\n" || one === "\t" ? one : escaped(one)));
}

/** JSON of any value, in lines unless `indent` is 0: what can't be seen stands there as an escape of JSON. */
export function visibleJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(UNSEEN, (one) =>
    one === "\n"
      ? one
      : one
          .split("")
          .map((unit) => `\\u${hex(unit.charCodeAt(0))}`)
          .join(""),
  );
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${hex(code, 2)}` : `\\u{${hex(code)}}`;
}

function hex(code: number, digits = 4): string {
  return code.toString(16).padStart(digits, "0");
}

/** A line of Markdown, and which line of the page it is. */
export interface Line {
  readonly text: string;
  readonly line: number;
}

/*
 * Signs that stand for HTML within Markdown, so that Markdown's own rules leave it alone. They are of
 * Unicode's private use; a page that has them has them as icons.
 */
export const BREAK = "\uE000";
export const STRONG_START = "\uE001";
export const STRONG_END = "\uE002";
export const CODE_START = "\uE003";
export const CODE_END = "\uE004";
/** Stands at the start of words that are no block, whatever they start with. */
export const INLINE = "\uE005";

/** A text without the signs above. */
export function withoutSigns(text: string): string {
  return /[\uE000-\uE005]/.test(text) ? text.replaceAll(/[\uE000-\uE005]/g, " ") : text;
}

/** The codes that stand in the words of a page, by number. */
export class Codes {
  readonly #texts: string[] = [];

  /** What stands for a code in Markdown. */
  add(text: string): string {
    this.#texts.push(text);
    return `${CODE_START}${this.#texts.length - 1}${CODE_END}`;
  }

  /** A text with Markdown's marks in place of the signs. */
  resolve(text: string): string {
    if (!/[\uE000-\uE005]/.test(text)) return text;
    return text
      .replaceAll(INLINE, "")
      .replaceAll(`${STRONG_START} `, ` ${STRONG_START}`)
      .replaceAll(` ${STRONG_END}`, `${STRONG_END} `)
      .replaceAll(/\uE001\uE002|\uE002\uE001/g, "")
      .replaceAll(/ ?\uE000 ?/g, "\n")
      .replaceAll(/[\uE001\uE002]/g, "**")
      .replaceAll(/\uE003(\d{1,9})\uE004/g, (_all, index) => this.#texts[Number(index)] ?? "");
  }
}

/** A text as a code span: with more backticks than it holds. */
export function codeSpan(text: string): string {
  if (text.trim() === "") return "";
  const code = text.trim().replaceAll(/\s*\n\s*/g, " ");
  return code.includes("`") ? `\`\` ${code} \`\`` : `\`${code}\``;
}

/**
 * What a text of somebody else must not bring to a terminal as it is: controls (they move the cursor,
 * set colours and titles, write to the clipboard), line and paragraph separators, what turns the
 * direction of text round, what can't be seen (UAX #44, Default_Ignorable_Code_Point; spaces that are
 * not U+0020), code points whose look nobody knows (private, not assigned, half of a pair), and marks
 * without a letter or more of them than any language piles on one.
 */
const UNSAFE =
  /[\p{C}\p{Zl}\p{Zp}[\p{Zs}--[ ]]\p{Default_Ignorable_Code_Point}\u2800]|^\p{M}|(?<=\p{M}{4})\p{M}/gv;

/** The text with what a terminal would obey, or not show, as escapes of JSON: `\u001b`. */
export function escapeUnsafe(text: string): string {
  return text.replace(UNSAFE, toEscapes);
}

/** The same for a text of several lines, whose line feeds are ours. */
export function escapeLines(text: string): string {
  return text.split("\n").map(escapeUnsafe).join("\n");
}

/**
 * The same for one cell of a table, where two spaces divide columns: spaces at an end, or one after
 * the other, are escapes too. An empty text can be told from none.
 */
export function escapeCell(text: string): string {
  return text === "" ? '""' : escapeUnsafe(text).replace(/^ |(?<= ) | $/g, toEscapes);
}

/** RFC 8259, section 7: one escape for each UTF-16 unit. */
function toEscapes(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charCodeAt(index).toString(16).padStart(4, "0");
    return `\\u${unit}`;
  }).join("");
}

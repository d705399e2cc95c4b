/** Texts without marks, in one line. */
export function plain(text: string): string {
  return text.replaceAll(/[*`]/g, "").replaceAll(/\s+/g, " ").trim();
}

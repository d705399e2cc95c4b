/** The text, or its beginning and `…` where it has more than `length` UTF-16 units; no half of a pair. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, Math.max(length - 1, 0)).replace(/[\ud800-\udbff]$/, "")}…`;
}

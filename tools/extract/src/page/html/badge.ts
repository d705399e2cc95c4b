import type { Element } from "hast";
import { classesOf, textIn } from "./elements.ts";

/** Classes of what is set off within a line. */
const BADGE = /(?:^|[\s_-])(?:badge|pill|chip|tag)(?:$|[\s_-])/i;

const MARK = /^\W*(required|optional|mandatory)\W*$/i;

/** What a badge says of a field, in brackets: it stands apart from the words beside it; undefined for other elements. */
export function markOfBadge(element: Element): string | undefined {
  const [, mark] = BADGE.test(classesOf(element)) ? (MARK.exec(textIn(element)) ?? []) : [];
  return mark && `(${mark.toLowerCase()})`;
}

/** Texts that a provider or a configuration brings, as a terminal may show them: the only way there. */
import { cutEnd, cutMiddle, endsOf } from "./columns.ts";
import { escapeCell, escapeUnsafe } from "./escape.ts";

/** Longer sentences say nothing more to a person; `--json` has all of them. */
const LONGEST_SENTENCE = 600;

/** An id of twice the length of a UUID is still whole. */
const LONGEST_NAME = 72;

/** A sentence: its beginning, where it is very long. */
export function showSentence(text: string): string {
  return cutEnd(escapeUnsafe(endsOf(text, LONGEST_SENTENCE)), LONGEST_SENTENCE);
}

/** A name, an id, a pointer in at most so many columns: both of its ends, where it is longer. */
export function showName(text: string, room: number = LONGEST_NAME): string {
  return cutMiddle(escapeCell(endsOf(text, room)), room);
}

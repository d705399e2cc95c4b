import stringWidth from "string-width";

const segmenter = new Intl.Segmenter();

/** Several code points that every terminal shows as one: a flag, a syllable. */
const TOGETHER = /^(?:\p{RGI_Emoji}$|\p{Script=Hangul})/v;

/** One column each. */
const ASCII = /^[ -~]*$/;

/** An escape that stands for an unsafe character. */
const ESCAPE = /(\\u[\da-f]{4})/;

/** So many UTF-16 units at most are one column, once unsafe marks are escapes. */
const UNITS_PER_COLUMN = 10;

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  return characters(text).reduce((sum, character) => sum + columnsOfCharacter(character), 0);
}

/** The text in at most so many columns: what does not fit at its end is an ellipsis. */
export function cutEnd(text: string, room: number): string {
  return columnsOf(text) <= room ? text : `${take(characters(text), room - 1).join("")}…`;
}

/** The text in at most so many columns: what does not fit in its middle is an ellipsis. */
export function cutMiddle(text: string, room: number): string {
  if (columnsOf(text) <= room) return text;
  const all = characters(text);
  const tail = take(all.toReversed(), Math.floor((room - 1) / 2)).toReversed();
  const head = take(all, Math.ceil((room - 1) / 2));
  return `${head.join("")}…${tail.join("")}`;
}

/** Enough of a text to show so many columns of each end: the rest of a long one costs no time. */
export function endsOf(text: string, room: number): string {
  const units = room * UNITS_PER_COLUMN;
  return text.length <= 2 * units ? text : text.slice(0, units) + text.slice(-units);
}

/** The text in pieces of at most so many columns. */
export function piecesOf(text: string, room: number): string[] {
  const rest = characters(text);
  const pieces: string[] = [];
  while (rest.length > 0) {
    const piece = take(rest, room);
    // A character that is wider than the room has a piece of its own.
    pieces.push(rest.splice(0, Math.max(1, piece.length)).join(""));
  }
  return pieces;
}

/** What is cut off or kept as one: a half of an escape says something else. */
function characters(text: string): string[] {
  return text.split(ESCAPE).flatMap((part, index) => {
    if (index % 2 === 1) return part;
    if (ASCII.test(part)) return [...part];
    return Array.from(segmenter.segment(part), ({ segment }) => segment);
  });
}

/** Terminals differ on what a font makes of letters that join: the widest answer breaks no line. */
function columnsOfCharacter(character: string): number {
  if (TOGETHER.test(character)) return stringWidth(character);
  return [...character].reduce((sum, point) => sum + stringWidth(point), 0);
}

/** The first characters that fit into so many columns. */
function take(all: readonly string[], room: number): string[] {
  let used = 0;
  const end = all.findIndex((character) => {
    used += columnsOfCharacter(character);
    return used > room;
  });
  return all.slice(0, end === -1 ? all.length : end);
}

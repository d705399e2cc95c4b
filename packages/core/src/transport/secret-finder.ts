import { NAMED, SIGNS, unescapeText } from "./unescape.ts";

/** Where something stands in a text. */
type Span = readonly [start: number, end: number];

/** The escapes that are undone together: all of them, and those of each kind alone. */
const KINDS: readonly string[] = [SIGNS, ...SIGNS];

/** Spellings inside spellings that are looked into: JSON in JSON in JSON, and that in a URL twice. */
const MAX_LAYERS = 6;

/** A text is read in pieces of so many characters, so that what is odd about one costs no other. */
const PIECE = 65_536;

/** No spelling of a character is longer than this by much; a secret that lies across two pieces shows. */
const LONGEST_SPELLING = 24;

/** So many characters are read of a text of one piece in all its layers: more than any real one has. */
const SHORT_READ = 1_000_000;

/** So many times the length of a piece of a longer text, so that no text takes long. */
const LONG_READ = 8;

/** After so many pieces a long text lets other work in. */
const PIECES_AT_ONCE = 16;

/** What may still be read of a piece, and what was. */
interface Budget {
  left: number;
  readonly isShort: boolean;
  readonly read: Set<string>;
}

/** Finds secrets in texts, in whatever way they are spelled there. */
export class SecretFinder {
  readonly #secrets: RegExp;
  /** What may be Base64 of a secret. */
  readonly #base64: RegExp;
  /** So many characters of a piece are read with the one before it. */
  readonly #overlap: number;

  /** A secret that is spelled itself counts as what it spells too, unless that is shorter than `shortest`. */
  constructor(secrets: readonly string[], shortest: number) {
    const all = new Set(secrets);
    for (const secret of all) {
      const plain = unescapeText(secret)?.plain ?? "";
      if (plain.length >= shortest) all.add(plain);
    }
    // One that contains another goes first, or half of it would stay.
    const longestFirst = [...all].sort((a, b) => b.length - a.length);
    const patterns = longestFirst.flatMap((secret) => [inText(secret), inHex(secret)]);
    this.#secrets = new RegExp(patterns.join("|"), "gi");
    const least = Math.ceil(((longestFirst.at(-1)?.length ?? 0) * 4) / 3);
    this.#base64 = new RegExp(`(?<![\\w+/-])[\\w+/-]{${least}}`);
    this.#overlap = (longestFirst[0]?.length ?? 0) * LONGEST_SPELLING;
  }

  /** The text with `mark` in the place of every secret. */
  clean(text: string, mark: string): string {
    return marked(text, [...this.#pieces(text)].flat(), mark);
  }

  /** The same, while other work goes on: ten million characters take most of a second. */
  async cleanLater(text: string, mark: string): Promise<string> {
    const found: Span[] = [];
    let pieces = 0;
    for (const spans of this.#pieces(text)) {
      found.push(...spans);
      pieces += 1;
      if (pieces % PIECES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
    }
    return marked(text, found, mark);
  }

  /** The places of all secrets, piece by piece. */
  *#pieces(text: string): Generator<Span[]> {
    const isShort = text.length <= PIECE;
    for (let start = 0; start < text.length; start += PIECE) {
      const piece = text.slice(start, start + PIECE + this.#overlap);
      const left = isShort ? SHORT_READ : piece.length * LONG_READ;
      const found = this.#in(piece, MAX_LAYERS, { left, isShort, read: new Set() });
      yield found.map(([from, to]) => [start + from, start + to]);
    }
  }

  #in(text: string, layers: number, budget: Budget): Span[] {
    const found: Span[] = [];
    if (budget.read.has(text)) return found;
    budget.read.add(text);
    for (const { 0: secret, index } of text.matchAll(this.#secrets)) {
      found.push([index, index + secret.length]);
    }
    budget.left -= text.length;
    const below = (layer: string, place: (start: number, end: number) => Span): void => {
      if (layers === 0 || budget.left < 0) return;
      for (const span of this.#in(layer, layers - 1, budget)) found.push(place(...span));
    };
    // In a short text one after the other too: in one kind of escapes, those of another may be the secret's.
    for (const signs of KINDS.slice(0, budget.isShort ? KINDS.length : 1)) {
      const unescaped = unescapeText(text, signs);
      if (unescaped === undefined) continue;
      const { plain, from } = unescaped;
      below(plain, (start, end) => [from[start] ?? 0, from[end] ?? 0]);
    }
    if (this.#base64.test(text)) {
      // Read as Base64 as a whole, and what is none as zeros: a secret may begin in any of four places.
      const digits = text
        .replace(/[^\w+/-]/g, "A")
        .replaceAll("-", "+")
        .replaceAll("_", "/");
      for (let first = 0; first < 4; first += 1) {
        const end = digits.length - ((digits.length - first) % 4 === 1 ? 1 : 0);
        below(atob(digits.slice(first, end)), (from, to) => [
          first + Math.floor((from * 4) / 3),
          first + Math.ceil((to * 4) / 3),
        ]);
      }
    }
    return found;
  }
}

function marked(text: string, spans: Span[], mark: string): string {
  let clean = "";
  let done = 0;
  for (const [start, end] of apart(spans)) {
    clean += text.slice(done, start) + mark;
    done = end;
  }
  return clean + text.slice(done);
}

/** The spans in order, those that meet as one. */
function apart(spans: Span[]): Span[] {
  const made: Span[] = [];
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    const last = made.at(-1);
    if (last === undefined || start > last[1]) made.push([start, end]);
    else made[made.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return made;
}

/** A pattern of a secret: a space as forms write it too, other letters as their bytes. */
function inText(secret: string): string {
  return secret.replace(/\W/gu, (character) => {
    if (character === " ") return `[ +${NAMED}]`;
    const [byte = "", ...more] = bytesOf(character);
    if (more.length === 0) return `[\\x${hexOf(byte)}${NAMED}]`;
    return `(?:${character}|${byte}${more.join("")}|${NAMED})`;
  });
}

/** A pattern of a secret in hexadecimal, its letters in either case. */
function inHex(secret: string): string {
  return bytesOf(secret)
    .map((byte) => {
      const [first = "", second = ""] = hexOf(byte);
      return /[a-z]/i.test(byte) ? `[${first}${Number(first) ^ 2}]${second}` : first + second;
    })
    .join("");
}

/** The bytes of a text in UTF-8, as characters. */
function bytesOf(text: string): string[] {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
}

function hexOf(byte: string): string {
  return byte.charCodeAt(0).toString(16).padStart(2, "0");
}

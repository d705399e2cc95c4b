/** A command of a shell, on one line. */
export interface Command {
  readonly text: string;
  /** Line on which it starts, from 0. */
  readonly line: number;
  /** Line on which it ends. */
  readonly end: number;
  /** The text that it reads from `<<EOF`. */
  readonly heredoc?: string;
}

/** The pieces that a shell tells apart, as far as it matters where a command ends. */
const PIECE = new RegExp(
  [
    /(?<inserted>"?\$\(cat[ \t]+<<-?[ \t]*["']?(?<name>[A-Za-z_]\w*)["']?[ \t]*\n)/,
    /(?<quoted>\$'(?:\\[\s\S]|[^'\\])*'|'[^']*'|"(?:\\[\s\S]|[^"\\])*")/,
    /(?<goesOn>[\\^`][ \t]*\n|\n(?=[ \t]*\\?-{1,2}[A-Za-z])|\n(?=[ \t]*["']?https?:\/\/))/,
    /(?<comment>(?<![^\s])#[^\n]*)/,
    /<<-?[ \t]*["']?(?<word>[A-Za-z_]\w*)["']?/,
    /(?<end>\n)/,
    /(?<other>\\[\s\S]|[^'"\\^`\n#<$]+|[\s\S])/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gy",
);

/**
 * The commands in a text: comments are gone, lines that go on are one, and what a page writes without
 * quotes that it needs (`<id>`, `&` in an address) has them.
 */
export function splitCommands(source: string): Command[] {
  const reader = new Reader(source);
  return reader.read();
}

class Reader {
  readonly #source: string;
  readonly #commands: Command[] = [];
  #parts: { text: string; readonly quoted: boolean }[] = [];
  #line = 0;
  #start = 0;
  /** The word that ends the heredoc which starts on the next line. */
  #word: string | undefined;
  #heredoc: string | undefined;

  constructor(source: string) {
    this.#source = source;
  }

  read(): Command[] {
    PIECE.lastIndex = 0;
    for (let piece = PIECE.exec(this.#source); piece; piece = PIECE.exec(this.#source)) {
      this.#piece(piece.groups ?? {});
      this.#line += lineEnds(piece[0]);
    }
    this.#finish();
    return this.#commands;
  }

  #piece(piece: Partial<Record<string, string>>): void {
    const { inserted, name, quoted, goesOn, word, end, other } = piece;
    if (inserted !== undefined && name !== undefined) this.#insert(name);
    else if (quoted !== undefined) this.#add(quoted, true);
    else if (goesOn !== undefined) this.#add(" ", false);
    else if (word !== undefined) this.#word = word;
    else if (end !== undefined) this.#endLine();
    else if (other !== undefined) {
      // A quote that nothing closes.
      this.#add(other === "'" || other === '"' ? `\\${other}` : other, false);
    }
  }

  #add(text: string, quoted: boolean): void {
    const last = this.#parts.at(-1);
    if (!last) this.#start = this.#line;
    if (!last && text.trim() === "") return;
    if (last && !last.quoted && !quoted) last.text += text;
    else this.#parts.push({ text, quoted });
  }

  #endLine(): void {
    if (this.#word !== undefined) this.#heredoc = this.#readHeredoc(this.#word);
    this.#word = undefined;
    this.#finish();
  }

  /** `"$(cat <<EOF … )"`: as curl's own notation for the heredoc. */
  #insert(word: string): void {
    this.#add("@-", true);
    this.#heredoc = this.#readHeredoc(word);
    const closing = /^\s*\)"?/.exec(this.#source.slice(PIECE.lastIndex, PIECE.lastIndex + 200));
    this.#line += lineEnds(closing?.[0] ?? "");
    PIECE.lastIndex += closing?.[0].length ?? 0;
  }

  /** What stands before the line that begins with the word; what follows is read next. */
  #readHeredoc(word: string): string {
    const rest = this.#source.slice(PIECE.lastIndex);
    const found = new RegExp(`^[ \\t]*${word}\\b[ \\t]*\\n?`, "m").exec(rest);
    const read = found ? rest.slice(0, found.index + found[0].length) : rest;
    PIECE.lastIndex += read.length;
    this.#line += lineEnds(read);
    return found ? rest.slice(0, found.index) : rest;
  }

  #finish(): void {
    const text = this.#parts
      .map((part) => (part.quoted ? part.text : bareWords(part.text)))
      .join("");
    if (text.trim() !== "") {
      const heredoc = this.#heredoc === undefined ? {} : { heredoc: this.#heredoc };
      this.#commands.push({ text, line: this.#start, end: this.#line, ...heredoc });
    }
    this.#parts = [];
    this.#heredoc = undefined;
  }
}

function lineEnds(text: string): number {
  return text.split("\n").length - 1;
}

/** `<id>` and `(id)` as `{id}`; signs of the shell within a word are the word's. */
function bareWords(text: string): string {
  return text
    .replaceAll(/<([A-Za-z_][\w-]*)>/g, "{$1}")
    .replaceAll(/(?<=\/)\(([A-Za-z_][\w-]*)\)/g, "{$1}")
    .replaceAll(/(?<=[^\s&|;()<>\\$])[&#|()](?=[^\s&|;()<>])/g, "\\$&");
}

/** A comment beside a member of a sample. */
export interface SampleComment {
  /** The names that lead to the member, without those of arrays. */
  readonly path: readonly string[];
  readonly text: string;
  /** The member's value, where it is a text or a number that stands on its line. */
  readonly value: string | undefined;
}

/** Larger than any sample with comments. */
const MAX_CHARACTERS = 100_000;

const TOKEN =
  /"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|(\/\/|#|<-+|←)[ \t]*([^\n]*)|\/\*((?:[^*]|\*(?!\/))*)\*\/|\(([^()"'\n]{2,100})\)(?=[ \t]{0,40}(?:\(|$))|([{}[\],:\n])|([^\s"'{}[\],:/#<]+|[/#<])/gm;

/** The comments that stand on the line of a member, behind it: `"phone": "+1" // optional`, `"phone": "+1", (optional)`. */
export function sampleComments(source: string): SampleComment[] {
  if (source.length > MAX_CHARACTERS || !/\/\/|\/\*|#|<-|←|\)[ \t]{0,40}$/m.test(source)) return [];
  const reader = new Reader();
  for (const match of source.matchAll(TOKEN)) reader.take(match);
  return reader.found;
}

class Reader {
  readonly found: SampleComment[] = [];
  /** The keys that lead to where the reader is; undefined within an array. */
  readonly #keys: (string | undefined)[] = [];
  /** The member that was read last on this line. */
  #last: readonly string[] | undefined;
  #word: string | undefined;
  #value: string | undefined;

  take(match: RegExpMatchArray): void {
    const [, double, single, , toEnd, inside, bracketed, sign, plain] = match;
    const comment = toEnd ?? inside ?? bracketed;
    if (comment !== undefined) this.#comment(comment.trim());
    else if (sign !== undefined) this.#sign(sign);
    else this.#word = this.#value = double ?? single ?? plain;
  }

  #comment(text: string): void {
    const path = this.#last;
    if (path && text !== "") this.found.push({ path, text, value: this.#value });
  }

  #sign(sign: string): void {
    const top = this.#keys.length - 1;
    if (sign === "\n") this.#last = undefined;
    else if (sign === ":" && this.#word !== undefined && top >= 0) {
      this.#keys[top] = this.#word;
      this.#last = this.#path();
      this.#value = undefined;
    } else if (sign === "{" || sign === "[") {
      this.#keys.push(undefined);
      this.#value = undefined;
    } else if (sign === "}" || sign === "]") {
      this.#keys.pop();
      this.#last = this.#path();
      this.#value = undefined;
    }
    if (sign !== "\n") this.#word = undefined;
  }

  #path(): string[] | undefined {
    const path = this.#keys.filter((key) => key !== undefined);
    return path.length > 0 ? path : undefined;
  }
}

import { cleanError, REDACTED } from "./clean-error.ts";
import { SecretFinder } from "./secret-finder.ts";

/** A shorter value would be found in ordinary words, and is no secret to begin with. */
const MIN_SECRET_LENGTH = 4;

/** Removes secrets from everything that leaves a client. */
export class Redactor {
  readonly #secrets = new Set<string>();
  readonly #base: Redactor | undefined;
  /** Made when it is first needed, of so many secrets: most calls have nothing to redact. */
  #finder: { readonly of: number; readonly finder: SecretFinder } | undefined;

  /** `base` knows more secrets, those it learns later among them. */
  constructor(secrets: Iterable<string>, base?: Redactor) {
    this.#base = base;
    for (const secret of secrets) this.add(secret);
  }

  /** Remembers a value that must not show. */
  add(secret: string): void {
    if (secret.length >= MIN_SECRET_LENGTH) this.#secrets.add(secret);
  }

  /** A redactor that knows these secrets too. */
  with(secrets: readonly string[]): Redactor {
    return secrets.length === 0 ? this : new Redactor(secrets, this);
  }

  /** The text without any secret, however it is spelled there. */
  text(text: string): string {
    const secrets = this.#all();
    if (secrets.length === 0) return text;
    if (this.#finder?.of !== secrets.length) {
      this.#finder = {
        of: secrets.length,
        finder: new SecretFinder(secrets, MIN_SECRET_LENGTH),
      };
    }
    let clean = "";
    let done = 0;
    for (const [start, end] of this.#finder.finder.find(text)) {
      clean += text.slice(done, start) + REDACTED;
      done = end;
    }
    return clean + text.slice(done);
  }

  /** The error as it is where it holds no secret, else a plain one without. */
  error(error: unknown): unknown {
    return cleanError(error, (text) => this.text(text));
  }

  #all(): string[] {
    const known = this.#base === undefined ? [] : this.#base.#all();
    return [...known, ...this.#secrets];
  }
}

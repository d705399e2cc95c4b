import type { SecretFinder } from "./secret-finder.ts";

/** What stands for a secret. */
const REDACTED = "[redacted]";

/** A shorter value would be found in ordinary words, and is no secret to begin with. */
const MIN_SECRET_LENGTH = 4;

let cleaner: typeof import("./cleaner.ts") | undefined;

/** Removes secrets from everything that leaves a client; what it needs for that is loaded by `ready`. */
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

  /**
   * Loads what finds secrets, which takes more code than all the rest of a call that goes well. Where it
   * can't be loaded, a page that has lost its connection, whatever is asked for later is taken for secret.
   */
  async ready(): Promise<void> {
    cleaner ??= await import("./cleaner.ts").catch(() => undefined);
  }

  /** The text without any secret, however it is spelled there. */
  text(text: string): string {
    return this.#cleaned(text, (finder) => finder.clean(text, REDACTED));
  }

  /** The same of a text of any length, while other work goes on. */
  async longText(text: string): Promise<string> {
    return this.#cleaned(text, (finder) => finder.cleanLater(text, REDACTED));
  }

  #cleaned<T>(text: string, clean: (finder: SecretFinder) => T): T | string {
    const secrets = this.#all();
    if (secrets.length === 0) return text;
    if (cleaner === undefined) return REDACTED;
    if (this.#finder?.of !== secrets.length) {
      const finder = new cleaner.SecretFinder(secrets, MIN_SECRET_LENGTH);
      this.#finder = { of: secrets.length, finder };
    }
    return clean(this.#finder.finder);
  }

  /** The error as it is where it holds no secret, else a plain one without. */
  error(error: unknown): unknown {
    return cleaner?.cleanError(error, REDACTED, (text) => this.text(text));
  }

  #all(): string[] {
    const known = this.#base === undefined ? [] : this.#base.#all();
    return [...known, ...this.#secrets];
  }
}

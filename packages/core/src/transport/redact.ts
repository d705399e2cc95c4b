const REDACTED = "[redacted]";

/** A shorter value would be found in ordinary words, and is no secret to begin with. */
const MIN_SECRET_LENGTH = 4;

/** Deeper than any runtime builds its errors; what lies deeper is left out. */
const MAX_DEPTH = 8;

/** Removes secrets from everything that leaves a client. */
export class Redactor {
  readonly #secrets = new Set<string>();
  readonly #base: Redactor | undefined;
  /** Made when it is first needed: most calls have nothing to redact. */
  #pattern: RegExp | undefined;

  /** `base` knows more secrets, those it learns later among them. */
  constructor(secrets: Iterable<string>, base?: Redactor) {
    this.#base = base;
    for (const secret of secrets) this.add(secret);
  }

  /** Remembers a value that must not show. */
  add(secret: string): void {
    if (secret.length < MIN_SECRET_LENGTH) return;
    this.#secrets.add(secret);
    this.#pattern = undefined;
  }

  /** A redactor that knows these secrets too. */
  with(secrets: readonly string[]): Redactor {
    return secrets.length === 0 ? this : new Redactor(secrets, this);
  }

  /** The text without any secret, however its characters are escaped. */
  text(text: string): string {
    const clean = this.#base === undefined ? text : this.#base.text(text);
    if (this.#secrets.size === 0) return clean;
    this.#pattern ??= toPattern(this.#secrets);
    return clean.replace(this.#pattern, REDACTED);
  }

  /** The error as it is where it holds no secret, else a plain one without. */
  error(error: unknown, depth = 0): unknown {
    if (!(error instanceof Error)) return this.#isClean(error, depth) ? error : REDACTED;
    if (depth > MAX_DEPTH) return undefined;
    const { name, message, stack = "" } = error;
    const cause = this.error(error.cause, depth + 1);
    const errors: unknown[] | undefined =
      error instanceof AggregateError ? error.errors : undefined;
    const cleanErrors = errors?.map((one) => this.error(one, depth + 1));
    const isClean =
      cause === error.cause &&
      (errors?.every((one, index) => one === cleanErrors?.[index]) ?? true) &&
      Reflect.ownKeys(error).every(
        (key) =>
          key === "cause" || key === "errors" || this.#isClean(Reflect.get(error, key), depth + 1),
      ) &&
      [name, message, stack].every((text) => this.text(text) === text);
    if (isClean) return error;
    const plain =
      cleanErrors === undefined
        ? new Error(this.text(message), { cause })
        : new AggregateError(cleanErrors, this.text(message), { cause });
    const code = "code" in error ? { code: this.text(String(error.code)) } : {};
    return Object.assign(plain, { name: this.text(name), stack: this.text(stack), ...code });
  }

  /** Whether a value shows no secret. Objects of a class may show anything: they don't pass. */
  #isClean(value: unknown, depth: number): boolean {
    if (typeof value === "string") return this.text(value) === value;
    if (typeof value !== "object" || value === null) return true;
    const prototype: unknown = Object.getPrototypeOf(value);
    const isPlain = Array.isArray(value) || prototype === Object.prototype || prototype === null;
    return (
      isPlain &&
      depth <= MAX_DEPTH &&
      Object.entries(value).every(
        ([key, member]) => this.#isClean(key, depth) && this.#isClean(member, depth + 1),
      )
    );
  }
}

/** Finds the secrets; one that contains another goes first, or half of it would stay. */
function toPattern(secrets: Iterable<string>): RegExp {
  const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.map((secret) => secret.replace(/./gs, spellings)).join("|"), "gi");
}

/** A character as it is, and as JSON (RFC 8259, section 7), URLs and HTML escape it. */
function spellings(character: string): string {
  const code = character.charCodeAt(0);
  const hex = code.toString(16).padStart(2, "0");
  const own = /\w/.test(character) ? character : `\\\\?\\x${hex}|&\\w{2,6};`;
  return `(?:${own}|\\\\u00${hex}|%${hex}|&#(?:${code}|x${hex});)`;
}

const REDACTED = "[redacted]";

/** A shorter value would be found in ordinary words, and is no secret to begin with. */
const MIN_SECRET_LENGTH = 4;

/** Removes the secrets of a client from everything that leaves it. */
export class Redactor {
  readonly #secrets = new Set<string>();

  constructor(secrets: Iterable<string>) {
    for (const secret of secrets) this.add(secret);
  }

  /** Remembers a value that must not show, in the forms in which it travels. */
  add(secret: string): void {
    if (secret.length < MIN_SECRET_LENGTH) return;
    this.#secrets
      .add(secret)
      .add(encodeURIComponent(secret))
      .add(JSON.stringify(secret).slice(1, -1));
  }

  /** The text without any secret. */
  text(text: string): string {
    let clean = text;
    for (const secret of this.#longestFirst()) clean = clean.replaceAll(secret, REDACTED);
    return clean;
  }

  /** The JSON value without any secret in its strings and names. */
  json(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.json(item));
    if (typeof value !== "object" || value === null || "toJSON" in value) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [this.text(key), this.json(member)]),
    );
  }

  /** The error as it is where it holds no secret, else a copy of it without. */
  error(error: unknown): unknown {
    if (!(error instanceof Error)) return typeof error === "string" ? this.text(error) : error;
    const cause = this.error(error.cause);
    const own = Object.entries(error).map(([key, value]) => [key, this.json(value)] as const);
    const clean = {
      name: this.text(error.name),
      message: this.text(error.message),
      stack: this.text(error.stack ?? ""),
    };
    const same =
      cause === error.cause &&
      clean.message === error.message &&
      clean.stack === (error.stack ?? "") &&
      JSON.stringify(own) === JSON.stringify(Object.entries(error));
    if (same) return error;
    return Object.assign(new Error(clean.message, { cause }), clean, Object.fromEntries(own));
  }

  /** A secret that contains another must go first, or half of it would stay. */
  #longestFirst(): string[] {
    return [...this.#secrets].sort((a, b) => b.length - a.length);
  }
}

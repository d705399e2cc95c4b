import type { Caller } from "./caller.ts";
import type { LoadTokens } from "./load-tokens.ts";
import type { Session } from "./session.ts";

/** Makes the calls of one client. The code for that is loaded by the first call: what is at once is its options. */
export class LazyCaller {
  readonly session: Session;
  readonly #loadTokens: LoadTokens | undefined;
  #caller: Caller | undefined;

  /** `loadTokens` gives what makes the calls that need a token, where the provider hands out some. */
  constructor(session: Session, loadTokens: LoadTokens | undefined) {
    this.session = session;
    this.#loadTokens = loadTokens;
  }

  /** What makes the calls, at once where it is loaded. */
  get(): Caller | Promise<Caller> {
    return this.#caller ?? this.#load();
  }

  async #load(): Promise<Caller> {
    const [{ Caller }, tokens] = await Promise.all([import("./caller.ts"), this.#loadTokens?.()]);
    this.#caller ??= new Caller(this.session, tokens);
    return this.#caller;
  }
}

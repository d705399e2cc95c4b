/** A new provider can't be made; the message says why, for the person who asked for it. */
export class NewProviderError extends Error {
  override readonly name: string = "NewProviderError";
}

/** What was made so far does not hold: a person mends it, and goes on. The message lists what was found. */
export class FindingsError extends NewProviderError {
  override readonly name = "FindingsError";
}

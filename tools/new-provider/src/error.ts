/** A new provider can't be made; the message says why, for the person who asked for it. */
export class NewProviderError extends Error {
  override readonly name = "NewProviderError";
}

/** What a page was to be read from gives none; the message says why. */
export class SourceError extends Error {
  override readonly name = "SourceError";
}

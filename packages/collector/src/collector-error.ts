/** What keeps the collector from doing as it was told: the message says what happened and what to do. */
export class CollectorError extends Error {
  override readonly name = "CollectorError";
}

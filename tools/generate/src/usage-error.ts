/** The command was used in a way that can't work. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

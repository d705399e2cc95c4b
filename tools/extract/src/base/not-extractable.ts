/** The page can't become a document; the message says why, and where. */
export class NotExtractable extends Error {
  override readonly name = "NotExtractable";
  /** Line of the page, from 1; undefined where the reason is about the page as a whole. */
  readonly line: number | undefined;

  constructor(message: string, line?: number) {
    super(message);
    this.line = line;
  }
}

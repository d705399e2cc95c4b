/** What was to be said could not be written. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  /** The reader has had enough (`| head`): nobody is left to hear why. */
  readonly isReaderGone: boolean;

  constructor({ code, message }: NodeJS.ErrnoException) {
    super(message);
    this.isReaderGone = code === "EPIPE" || code === "ERR_STREAM_DESTROYED";
  }
}

/**
 * Writes all of a text.
 *
 * @throws {OutputError} when a part of it can't be written: the disk is full, the reader is gone.
 */
export async function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // The callback tells; an error that nobody listens to as well would end the process.
    if (stream.listenerCount("error", ignore) === 0) stream.on("error", ignore);
    stream.write(text, (error) => (error ? reject(new OutputError(error)) : resolve()));
  });
}

function ignore(): void {}

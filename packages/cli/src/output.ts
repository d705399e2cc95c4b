import { fstatSync, writeFileSync } from "node:fs";

/** What was to be said could not be written. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  /** The reader has had enough (`| head`): nobody is left to hear why. */
  readonly isReaderGone: boolean;

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message, { cause });
    this.isReaderGone = cause.code === "EPIPE" || cause.code === "ERR_STREAM_DESTROYED";
  }
}

/** A standard stream of this process. */
type Output = NodeJS.WriteStream & { readonly fd: number };

/**
 * Writes all of a text, or of bytes.
 *
 * @throws {OutputError} when a part of it can't be written: the disk is full, the reader is gone.
 */
export async function write(stream: Output, text: string | Uint8Array): Promise<void> {
  try {
    // A disk takes as much as there is room for, and a stream of Node does not tell of the rest.
    if (fstatSync(stream.fd).isFile()) writeFileSync(stream.fd, text);
    else await writeToStream(stream, text);
  } catch (error) {
    throw new OutputError(error as NodeJS.ErrnoException);
  }
}

async function writeToStream(stream: Output, text: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    // The callback tells; an error that nobody listens to as well would end the process.
    if (stream.listenerCount("error", ignore) === 0) stream.on("error", ignore);
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function ignore(): void {}

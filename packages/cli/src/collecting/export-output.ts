import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { OutputError, write } from "../output.ts";

/** What is written to, until it is kept. */
export interface ExportOutput {
  readonly stream: Writable;
  /** Says that all of it is written. */
  keep(): Promise<void>;
  /** Leaves it: what was not kept is gone. */
  discard(): Promise<void>;
}

/** Standard output, written to as everywhere: a full disk is told of. */
export function standardOutput(): ExportOutput {
  const stream = new Writable({
    write(chunk: Uint8Array, _, done) {
      write(process.stdout, chunk).then(() => done(), done);
    },
  });
  return { stream, async keep() {}, async discard() {} };
}

/** A file, which is there when all of it is written: what was there before stays until then. */
export function fileOutput(file: string): ExportOutput {
  const part = `${file}.part`;
  const stream = createWriteStream(part);
  return {
    stream,
    async keep() {
      try {
        stream.end();
        await finished(stream);
        await rename(part, file);
      } catch (error) {
        throw new OutputError(error as NodeJS.ErrnoException);
      }
    },
    async discard() {
      stream.destroy();
      await rm(part, { force: true });
    },
  };
}

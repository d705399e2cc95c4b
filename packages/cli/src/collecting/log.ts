import { escapeLines } from "../escape.ts";
import { write } from "../output.ts";
import { showSentence } from "../show.ts";

/** What a worker says of what it does, on standard error: a line for each event. */
export interface Log {
  /** `details` are what JSON has; `words` are for people. */
  tell(event: string, words: string, details?: object): void;
  /** Resolves when all of it is written, or can't be. */
  flush(): Promise<void>;
}

/** Lines of JSON, or of words with the time before them. */
export function createLog(isJson: boolean): Log {
  let written: Promise<void> = Promise.resolve();
  return {
    tell(event, words, details = {}) {
      const time = new Date().toISOString();
      const line = isJson
        ? escapeLines(JSON.stringify({ time, event, ...details }))
        : `${time} ${showSentence(words)}`;
      // A log that nobody reads any more is no reason to stop.
      written = written.then(() => write(process.stderr, `${line}\n`)).catch(() => {});
    },
    flush: () => written,
  };
}

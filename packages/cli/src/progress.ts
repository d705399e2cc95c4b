import yoctoSpinner from "yocto-spinner";

/** What somebody who waits at a terminal sees. */
export interface Progress {
  /** An answer came, or failed to. */
  count(isAnswer: boolean): void;
  /** There is nothing more to wait for. */
  end(): void;
}

/** A line that somebody who waits at a terminal sees. */
export interface ProgressLine {
  say(text: string): void;
  end(): void;
}

/** So many answers are told of: fewer are there before anybody has read a number. */
const MANY = 10;

/** Numbers for people: 12,345. */
const NUMBER = new Intl.NumberFormat("en-US");

/** A number for people. */
export function showNumber(count: number): string {
  return NUMBER.format(count);
}

/** Shows on a terminal, and there alone, that something goes on; `isQuiet`: not even there. */
export function showLine(stream: NodeJS.WriteStream, isQuiet: boolean, text: string): ProgressLine {
  const spinner = yoctoSpinner({ text, stream, handleSignals: false });
  const isShown = stream.isTTY && !isQuiet;
  if (isShown) spinner.start();
  return {
    say(next) {
      // The library writes a new text to whatever the stream is.
      if (isShown) spinner.text = next;
    },
    end() {
      if (isShown) spinner.stop();
    },
  };
}

/** Shows that the asking goes on. */
export function showProgress(stream: NodeJS.WriteStream, isQuiet: boolean): Progress {
  const line = showLine(stream, isQuiet, progressText(0, 0));
  let came = 0;
  let failed = 0;
  return {
    count(isAnswer) {
      if (isAnswer) came += 1;
      else failed += 1;
      line.say(progressText(came, failed));
    },
    end: line.end,
  };
}

/** How far the asking is: how many there will be, nobody knows before the last list of accounts ends. */
export function progressText(came: number, failed: number): string {
  if (came + failed < MANY) return "Asking for balances";
  const failures = failed === 0 ? "" : `, ${showNumber(failed)} failed`;
  return `Asking for balances: ${showNumber(came)} answers${failures}`;
}

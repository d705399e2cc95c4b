import yoctoSpinner from "yocto-spinner";

/** What somebody who waits at a terminal sees. */
export interface Progress {
  /** An answer came, or failed to. */
  count(isAnswer: boolean): void;
  /** There is nothing more to wait for. */
  end(): void;
}

/** So many answers are told of: fewer are there before anybody has read a number. */
const MANY = 10;

/** Numbers for people: 12,345. */
const NUMBER = new Intl.NumberFormat("en-US");

/** Shows on a terminal, and there alone, that the asking goes on; `isQuiet`: not even there. */
export function showProgress(stream: NodeJS.WriteStream, isQuiet: boolean): Progress {
  const spinner = yoctoSpinner({ text: progressText(0, 0), stream, handleSignals: false });
  let came = 0;
  let failed = 0;
  const isShown = stream.isTTY && !isQuiet;
  if (isShown) spinner.start();
  return {
    count(isAnswer) {
      // The library writes a new text to whatever the stream is.
      if (!isShown) return;
      if (isAnswer) came += 1;
      else failed += 1;
      spinner.text = progressText(came, failed);
    },
    end() {
      if (isShown) spinner.stop();
    },
  };
}

/** How far the asking is: how many there will be, nobody knows before the last list of accounts ends. */
export function progressText(came: number, failed: number): string {
  if (came + failed < MANY) return "Asking for balances";
  const failures = failed === 0 ? "" : `, ${NUMBER.format(failed)} failed`;
  return `Asking for balances: ${NUMBER.format(came)} answers${failures}`;
}

import { colorsFor } from "@org/command";

export interface Progress {
  /** Says what is being done now. */
  say(what: string): void;
  /** Says how long it took. */
  end(): void;
}

/** Progress on stderr: in one line that changes on a terminal, else only when all is done. */
export function startProgress(title: string): Progress {
  const { stderr } = process;
  const { dim } = colorsFor(stderr);
  const start = performance.now();
  const clear = "\r\u001b[2K";
  return {
    say(what) {
      if (stderr.isTTY) stderr.write(`${clear}${dim(`${title}: ${what}`.slice(0, 99))}`);
    },
    end() {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      stderr.write(`${stderr.isTTY ? clear : ""}${dim(`${title}: ${seconds} s`)}\n`);
    },
  };
}

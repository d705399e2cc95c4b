import type { WriteStream } from "node:tty";
import yoctoSpinner from "yocto-spinner";
import { colorsOf } from "../colors.ts";

/** A part of the rehearsal that is over. */
export interface Step {
  readonly title: string;
  readonly seconds: number;
  /** What came of it, in lines. */
  readonly outcome: string;
}

/** Tells people what goes on: a line for each step that is over, on a terminal what is under way. */
export class Progress implements Disposable {
  readonly steps: Step[] = [];
  readonly #running = new Set<string>();
  readonly #spinner;
  readonly #colors;

  constructor(stream: WriteStream) {
    this.#colors = colorsOf(stream);
    this.#spinner = yoctoSpinner({ stream, handleSignals: false });
    this.#write = (line) => void stream.write(`${line}\n`);
    this.#animate = stream.isTTY === true;
  }

  readonly #write: (line: string) => void;
  readonly #animate: boolean;

  /** Does a part of the work; `describe` says in a line or more what came of it. Errors pass. */
  async step<T>(
    title: string,
    work: () => Promise<T>,
    describe: (result: T) => string,
  ): Promise<T> {
    const start = performance.now();
    this.#running.add(title);
    this.#draw();
    try {
      const result = await work();
      const seconds = (performance.now() - start) / 1000;
      this.#end(title, this.#colors.green("✓"), seconds, describe(result));
      return result;
    } catch (error) {
      const seconds = (performance.now() - start) / 1000;
      this.#end(title, this.#colors.red("✗"), seconds, String(Object(error).message ?? error));
      throw error;
    }
  }

  [Symbol.dispose](): void {
    this.#spinner.stop();
  }

  #end(title: string, mark: string, seconds: number, outcome: string): void {
    this.#running.delete(title);
    this.steps.push({ title, seconds, outcome });
    this.#spinner.stop();
    const [first = "", ...more] = outcome.split("\n");
    const time = this.#colors.dim(`${seconds.toFixed(1)} s`.padStart(7));
    this.#write(`${mark} ${title.padEnd(22)}${time}  ${first}`);
    for (const line of more) this.#write(`${" ".repeat(33)}${line}`);
    this.#draw();
  }

  #draw(): void {
    if (!this.#animate || this.#running.size === 0) return;
    this.#spinner.text = [...this.#running].join(" · ");
    this.#spinner.start();
  }
}

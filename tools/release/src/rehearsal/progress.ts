import type { WriteStream } from "node:tty";
import { colorsFor } from "@org/command";
import yoctoSpinner, { type Spinner } from "yocto-spinner";

/** A part of the rehearsal that is over. */
export interface Step {
  readonly title: string;
  readonly seconds: number;
  readonly ok: boolean;
  /** What came of it, or the error, in lines. */
  readonly outcome: string;
}

/** Tells people what goes on: a line for each step that is over, on a terminal what is under way. */
export class Progress implements Disposable {
  readonly steps: Step[] = [];
  readonly #running = new Set<string>();
  readonly #stream: WriteStream;
  readonly #spinner: Spinner;
  readonly #colors: ReturnType<typeof colorsFor>;

  constructor(stream: WriteStream) {
    this.#stream = stream;
    this.#spinner = yoctoSpinner({ stream, handleSignals: false });
    this.#colors = colorsFor(stream);
  }

  /** Does a part of the work; `describe` says in a line or more what came of it. Errors pass. */
  async step<T>(
    title: string,
    work: () => Promise<T>,
    describe: (result: T) => string,
  ): Promise<T> {
    const begin = performance.now();
    const end = (ok: boolean, outcome: string) =>
      this.#end({ title, ok, outcome, seconds: (performance.now() - begin) / 1000 });
    this.#running.add(title);
    this.#draw();
    try {
      const result = await work();
      end(true, describe(result));
      return result;
    } catch (error) {
      end(false, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  [Symbol.dispose](): void {
    this.#spinner.stop();
  }

  #end(step: Step): void {
    this.#running.delete(step.title);
    this.steps.push(step);
    this.#spinner.stop();
    const { green, red, dim } = this.#colors;
    const mark = step.ok ? green("✓") : red("✗");
    const time = dim(`${step.seconds.toFixed(1)} s`.padStart(7));
    const [first = "", ...more] = step.outcome.split("\n");
    const lines = [`${mark} ${step.title.padEnd(22)}${time}  ${first}`, ...more.map(indent)];
    this.#stream.write(`${lines.map((line) => line.trimEnd()).join("\n")}\n`);
    this.#draw();
  }

  #draw(): void {
    if (!this.#stream.isTTY || this.#running.size === 0) return;
    this.#spinner.text = [...this.#running].join(" · ");
    this.#spinner.start();
  }
}

function indent(line: string): string {
  return `${" ".repeat(33)}${line}`;
}

import type { DispatchController } from "./dispatcher.ts";

/** So many bytes wait unread before whoever sends them is held up: what undici's own bodies hold. */
const HIGH_WATER_MARK = 64 * 1024;

/** A chunk of a body, or its end. */
export type Chunk =
  | { readonly done: false; readonly value: Uint8Array }
  | { readonly done: true; readonly value?: undefined };

/**
 * The bytes of a body, as they come and until they are taken. It is as much of a stream of the Web, and of the
 * reader of one, as a call uses: those streams cost more than all the rest of a small answer.
 */
export class BodyQueue {
  readonly #controller: DispatchController;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  #ended: { readonly failure?: { readonly reason: unknown } } | undefined;
  #wake: (() => void) | undefined;

  constructor(controller: DispatchController) {
    this.#controller = controller;
  }

  push(chunk: Uint8Array): void {
    if (this.#ended !== undefined) return;
    this.#chunks.push(chunk);
    this.#size += chunk.byteLength;
    if (this.#size > HIGH_WATER_MARK) this.#controller.pause();
    this.#wake?.();
  }

  end(): void {
    this.#ended ??= {};
    this.#wake?.();
  }

  fail(reason: unknown): void {
    this.#ended ??= { failure: { reason } };
    this.#wake?.();
  }

  getReader(): this {
    return this;
  }

  /** @throws {Error} when the body breaks off: the reason. */
  async read(): Promise<Chunk> {
    for (;;) {
      const value = this.#chunks.shift();
      if (value !== undefined) {
        this.#size -= value.byteLength;
        if (this.#size <= HIGH_WATER_MARK) this.#controller.resume();
        return { done: false, value };
      }
      if (this.#ended?.failure) throw this.#ended.failure.reason;
      if (this.#ended) return { done: true };
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Lets go of the connection: the rest is not wanted. */
  async cancel(): Promise<void> {
    this.#chunks.length = 0;
    if (this.#ended !== undefined) return;
    this.end();
    this.#controller.abort(new Error("the rest of the body is not wanted."));
  }

  /** The same for what reads by a loop. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, undefined> {
    try {
      for (;;) {
        const { value } = await this.read();
        if (value === undefined) return;
        yield value;
      }
    } finally {
      await this.cancel();
    }
  }
}

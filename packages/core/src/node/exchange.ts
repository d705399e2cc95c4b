import type { FetchInit, FetchResponse } from "../transport/fetch.ts";
import { BodyQueue } from "./body-queue.ts";
import type {
  DispatchController,
  Dispatcher,
  DispatchHandler,
  HeaderFields,
} from "./dispatcher.ts";
import { NodeResponse } from "./node-response.ts";
import { type OutgoingInit, toDispatchRequest } from "./outgoing.ts";

/** Sends a request, and gives its answer when the headers are there. */
export function exchange(
  own: Dispatcher,
  url: string,
  init: FetchInit & OutgoingInit,
): Promise<FetchResponse> {
  return new Promise((resolve, reject) => {
    const { signal, dispatcher = own } = init;
    signal.throwIfAborted();
    dispatcher.dispatch(toDispatchRequest(url, init), new Exchange(signal, resolve, reject));
  });
}

/** Hears from undici how a request goes on. */
class Exchange implements DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (response: FetchResponse) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #onAbort = (): void => this.#fail(this.#signal.reason);
  #controller: DispatchController | undefined;
  #body: BodyQueue | undefined;

  constructor(
    signal: AbortSignal,
    resolve: (response: FetchResponse) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this.#onAbort);
  }

  onRequestStart(controller: DispatchController): void {
    this.#controller = controller;
    // It waited for a connection, and nobody waits for it any more.
    if (this.#signal.aborted) controller.abort(this.#signal.reason);
  }

  onResponseStart(
    controller: DispatchController,
    status: number,
    headers: HeaderFields,
    statusText = "",
  ): void {
    // An answer is to follow (RFC 9110, section 15.2).
    if (status < 200) return;
    this.#body = new BodyQueue(controller);
    this.#resolve(new NodeResponse(status, statusText, headers, this.#body));
  }

  onResponseData(_controller: DispatchController, chunk: Uint8Array): void {
    this.#body?.push(chunk);
  }

  onResponseEnd(): void {
    this.#unfollow();
    // undici frees a connection by a `setImmediate` after this: who asks again then finds it, and makes no other.
    queueMicrotask(() => setImmediate(() => this.#body?.end()));
  }

  onResponseError(_controller: DispatchController | null | undefined, error: Error): void {
    this.#fail(error);
  }

  #fail(reason: unknown): void {
    this.#unfollow();
    this.#reject(reason);
    this.#body?.fail(reason);
    if (this.#signal.aborted) this.#controller?.abort(this.#signal.reason);
  }

  #unfollow(): void {
    this.#signal.removeEventListener("abort", this.#onAbort);
  }
}

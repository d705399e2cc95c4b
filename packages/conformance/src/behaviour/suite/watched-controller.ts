/** An abort controller that knows how many listen to its signal. */
export interface WatchedController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
  /** How many listeners were added to the signal and not removed. */
  listeners(): number;
}

/** Makes an abort controller whose listeners can be counted on every runtime. */
export function watchedController(): WatchedController {
  const controller = new AbortController();
  const { signal } = controller;
  const listening = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  Object.defineProperty(signal, "addEventListener", {
    value: (...args: Parameters<typeof add>) => {
      listening.add(args[1]);
      add(...args);
    },
  });
  Object.defineProperty(signal, "removeEventListener", {
    value: (...args: Parameters<typeof remove>) => {
      listening.delete(args[1]);
      remove(...args);
    },
  });
  return { signal, abort: (reason) => controller.abort(reason), listeners: () => listening.size };
}

type Listener = () => void;

interface Followers {
  readonly listeners: Set<Listener>;
  readonly onAbort: Listener;
}

/** One listener a signal, however many follow it: Node warns of a leak from the eleventh on. */
const followed = new WeakMap<AbortSignal, Followers>();

/** Calls `listener` when the signal aborts, or at once where it has; gives what ends that. */
export function follow(signal: AbortSignal, listener: Listener): () => void {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const followers = followed.get(signal) ?? start(signal);
  // Of its own for each call: the same function may follow a signal twice.
  const own = (): void => listener();
  followers.listeners.add(own);
  return () => {
    followers.listeners.delete(own);
    if (followers.listeners.size > 0) return;
    signal.removeEventListener("abort", followers.onAbort);
    if (followed.get(signal) === followers) followed.delete(signal);
  };
}

function start(signal: AbortSignal): Followers {
  const listeners = new Set<Listener>();
  const onAbort = (): void => {
    for (const listener of [...listeners]) listener();
  };
  const followers = { listeners, onAbort };
  followed.set(signal, followers);
  signal.addEventListener("abort", onAbort);
  return followers;
}

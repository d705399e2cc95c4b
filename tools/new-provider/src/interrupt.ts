import { constants } from "node:os";

/** A person, or who runs the process, wants it to end. */
export class Interruption extends Error {
  override readonly name = "Interruption";
  /** As shells tell of it: 130 for Ctrl-C. */
  readonly exitCode: number;

  constructor(signal: NodeJS.Signals) {
    super("interrupted");
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** A signal that says when this process is to end, with an {@link Interruption}. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => controller.abort(new Interruption(signal)));
  }
  return controller.signal;
}

/** Rejects with the signal's reason, for what can't be stopped and is no longer waited for. */
export function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  });
}

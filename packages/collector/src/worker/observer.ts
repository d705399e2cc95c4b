import type { QueueName } from "../queue/jobs.ts";

/** What became of an account that was asked for. */
export type AccountOutcome = "came" | "failed" | "retried";

/** Watches a worker. What it throws is of no consequence, but for `runJob`, which runs it. */
export interface Observer {
  /** So many accounts of a provider ended so. */
  onAccounts?(provider: string, outcome: AccountOutcome, count: number): void;
  /** A job ended, after so many seconds. */
  onJob?(name: QueueName, seconds: number, isDone: boolean): void;
  /** A run has ended. */
  onRunEnd?(run: string): void;
  /** Something failed that nobody waits for. */
  onError?(error: unknown, where: string): void;
  /** Runs a job: within a span, so that its requests are below that. */
  runJob?<T>(name: QueueName, id: string, work: () => Promise<T>): Promise<T>;
}

/** Several observers as one; what one throws costs the others nothing. */
export function joinObservers(observers: readonly Observer[]): Required<Observer> {
  const tell = (watch: (observer: Observer) => void): void => {
    for (const observer of observers) {
      try {
        watch(observer);
      } catch {
        // Who watches can't fail what is watched.
      }
    }
  };
  return {
    onAccounts: (...what) => tell((observer) => observer.onAccounts?.(...what)),
    onJob: (...what) => tell((observer) => observer.onJob?.(...what)),
    onRunEnd: (...what) => tell((observer) => observer.onRunEnd?.(...what)),
    onError: (...what) => tell((observer) => observer.onError?.(...what)),
    runJob: (name, id, work) =>
      observers.reduce((run, observer) => () => observer.runJob?.(name, id, run) ?? run(), work)(),
  };
}

/** How hard the queue tries. What is said of jobs is true of those that this program adds. */
export interface QueueSettings {
  /** How often a batch is tried again, when accounts of it failed in a way that may pass. Default 8. */
  readonly retries?: number | undefined;
  /** Seconds before the first retry; each further one waits about twice as long. Default 5. */
  readonly retryDelaySeconds?: number | undefined;
  /**
   * Seconds that a worker may take for one batch. One that is not heard of by then counts as lost, and another takes
   * the batch. Default 300.
   */
  readonly jobTimeoutSeconds?: number | undefined;
  /** Milliseconds between two looks at an empty queue. Default 1,000. */
  readonly pollMs?: number | undefined;
  /** Seconds between two looks for workers that are lost. Default 30. */
  readonly maintenanceSeconds?: number | undefined;
}

/** {@link QueueSettings}, with what each program has of its own; what is not said of jobs is as all queues have it. */
export interface Settings extends QueueSettings {
  readonly pollMs: number;
  readonly maintenanceSeconds: number;
}

/** What the queues have, whoever opens them, for jobs of which nothing else is said. */
export const QUEUE_DEFAULTS = { retryLimit: 8, retryDelay: 5, expireInSeconds: 300 } as const;

export function settingsOf(said: QueueSettings): Settings {
  return {
    ...said,
    pollMs: said.pollMs ?? 1_000,
    maintenanceSeconds: said.maintenanceSeconds ?? 30,
  };
}

/** What a job is added with. */
export interface JobOptions {
  readonly retryLimit?: number;
  readonly retryDelay?: number;
  readonly expireInSeconds?: number;
}

/** What this program says of the jobs that it adds, as pg-boss takes it: the rest is as the queue has it. */
export function jobOptions(said: QueueSettings): JobOptions {
  const { retries, retryDelaySeconds, jobTimeoutSeconds } = said;
  return {
    ...(retries === undefined ? {} : { retryLimit: retries }),
    ...(retryDelaySeconds === undefined ? {} : { retryDelay: retryDelaySeconds }),
    ...(jobTimeoutSeconds === undefined ? {} : { expireInSeconds: jobTimeoutSeconds }),
  };
}

/** How hard the queue tries. */
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

/** {@link QueueSettings}, all of them. */
export type Settings = { readonly [Key in keyof QueueSettings]-?: number };

export function settingsOf(said: QueueSettings): Settings {
  return {
    retries: said.retries ?? 8,
    retryDelaySeconds: said.retryDelaySeconds ?? 5,
    jobTimeoutSeconds: said.jobTimeoutSeconds ?? 300,
    pollMs: said.pollMs ?? 1_000,
    maintenanceSeconds: said.maintenanceSeconds ?? 30,
  };
}

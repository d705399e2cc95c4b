/** The kinds of jobs, by the names of their queues. A job says whom to ask and never with what secret. */
export interface Jobs {
  /** Find the accounts of a connection. */
  readonly "balances.list": ListJob;
  /** Ask for a batch of accounts. */
  readonly "balances.collect": CollectJob;
  /** A batch whose attempts are used up: what still waits of it has failed. */
  readonly "balances.dead": CollectJob;
  /** A listing whose attempts are used up. */
  readonly "balances.unlisted": ListJob;
  /** Tell events. */
  readonly "balances.notify": NotifyJob;
  /** Begin a run, because its time has come. */
  readonly "balances.start": StartJob;
  /** Look for answers that are too old. */
  readonly "balances.watch": Record<never, never>;
}

export type QueueName = keyof Jobs;

/** The names of all of them. */
export const QUEUES: readonly QueueName[] = [
  "balances.list",
  "balances.collect",
  "balances.dead",
  "balances.unlisted",
  "balances.notify",
  "balances.start",
  "balances.watch",
];

/** Of which connection the accounts are to be found, for which run. */
export interface ListJob {
  readonly run: string;
  readonly connection: string;
}

/** Which accounts of a connection are to be asked for, for which run. */
export interface CollectJob extends ListJob {
  readonly accounts: readonly string[];
  /** How often a worker that was ended has handed the rest of it to another. */
  readonly handedOver: number;
}

/** Which events are to be told. */
export interface NotifyJob {
  readonly events: readonly string[];
}

/** Which connections a run that begins by itself is about; none named: all. */
export interface StartJob {
  readonly connections?: readonly string[];
  /** The time that it was due: the name of the run, so that it is there once. */
  readonly at?: string;
}

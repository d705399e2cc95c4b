import { setMaxListeners } from "node:events";
import type { CheckedTarget } from "../alerts/check-targets.ts";
import { tellStale } from "../alerts/tell-stale.ts";
import { within } from "../database/within.ts";
import { type ConsumeOptions, type Consumer, completed, consume } from "../queue/consume.ts";
import type { QueueName, StartJob } from "../queue/jobs.ts";
import { collectJob } from "./collect-job.ts";
import { Clients, type WorkContext } from "./context.ts";
import { deadJob, unlistedJob } from "./dead-job.ts";
import { listJob } from "./list-job.ts";
import { notifyJob } from "./notify-job.ts";
import { tend } from "./tend.ts";
import { unlessAborted } from "./unless-aborted.ts";

/** What a worker does beside asking for balances. */
export interface WorkerDuties {
  /** How many batches are asked for at a time. */
  readonly jobs: number;
  readonly targets: readonly CheckedTarget[];
  /** Begins a run whose time has come. */
  start(job: StartJob): Promise<void>;
}

/** A worker that takes jobs until it is stopped. */
export interface Worker {
  /** Whether it takes jobs: it was not told to stop, and nothing else has ended it. */
  readonly isRunning: boolean;
  /** Resolves when it has stopped. */
  readonly stopped: Promise<void>;
  /**
   * Takes no more jobs, and ends those under way or hands them to another worker: within ten seconds. What it did not
   * manage in that time another worker takes over when the time of the job is up.
   */
  stop(): Promise<void>;
}

/** What jobs under way have before they are ended, and what they have for that. */
const FINISH_MS = 4_000;
const END_MS = 2_000;

/** Starts a worker. */
export function startWorker(context: WorkContext, duties: WorkerDuties): Worker {
  const { queue, observer } = context;
  const [stopping, ending] = [new AbortController(), new AbortController()];
  // Each loop listens to both: Node warns of more than ten.
  setMaxListeners(0, stopping.signal, ending.signal);
  const options: ConsumeOptions = {
    queue,
    stopping: stopping.signal,
    ending: ending.signal,
    onError: (error, name) => observer.onError(error, name),
  };
  const loops = Promise.all([
    tend(context, stopping.signal),
    ...consumersOf(context, duties).map((consumer) => consume(timed(consumer, context), options)),
  ]);
  let isOver = false;
  const end = (): void => {
    isOver = true;
  };
  loops.then(end, end);
  const stopped = loops.then(() => {});
  return {
    get isRunning() {
      return !stopping.signal.aborted && !isOver;
    },
    stopped,
    async stop() {
      stopping.abort();
      await within(stopped, FINISH_MS);
      ending.abort();
      await within(stopped, END_MS);
    },
  };
}

/** Each queue, and what is done with its jobs. */
function consumersOf(
  context: WorkContext,
  { jobs, targets, start }: WorkerDuties,
): readonly Consumer<QueueName>[] {
  const { database, queue, rules } = context;
  const clients = new Clients(context);
  const notifier = consumer("balances.notify", 2, (job, signal) =>
    notifyJob(context, targets, job, signal),
  );
  return [
    consumer("balances.list", 2, (job, signal) => listJob(context, clients, job, signal)),
    consumer("balances.collect", jobs, (job, signal) => collectJob(context, clients, job, signal)),
    consumer("balances.dead", 1, (job, signal) => deadJob(context, job, signal)),
    consumer("balances.unlisted", 1, (job, signal) => unlistedJob(context, job, signal)),
    // Who has nobody to tell leaves events to who has.
    ...(targets.length === 0 ? [] : [notifier]),
    consumer("balances.start", 1, async ({ id, data }, signal) => {
      await unlessAborted(start(data), signal);
      return await completed(queue, database, "balances.start", id);
    }),
    consumer("balances.watch", 1, async ({ id }, signal) => {
      await unlessAborted(tellStale(database, queue, rules, signal), signal);
      return await completed(queue, database, "balances.watch", id);
    }),
  ];
}

function consumer<Name extends QueueName>(
  name: Name,
  concurrency: number,
  handle: Consumer<Name>["handle"],
): Consumer<QueueName> {
  // A consumer is only given jobs of its own queue.
  return { name, concurrency, handle: handle as Consumer<QueueName>["handle"] };
}

/** The same consumer, whose jobs somebody counts. */
function timed(
  { name, concurrency, handle }: Consumer<QueueName>,
  { observer }: WorkContext,
): Consumer<QueueName> {
  return {
    name,
    concurrency,
    async handle(job, signal) {
      const start = performance.now();
      let isDone = false;
      try {
        const end = await observer.runJob(name, job.id, () => handle(job, signal));
        isDone = end.done;
        return end;
      } finally {
        observer.onJob(name, (performance.now() - start) / 1_000, isDone);
      }
    },
  };
}

import { setTimeout as sleep } from "node:timers/promises";
import { defaultActor } from "./actor.ts";
import { checkRules } from "./alerts/check-rules.ts";
import { checkTargets } from "./alerts/check-targets.ts";
import { pruneAlerts } from "./alerts/prune-alerts.ts";
import { tellStale } from "./alerts/tell-stale.ts";
import { recordAudit } from "./audit/record-audit.ts";
import { CollectorError } from "./collector-error.ts";
import type { CollectorConnection } from "./connection.ts";
import type { Database } from "./database/database.ts";
import { openDatabase } from "./database/open-database.ts";
import { within } from "./database/within.ts";
import { databaseLimits } from "./limits/database-store.ts";
import { limitersIn } from "./limits/limiters.ts";
import { checkVersion } from "./migrations/check-version.ts";
import { migrate } from "./migrations/migrate.ts";
import type { CollectorOptions, WorkOptions } from "./options.ts";
import { type Questions, questionsOf } from "./questions.ts";
import { QUEUES, type QueueName } from "./queue/jobs.ts";
import { openQueue, type Queue } from "./queue/queue.ts";
import type { Schedule } from "./queue/schedules.ts";
import { settingsOf } from "./queue/settings.ts";
import { readUntold } from "./queue/untold.ts";
import type { Accounts } from "./runs/accounts.ts";
import { BATCH } from "./runs/add-accounts.ts";
import { cancelRun, retryRun } from "./runs/change-run.ts";
import { endIfDone } from "./runs/end-run.ts";
import { existingRun, listRuns, type Run } from "./runs/find-run.ts";
import { type DeadLetter, deadLettersOf, type RunReport, reportOfRun } from "./runs/run-report.ts";
import { startRun } from "./runs/start-run.ts";
import { joinObservers } from "./worker/observer.ts";
import { startWorker, type Worker } from "./worker/worker.ts";

/** What a run is asked for with. */
export interface CollectRequest {
  /** What tells the run from others, such as a night: asked for twice, it is there once. Default: the time. */
  readonly run?: string | undefined;
  /** The names of connections. Default: all. */
  readonly connections?: readonly string[] | undefined;
  /** The accounts to ask for. Default: those of each connection, or of its provider's list. */
  readonly accounts?: Accounts | undefined;
}

/** How a run is waited for. */
export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Is told how far the run is, now and then. */
  readonly onProgress?: ((report: RunReport) => void) | undefined;
}

/** How it is waited for that events are told. */
export interface TellOptions {
  readonly signal?: AbortSignal | undefined;
  /** How long at most. Default 30,000. */
  readonly timeoutMs?: number | undefined;
}

/** Collects balances, keeps them, and answers what they were. */
export interface Collector extends Questions, AsyncDisposable {
  /** The database, for statements of your own. */
  readonly database: Database;
  /**
   * Asks for a run: workers do the rest. Resolves when the run and all of the accounts that the caller names are
   * written down. A run of that name of which all accounts are known gets no more: one that is running, has ended or was
   * cancelled is given as it is.
   *
   * @throws {CollectorError} when there is no such connection, an account is of another, or the run ends before all of
   * the accounts are in it.
   */
  collect(request?: CollectRequest): Promise<Run>;
  /** Whether a worker of this process takes jobs. */
  readonly isWorking: boolean;
  /** Works in this process until the worker is stopped. */
  work(options?: WorkOptions): Promise<Worker>;
  /** Runs, the newest first; 20 where nothing is said. */
  runs(limit?: number): Promise<readonly Run[]>;
  /** @throws {CollectorError} when there is no run of that name. */
  report(run: string): Promise<RunReport>;
  /**
   * Waits until a run has ended.
   *
   * @throws {Error} when the signal aborts.
   * @throws {CollectorError} when there is no run of that name.
   */
  wait(run: string, options?: WaitOptions): Promise<RunReport>;
  /** The accounts of a run that failed, each with its error. */
  deadLetters(run: string): AsyncGenerator<DeadLetter, void, undefined>;
  /** Ends a run before its time. Gives how many accounts are skipped by that. */
  cancel(run: string): Promise<number>;
  /** Asks again for what failed in a run that has ended. Gives how many accounts that are. */
  retry(run: string): Promise<number>;
  /**
   * Sees to what is to be told, for a process that ends when its run has: looks for answers that are too old, and waits
   * until workers, such as its own, have told what is due. Where it has no targets, others tell it, and nothing is waited
   * for. Gives how many events are still to be told, or told again.
   *
   * @throws {Error} when the signal aborts.
   */
  tellAll(options?: TellOptions): Promise<number>;
  /**
   * Forgets what is raised by rules that are not among those of this collector, without an event: a rule that gets an old
   * name later would find it raised. For a moment in which no process has other rules. Gives how many were forgotten.
   */
  pruneAlerts(): Promise<number>;
  /** How many jobs of each kind wait, those included that wait for a retry. */
  waiting(): Promise<Readonly<Record<QueueName, number>>>;
  /** Makes a run by itself at these times, as long as some worker is there; null: no more. */
  schedule(when: Schedule | null, connections?: readonly string[]): Promise<void>;
  /** Stops the workers of this process, and leaves the database. */
  close(): Promise<void>;
}

const WAIT_MS = 500;

const TELL_WAIT_MS = 100;

/** How many times as long as counting took nothing is counted. */
const REPORT_SHARE = 20;

/** How long the queue has to be left: its database may not answer. */
const QUEUE_CLOSE_MS = 500;

/**
 * Opens a collector: its database is brought to the version of this package, unless it is to be opened as it is (`existing`).
 *
 * @throws {CollectorError} when that can't be: the message says why, and what to do.
 */
export async function openCollector(options: CollectorOptions): Promise<Collector> {
  const connections = byName(options.connections);
  const { actor = defaultActor(), batch = BATCH, onError = tellOnStandardError } = options;
  const rules = checkRules(options.alerts ?? []);
  const targets = checkTargets(options.targets ?? []);
  const database = await openDatabase(options);
  const limiterOf = limitersIn(options.limits ?? databaseLimits(database));
  const { schema } = database;
  const workers = new Set<Worker>();
  let opening: Promise<Queue> | undefined;
  let closing: Promise<void> | undefined;

  /** Who only asks what was needs none. */
  const queueOf = async (): Promise<Queue> => {
    opening ??= openQueue(database, settingsOf(options), (error) => onError(error, "queue"));
    try {
      return await opening;
    } catch (error) {
      // The database was away: whoever asks next tries again.
      opening = undefined;
      throw error;
    }
  };

  const audit = (
    action: string,
    subject: string,
    detail?: Readonly<Record<string, unknown>>,
  ): Promise<void> => recordAudit(database, schema, { actor, action, subject, detail });

  const chosen = (names: readonly string[] | undefined): readonly CollectorConnection[] =>
    names === undefined
      ? [...connections.values()]
      : names.map((name) => connections.get(name) ?? unknown(name, connections));

  const collect = async (request: CollectRequest, requestedBy: string): Promise<Run> => {
    const queue = await queueOf();
    const run = await startRun(
      database,
      { queue, schema, batch },
      {
        name: request.run,
        requestedBy,
        connections: chosen(request.connections),
        chosen: request.connections ?? null,
        accounts: request.accounts,
      },
    );
    await endIfDone({ database, queue, rules }, run.id);
    return await existingRun(database, schema, run.name);
  };

  const closeAll = async (): Promise<void> => {
    await Promise.all([...workers].map((worker) => worker.stop()));
    const closed = opening?.then((queue) => queue.close());
    if (closed !== undefined) await within(closed, QUEUE_CLOSE_MS);
    await database.close();
  };

  const report = async (name: string): Promise<RunReport> =>
    await reportOfRun(database, schema, await existingRun(database, schema, name));

  try {
    await (options.existing ? checkVersion(database) : migrate(database));
  } catch (error) {
    await database.close();
    throw error;
  }

  const collector: Collector = {
    ...questionsOf(database, audit),
    database,
    collect: (request = {}) => collect(request, actor),
    get isWorking() {
      return [...workers].some(({ isRunning }) => isRunning);
    },
    async work({ jobs = 4, concurrency = 16, client = {} } = {}) {
      const queue = await queueOf();
      const context = {
        database,
        queue,
        connections,
        rules,
        concurrency,
        batch,
        clientOptions: (connection: CollectorConnection) => ({
          rateLimiter: limiterOf(connection),
          ...client,
        }),
        observer: joinObservers([...(options.observers ?? []), { onError }]),
      };
      const worker = startWorker(context, {
        jobs,
        targets,
        start: async ({ connections: names, at }) => {
          const known = names?.filter((name) => connections.has(name));
          await collect({ run: at, connections: known }, "schedule");
        },
      });
      workers.add(worker);
      // Answers grow old while nobody works: whoever works looks for them.
      if (rules.staleAnswers.length > 0) {
        await queue.schedule("balances.watch", { cron: "* * * * *" }, {});
      }
      return worker;
    },
    runs: (limit = 20) => listRuns(database, schema, limit),
    report,
    async wait(name, { signal, onProgress } = {}) {
      for (let nextMs = 0; ; ) {
        const { state } = await existingRun(database, schema, name);
        if (state === "ended" || state === "cancelled") break;
        const start = performance.now();
        if (onProgress !== undefined && start >= nextMs) {
          onProgress(await report(name));
          // Counting a million accounts takes a while: it is not to be most of what the database does.
          nextMs = performance.now() + REPORT_SHARE * (performance.now() - start);
        }
        await sleep(WAIT_MS, undefined, { signal });
      }
      const last = await report(name);
      onProgress?.(last);
      return last;
    },
    async *deadLetters(name) {
      yield* deadLettersOf(database, schema, await existingRun(database, schema, name));
    },
    async cancel(name) {
      const skipped = await cancelRun(database, await existingRun(database, schema, name));
      await audit("cancel", name, { skipped });
      return skipped;
    },
    async retry(name) {
      const run = await existingRun(database, schema, name);
      const accounts = await retryRun(database, await queueOf(), run, batch);
      await audit("retry", name, { accounts });
      return accounts;
    },
    async tellAll({ signal, timeoutMs = 30_000 } = {}) {
      const end = performance.now() + timeoutMs;
      await tellStale(database, await queueOf(), rules);
      for (;;) {
        const { events, dueJobs } = await readUntold(database);
        const isOver = dueJobs === 0 || targets.length === 0 || performance.now() >= end;
        if (isOver) return events;
        await sleep(TELL_WAIT_MS, undefined, { signal });
      }
    },
    async pruneAlerts() {
      const forgotten = await pruneAlerts(database, schema, rules);
      await audit("pruneAlerts", "alerts", { forgotten });
      return forgotten;
    },
    async waiting() {
      const queue = await queueOf();
      const sizes = QUEUES.map(async (name) => [name, await queue.size(name)] as const);
      return Object.fromEntries(await Promise.all(sizes)) as Record<QueueName, number>;
    },
    async schedule(when, names) {
      const queue = await queueOf();
      const data =
        names === undefined ? {} : { connections: chosen(names).map(({ name }) => name) };
      if (when === null) await queue.unschedule("balances.start");
      else await queue.schedule("balances.start", when, data);
      await audit("schedule", when?.cron ?? "none", { connections: names ?? null });
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
    [Symbol.asyncDispose]: () => collector.close(),
  };
  return collector;
}

function byName(
  connections: readonly CollectorConnection[],
): ReadonlyMap<string, CollectorConnection> {
  const all = new Map<string, CollectorConnection>();
  for (const connection of connections) {
    if (all.has(connection.name)) {
      throw new CollectorError(
        `two connections are named ${JSON.stringify(connection.name)}: give each its own name`,
      );
    }
    all.set(connection.name, connection);
  }
  return all;
}

function unknown(name: string, connections: ReadonlyMap<string, unknown>): never {
  const known = [...connections.keys()].slice(0, 10).join(", ");
  throw new CollectorError(`there is no connection ${JSON.stringify(name)}: known are ${known}`);
}

function tellOnStandardError(error: unknown, where: string): void {
  console.error(`collector: ${where}: ${error instanceof Error ? error.message : String(error)}`);
}

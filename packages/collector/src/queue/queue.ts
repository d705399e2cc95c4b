import PgBoss from "pg-boss";
import type { Database, Queryable } from "../database/database.ts";
import { lockSchema } from "../migrations/lock-schema.ts";
import type { Jobs, QueueName } from "./jobs.ts";
import { dueJobs, keepSchedule, type Schedule } from "./schedules.ts";
import { jobOptions, QUEUE_DEFAULTS, type Settings } from "./settings.ts";

/** A job that somebody has taken. */
export interface TakenJob<Name extends QueueName> {
  readonly id: string;
  readonly data: Jobs[Name];
  /** Whether it goes to the dead letters when it fails now. */
  readonly isLast: boolean;
  /** How long it may take without a word of whoever has it: it is another's then. */
  readonly seconds: number;
  /** What was said when it failed the last time, or when it became a dead letter. */
  readonly reason: string | undefined;
}

/** A job to be done. */
export interface NewJob<Name extends QueueName> {
  /** What tells it from others: a second one of the same id is not made. */
  readonly id: string;
  readonly data: Jobs[Name];
  /** By the clock of the database. Default: at once. */
  readonly startAfter?: Date | undefined;
}

/** The jobs that wait, and those that somebody has taken: pg-boss, on the collector's database. */
export interface Queue {
  readonly settings: Settings;
  /** Adds jobs in a transaction: they are there when it has ended well. */
  send<Name extends QueueName>(
    transaction: Queryable,
    name: Name,
    jobs: readonly NewJob<Name>[],
  ): Promise<void>;
  /** Takes a job; undefined: none is due. */
  take<Name extends QueueName>(name: Name): Promise<TakenJob<Name> | undefined>;
  /** Says, in a transaction, that a job is done. */
  complete(transaction: Queryable, name: QueueName, id: string): Promise<void>;
  /** Says that a job is not done: it is tried again, or is a dead letter. */
  fail(name: QueueName, id: string, reason: string): Promise<void>;
  /** Gives back a job that was not done because its worker ends: another takes it at once, as the same attempt. */
  giveBack(name: QueueName, id: string): Promise<void>;
  /** Says that a job is still being done: its time begins anew. */
  touch(name: QueueName, id: string): Promise<void>;
  /** How many jobs wait, those included that wait for a retry. */
  size(name: QueueName): Promise<number>;
  /** Has `addDue` add a job at the times that a cron expression says. */
  schedule<Name extends QueueName>(name: Name, when: Schedule, data: Jobs[Name]): Promise<void>;
  unschedule(name: QueueName): Promise<void>;
  /**
   * Adds the jobs whose time has come, by the clock of the database. For all workers to do, as often as they like: a job
   * of a time is made once.
   */
  addDue(): Promise<void>;
  /** Takes up again the jobs that a run, or the begin of one, can't do without, and whose attempts are used up. */
  takeUpFailed(): Promise<void>;
  close(): Promise<void>;
}

/** What a part of the queue is told of errors that nobody waits for. */
export type OnQueueError = (error: Error) => void;

/** How long a job may wait for somebody who does it: nothing of a run is lost because its workers were away. */
const RETENTION_MINUTES = 365 * 24 * 60;

/** Without them accounts would wait that no job asks for, and a run would not begin: nobody else sees to what they do. */
const NEVER_GIVEN_UP: readonly QueueName[] = [
  "balances.dead",
  "balances.unlisted",
  "balances.start",
];

/**
 * A target that takes nothing fails no job: what is to be told again is another job. One that fails was lost with its
 * worker or its database, and nothing that was to be told is lost with it. What nobody is there to tell in a month is
 * forgotten.
 */
const TELLING = {
  retryLimit: 30 * 24 * 60,
  retryDelay: 60,
  retryBackoff: false,
  retentionMinutes: 30 * 24 * 60,
};

/** Opens the queue; its tables are made where they are missing. It looks for lost workers. */
export async function openQueue(
  database: Database,
  settings: Settings,
  onError: OnQueueError,
): Promise<Queue> {
  const { schema } = database;
  const { maintenanceSeconds } = settings;
  let isClosed = false;
  const boss = new PgBoss({
    db: bossDatabase(database),
    schema: `${database.schema}_queue`,
    supervise: true,
    // It goes by the clock of its process, and would start what is not due where that is wrong.
    schedule: false,
    maintenanceIntervalSeconds: maintenanceSeconds,
  });
  boss.on("error", (error) => {
    if (!isClosed) onError(error);
  });
  const close = async (): Promise<void> => {
    isClosed = true;
    await boss.stop({ graceful: false, close: false });
  };
  try {
    await alone(database, async () => {
      await boss.start();
      await createQueues(boss);
      await makeDue(database);
    });
    if (database.kind === "embedded") await takeBack(database);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    settings,
    async send(transaction, name, jobs) {
      if (jobs.length === 0) return;
      // How hard events are told is no matter of how hard accounts are asked for.
      const options = name === "balances.notify" ? {} : jobOptions(settings);
      const all = jobs.map(({ id, data, startAfter }) => ({
        ...options,
        id,
        name,
        data,
        ...(startAfter === undefined ? {} : { startAfter }),
      }));
      await boss.insert(all, { db: bossDatabase(transaction) });
    },
    async take(name) {
      const db = heard(bossDatabase(database));
      const [job] = await boss.fetch<Jobs[typeof name]>(name, { includeMetadata: true, db });
      // pg-boss says nothing of an error here.
      if (db.error !== undefined) throw db.error;
      if (job === undefined) return undefined;
      const { id, data, retryCount, retryLimit, output } = job;
      // A number of PostgreSQL, which comes as a text.
      const seconds = Number(job.expireInSeconds);
      const isLast = retryCount >= retryLimit;
      return { id, data, seconds, isLast, reason: reasonOf(output) };
    },
    async complete(transaction, name, id) {
      await boss.complete(name, id, {}, { db: bossDatabase(transaction) });
    },
    async fail(name, id, reason) {
      await boss.fail(name, id, { message: reason });
    },
    async giveBack(name, id) {
      // pg-boss counts an attempt where a job has begun before, and takes none whose time is this very moment.
      await database.query(
        `update ${schema}_queue.job
         set state = 'retry', started_on = null, start_after = least(start_after, now())
         where name = $1 and id = $2 and state = 'active'`,
        [name, id],
      );
    },
    async touch(name, id) {
      // pg-boss 10 has no call for it: the time of a job is counted from this column.
      await database.query(
        `update ${schema}_queue.job set started_on = now()
         where name = $1 and id = $2 and state = 'active'`,
        [name, id],
      );
    },
    size: (name) => boss.getQueueSize(name),
    schedule: (name, when, data) => keepSchedule(database, name, when, data),
    unschedule: (name) => boss.unschedule(name),
    async addDue() {
      const { rows } = await database.query<{ now: Date }>("select clock_timestamp() as now");
      const now = rows[0]?.now;
      const jobs = now === undefined ? [] : dueJobs(await boss.getSchedules(), now);
      const options = jobOptions(settings);
      if (jobs.length > 0) await boss.insert(jobs.map((job) => ({ ...options, ...job })));
    },
    async takeUpFailed() {
      // pg-boss has dead letters tried again at once, however often: what lasts would fail many times a second.
      await database.query(
        `update ${schema}_queue.job
         set state = 'retry', retry_count = 0, started_on = null, completed_on = null, start_after = now(),
             retry_delay = greatest(retry_delay, ${QUEUE_DEFAULTS.retryDelay}), retry_backoff = true
         where name = any($1) and state = 'failed'`,
        [NEVER_GIVEN_UP],
      );
    },
    close,
  };
}

/**
 * Nobody else has an embedded database: whoever had taken a job is no more, and its time need not be waited for. A job that
 * was taken for the last time becomes a dead letter when its time is up, as elsewhere.
 */
async function takeBack({ query, schema }: Database): Promise<void> {
  await query(
    `update ${schema}_queue.job set state = 'retry', start_after = least(start_after, now())
     where state = 'active' and retry_count < retry_limit`,
  );
}

/**
 * What was made by a clock that was ahead, and has been set right since, would wait until it is there again; so would what
 * was given back by one: no retry waits longer than pg-boss has it wait.
 */
async function makeDue({ query, schema }: Database): Promise<void> {
  await query(
    `update ${schema}_queue.job set start_after = now()
     where state < 'active' and start_after > now() and (created_on > now() or state = 'retry' and
       start_after > now() + retry_delay * 2 ^ least(16, retry_count + 1) * interval '1 second')`,
  );
}

/**
 * Does something that no other process does at the same time: two that make the tables of pg-boss or its queues, or change
 * many jobs, fail or lock each other out. An embedded database has no other process.
 */
async function alone(database: Database, work: () => Promise<void>): Promise<void> {
  if (database.kind === "embedded") return await work();
  await database.transaction(async (transaction) => {
    await lockSchema(transaction, `${database.schema}_queue`);
    await work();
  });
}

async function createQueues(boss: PgBoss): Promise<void> {
  const shared = { ...QUEUE_DEFAULTS, retryBackoff: true, retentionMinutes: RETENTION_MINUTES };
  // Those that others name come first.
  const queues: readonly (readonly [QueueName, QueueName?])[] = [
    ["balances.dead"],
    ["balances.unlisted"],
    ["balances.list", "balances.unlisted"],
    ["balances.collect", "balances.dead"],
    ["balances.notify"],
    ["balances.start"],
    ["balances.watch"],
  ];
  for (const [name, deadLetter] of queues) {
    const options = {
      name,
      ...shared,
      ...(deadLetter === undefined ? {} : { deadLetter }),
      ...(name === "balances.notify" ? TELLING : {}),
    };
    await boss.createQueue(name, options);
    // Those that are there already have what was said when they were made.
    await boss.updateQueue(name, options);
  }
}

/** A database that remembers its last error. */
function heard(db: PgBoss.Db): PgBoss.Db & { error: unknown } {
  const all = {
    error: undefined as unknown,
    async executeSql(text: string, values: unknown[]) {
      try {
        return await db.executeSql(text, values);
      } catch (error) {
        all.error = error;
        throw error;
      }
    },
  };
  return all;
}

/** What pg-boss keeps of a failure: a message, or a value that has one. */
function reasonOf(output: unknown): string | undefined {
  const { message, value } = Object(output) as { message?: unknown; value?: unknown };
  const said = message ?? Object(value).message;
  return typeof said === "string" ? said : undefined;
}

/** The database as pg-boss asks it: statements without values may be several. */
function bossDatabase(queryable: Queryable): PgBoss.Db {
  return {
    async executeSql(text, values) {
      if (values !== undefined) return { rows: [...(await queryable.query(text, values)).rows] };
      const [first] = text.trimStart().split(/\s/, 1);
      const isQuery = /^(?:select|with)$/i.test(first ?? "");
      if (isQuery) return { rows: [...(await queryable.query(text)).rows] };
      await queryable.execute(text);
      return { rows: [] };
    },
  };
}

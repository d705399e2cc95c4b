import { CollectorError } from "../collector-error.ts";
import type { Database, Queryable } from "../database/database.ts";
import { lockSchema } from "../migrations/lock-schema.ts";
import { answerAsOf } from "./as-of.ts";
import { type Partition, partitionsOf, restName, startOfMonth } from "./partitions.ts";

/** What is to be dropped. */
export interface PruneOptions {
  /** Whole months before this time. */
  readonly before: Date;
}

/** What was dropped. */
export interface PruneReport {
  /** The months whose tables were dropped, the oldest first: `2026-08`. */
  readonly months: readonly string[];
  /** From when on every answer is kept; null: nothing was dropped. */
  readonly keptSince: Date | null;
  /** Older answers that are kept: the last of each account before that time, which holds until its next one. */
  readonly keptAnswers: number;
  /** The balances of those answers. */
  readonly keptBalances: number;
}

/**
 * Drops the answers of whole months (UTC) that are over before a time. Every question about a later time has the same
 * answer as before: the last older answer of each account is kept, as are all answers of later months.
 *
 * Collecting waits while it works.
 *
 * @throws {CollectorError} when the time is to come, by the clock of the database: a month that is not over is still
 * written to. Also when a run of those months has not ended.
 */
export async function prune(database: Database, { before }: PruneOptions): Promise<PruneReport> {
  const { schema } = database;
  const end = startOfMonth(before);
  return await database.transaction(async (transaction) => {
    await lockSchema(transaction, schema);
    await checkOver(transaction, end);
    const isOver = (partition: Partition): boolean => partition.end <= end;
    const tasks = (await partitionsOf(transaction, schema, "task")).filter(isOver);
    const snapshots = (await partitionsOf(transaction, schema, "snapshot")).filter(isOver);
    const months = [...tasks, ...snapshots].filter(({ isRest }) => !isRest);
    if (months.length === 0) {
      return { months: [], keptSince: null, keptAnswers: 0, keptBalances: 0 };
    }
    await checkEnded(transaction, schema, end);
    await copyRest(transaction, schema, end);
    const keptAnswers = await replace(transaction, schema, "task", tasks, end);
    const keptBalances = await replace(transaction, schema, "snapshot", snapshots, end);
    return {
      months: [...new Set(months.map(({ month }) => month))].sort(),
      keptSince: end,
      keptAnswers,
      keptBalances,
    };
  });
}

/** Makes sure that the months before `end` are over. */
async function checkOver(transaction: Queryable, end: Date): Promise<void> {
  const { rows } = await transaction.query<{ now: Date }>("select clock_timestamp() as now");
  for (const { now } of rows) {
    if (end <= startOfMonth(now)) continue;
    throw new CollectorError(
      `months before ${end.toISOString()} are not over yet: it is ${now.toISOString()} by the clock of the database`,
    );
  }
}

async function checkEnded(transaction: Queryable, schema: string, end: Date): Promise<void> {
  const { rows } = await transaction.query<{ readonly name: string }>(
    `select name from ${schema}.run
     where created_at < $1 and state in ('listing', 'running') order by created_at limit 1`,
    [end],
  );
  const [run] = rows;
  if (run === undefined) return;
  throw new CollectorError(
    `the run ${JSON.stringify(run.name)} began before ${end.toISOString()} and has not ended: let it end, or cancel it, and prune then`,
  );
}

/** Copies what is kept of the time before `end` to temporary tables, `rest_of_task` and `rest_of_snapshot`. */
async function copyRest(transaction: Queryable, schema: string, end: Date): Promise<void> {
  const until = `'${end.toISOString()}'::timestamptz`;
  const lastBefore = `${until} - interval '1 microsecond'`;
  await transaction.execute(
    `create temporary table rest_of_task on commit drop as
     select t.* from ${schema}.head h
     cross join lateral (${answerAsOf(schema, `(${lastBefore})`)}) t
     union all
     -- A run of the last days of a month may have answers of the next one.
     select t.* from ${schema}.task t
     where t.state = 'came' and t.run_at < ${until} and t.fetched_at >= ${until};

     create temporary table rest_of_snapshot on commit drop as
     select s.* from (
       select connection, account as asked, snapshot_at from rest_of_task
       union
       select connection, asked, snapshot_at from ${schema}.head
     ) k
     join ${schema}.snapshot s
       on s.connection = k.connection and s.asked = k.asked and s.fetched_at = k.snapshot_at
     where s.fetched_at < ${until};`,
  );
}

/** Puts the rows that are kept in the place of partitions; gives how many they are. */
async function replace(
  transaction: Queryable,
  schema: string,
  table: string,
  partitions: readonly Partition[],
  end: Date,
): Promise<number> {
  for (const { name } of partitions) {
    await transaction.execute(
      `alter table ${schema}.${table} detach partition ${schema}.${name};
       drop table ${schema}.${name};`,
    );
  }
  const rest = restName(table, end.toISOString().slice(0, 7));
  await transaction.execute(
    `create table ${schema}.${rest} partition of ${schema}.${table}
     for values from (minvalue) to ('${end.toISOString()}');
     -- Policies of the table don't hold for who names a partition of it: nothing is shown then.
     alter table ${schema}.${rest} enable row level security;`,
  );
  // That takes as long as it takes: no statement with values may.
  await transaction.execute(`insert into ${schema}.${rest} select * from rest_of_${table}`);
  const { rows } = await transaction.query<{ count: number }>(
    `select count(*)::int as count from rest_of_${table}`,
  );
  return rows[0]?.count ?? 0;
}

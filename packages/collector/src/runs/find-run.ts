import { CollectorError } from "../collector-error.ts";
import type { Queryable } from "../database/database.ts";

/** `listing`: accounts are still being found. `running`: all are known. `ended`: none waits. */
export type RunState = "listing" | "running" | "ended" | "cancelled";

/** A run, as its row has it. */
export interface Run {
  readonly id: string;
  /** What tells it from other runs. */
  readonly name: string;
  readonly state: RunState;
  /** Who asked for it. */
  readonly requestedBy: string;
  /** By the clock of the database. */
  readonly createdAt: Date;
  /** Null: it goes on. */
  readonly endedAt: Date | null;
}

const COLUMNS = `id, name, state, requested_by as "requestedBy", created_at as "createdAt",
  ended_at as "endedAt"`;

type RunRow = Run & Readonly<Record<string, unknown>>;

/** The run of a name; undefined: there is none. */
export async function findRun(
  queryable: Queryable,
  schema: string,
  name: string,
): Promise<Run | undefined> {
  const text = `select ${COLUMNS} from ${schema}.run where name = $1`;
  return (await queryable.query<RunRow>(text, [name])).rows[0];
}

/** The run of an id; undefined: there is none any more. */
export async function runOf(
  queryable: Queryable,
  schema: string,
  id: string,
): Promise<Run | undefined> {
  const text = `select ${COLUMNS} from ${schema}.run where id = $1`;
  return (await queryable.query<RunRow>(text, [id])).rows[0];
}

/** @throws {CollectorError} when there is no run of that name. */
export async function existingRun(
  queryable: Queryable,
  schema: string,
  name: string,
): Promise<Run> {
  const run = await findRun(queryable, schema, name);
  if (run === undefined) {
    throw new CollectorError(
      `there is no run ${JSON.stringify(name)}: \`balances runs\` lists all`,
    );
  }
  return run;
}

/** The newest runs first. */
export async function listRuns(
  queryable: Queryable,
  schema: string,
  limit: number,
): Promise<readonly Run[]> {
  const text = `select ${COLUMNS} from ${schema}.run order by created_at desc, id limit $1`;
  return (await queryable.query<RunRow>(text, [limit])).rows;
}

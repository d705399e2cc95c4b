import type { Queryable } from "../database/database.ts";

/** What became of the accounts of a connection in a run. */
export interface ConnectionResult {
  readonly connection: string;
  readonly tenant: string;
  readonly provider: string;
  /** Whether its accounts are known. */
  readonly isListed: boolean;
  readonly came: number;
  readonly skipped: number;
  readonly failed: number;
  /** How many failed, by the class of the error. */
  readonly failures: ReadonlyMap<string, number>;
}

/** What became of a run, and how it is called. */
export interface RunResult {
  readonly name: string;
  readonly connections: readonly ConnectionResult[];
}

interface CountRow extends Readonly<Record<string, unknown>> {
  readonly connection: string;
  readonly tenant: string;
  readonly provider: string;
  readonly listing: string;
  readonly state: string | null;
  readonly error_class: string | null;
  readonly tasks: number;
}

/** What became of a run; undefined: there is none. */
export async function readRunResult(
  queryable: Queryable,
  schema: string,
  run: string,
): Promise<RunResult | undefined> {
  const { rows: runs } = await queryable.query<{ name: string; created_at: Date }>(
    `select name, created_at from ${schema}.run where id = $1`,
    [run],
  );
  const [found] = runs;
  if (found === undefined) return undefined;
  const { name, created_at: runAt } = found;
  const { rows } = await queryable.query<CountRow>(
    `select listing.connection, listing.tenant, listing.provider, listing.state as listing,
            task.state, task.error_class, count(task.account)::int as tasks
     from ${schema}.listing listing
     left join ${schema}.task task
       on task.run = listing.run and task.connection = listing.connection
       and task.run_at = $2
     where listing.run = $1
     group by 1, 2, 3, 4, 5, 6 order by 1, 5, 6`,
    [run, runAt],
  );
  const connections = new Set(rows.map(({ connection }) => connection));
  const results = [...connections].flatMap((connection) =>
    resultOf(rows.filter((row) => row.connection === connection)),
  );
  return { name, connections: results };
}

function resultOf(rows: readonly CountRow[]): ConnectionResult[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { connection, tenant, provider, listing } = first;
  const failures = new Map<string, number>();
  for (const { state, error_class: name, tasks } of rows) {
    if (state === "failed") failures.set(name ?? "Error", tasks);
  }
  const countOf = (wanted: string): number =>
    rows.reduce((sum, { state, tasks }) => (state === wanted ? sum + tasks : sum), 0);
  return [
    {
      connection,
      tenant,
      provider,
      isListed: listing !== "failed",
      came: countOf("came"),
      skipped: countOf("skipped"),
      failed: countOf("failed"),
      failures,
    },
  ];
}

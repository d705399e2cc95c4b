import { randomUUID } from "node:crypto";
import { recordAudit } from "../audit/record-audit.ts";
import { CollectorError } from "../collector-error.ts";
import type { CollectorConnection } from "../connection.ts";
import type { Database, Queryable } from "../database/database.ts";
import { ensurePartitions } from "../migrations/partitions.ts";
import type { Place } from "../place.ts";
import { idOf } from "../queue/job-id.ts";
import { type AccountOfConnection, type Accounts, eachAccount } from "./accounts.ts";
import { type Adding, addAccounts } from "./add-accounts.ts";
import { endListing } from "./end-run.ts";
import { existingRun, findRun, type Run } from "./find-run.ts";

/** What is asked for. */
export interface RunRequest {
  /** What tells the run from others. Default: the time, by the clock of the database. */
  readonly name?: string | undefined;
  readonly requestedBy: string;
  readonly connections: readonly CollectorConnection[];
  /** The names that the caller chose of them, for the audit trail; null: all. */
  readonly chosen: readonly string[] | null;
  /** Default: for each connection its own, as it finds them. */
  readonly accounts?: Accounts | undefined;
}

/** How many accounts are added at a time. */
const CHUNK = 1_000;

/**
 * Makes a run, with all that is to be asked for, and gives it as it is then. A request that is repeated, because whoever made
 * it was ended in between, goes on where that was; one for a run that has ended changes nothing.
 *
 * @throws {CollectorError} when an account is of no connection of the request, or the run ends before all are in it.
 */
export async function startRun(
  database: Database,
  adding: Adding,
  request: RunRequest,
): Promise<Run> {
  const { schema } = database;
  const run = await database.transaction(async (transaction) => {
    const made = await makeRun(transaction, schema, request);
    await recordAudit(transaction, schema, {
      actor: request.requestedBy,
      action: "collect",
      subject: made.name,
      detail: { connections: request.chosen },
    });
    if (made.state !== "listing") return made;
    await addListings(transaction, adding, made, request);
    return made;
  });
  if (run.state === "listing" && request.accounts !== undefined) {
    await addAll(database, adding, run, request.connections, request.accounts);
  }
  return await existingRun(database, schema, run.name);
}

async function makeRun(
  transaction: Queryable,
  schema: string,
  { name, requestedBy }: RunRequest,
): Promise<Run> {
  const { rows } = await transaction.query<{ now: Date }>("select clock_timestamp() as now");
  const now = rows[0]?.now ?? new Date();
  await ensurePartitions(transaction, schema, now);
  const chosen = name ?? now.toISOString();
  await transaction.query(
    `insert into ${schema}.run (id, name, requested_by, created_at) values ($1, $2, $3, $4)
     on conflict (name) do nothing`,
    [randomUUID(), chosen, requestedBy, now],
  );
  const run = await findRun(transaction, schema, chosen);
  if (run === undefined) throw new CollectorError(`the run ${JSON.stringify(chosen)} is gone`);
  return run;
}

async function addListings(
  transaction: Queryable,
  { queue, schema }: Adding,
  { id }: Run,
  { connections, accounts }: RunRequest,
): Promise<void> {
  await transaction.query(
    `insert into ${schema}.listing (run, connection, tenant, provider)
     select $1, * from unnest($2::text[], $3::text[], $4::text[])
     on conflict do nothing`,
    [
      id,
      connections.map(({ name }) => name),
      connections.map(({ tenant = "" }) => tenant),
      connections.map(({ provider }) => provider),
    ],
  );
  if (accounts !== undefined) return;
  // Also of a request that was interrupted, and had accounts of its own. A job that is there already is there once.
  const { rows } = await transaction.query<{ connection: string }>(
    `select connection from ${schema}.listing where run = $1 and state = 'waiting'
     order by connection`,
    [id],
  );
  const jobs = rows.map(({ connection }) => ({
    id: idOf(id, connection),
    data: { run: id, connection },
  }));
  await queue.send(transaction, "balances.list", jobs);
}

/** Adds the accounts that the caller names, some at a time; then all connections are listed. */
async function addAll(
  database: Database,
  adding: Adding,
  run: Run,
  connections: readonly CollectorConnection[],
  accounts: Accounts,
): Promise<void> {
  const { schema } = database;
  const places = new Map(connections.map((one) => [one.name, placeOf(run, one)]));
  let chunk: AccountOfConnection[] = [];
  const flush = async (): Promise<void> => {
    const byConnection = new Map<string, string[]>();
    for (const { connection, account } of chunk) {
      const some = byConnection.get(connection);
      if (some === undefined) byConnection.set(connection, [account]);
      else some.push(account);
    }
    chunk = [];
    await database.transaction(async (transaction) => {
      // All who add accounts lock them in one order.
      for (const [connection, some] of [...byConnection].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const left = await addAccounts(transaction, adding, place(connection, places), some);
        if (left.length > 0) throw endedMeanwhile(run, connection, left);
      }
    });
  };
  for await (const one of eachAccount(database, accounts)) {
    place(one.connection, places);
    chunk.push(one);
    if (chunk.length === CHUNK) await flush();
  }
  await flush();
  for (const { name } of connections) await endListing(database, schema, run.id, name);
}

function endedMeanwhile(
  { name }: Run,
  connection: string,
  left: readonly string[],
): CollectorError {
  const [run, of, one] = [name, connection, left[0]].map((it) => JSON.stringify(it));
  return new CollectorError(
    `the run ${run} has ended meanwhile: of ${of}, ${left.length} accounts are not in it, such as ${one}`,
  );
}

function place(connection: string, places: ReadonlyMap<string, Place>): Place {
  const found = places.get(connection);
  if (found !== undefined) return found;
  const known = [...places.keys()].slice(0, 10).join(", ");
  throw new CollectorError(
    `an account is of the connection ${JSON.stringify(connection)}, which is none of the run: ${known}`,
  );
}

/** The place of a connection in a run. */
export function placeOf(
  { id, createdAt }: Pick<Run, "id" | "createdAt">,
  { name, tenant = "", provider }: Pick<CollectorConnection, "name" | "tenant" | "provider">,
): Place {
  return { run: id, runAt: createdAt, connection: name, tenant, provider };
}

import { CollectorError } from "../collector-error.ts";
import type { Database } from "../database/database.ts";
import type { CheckedTarget } from "./check-targets.ts";
import type { AlertEvent } from "./events.ts";
import { passes } from "./scope.ts";
import type { Sent } from "./sender.ts";

/**
 * Tells targets of an event: each that wants it and was not told, all at the same time. What became of it is kept, so that
 * it is repeated where it failed alone. Its own statements hold no transaction open while targets answer; two processes
 * that deliver one event at the same time may both tell it, with one id. `signal` ends what is under way: it counts for
 * nothing then.
 *
 * @throws {CollectorError} when a target is still to be told: try it again later. The message names targets and reasons,
 * no address and no secret.
 */
export async function deliver(
  database: Database,
  targets: readonly CheckedTarget[],
  eventId: string,
  signal?: AbortSignal,
): Promise<void> {
  const found = await readEvent(database, eventId);
  if (found === undefined) return;
  const { event, tenant, readClock } = found;
  const wanted = targets.filter(
    (target) => passes(target.events, event.type) && passes(target.tenant, tenant),
  );
  const open = await openDeliveries(database, eventId, wanted);
  const results = await Promise.all(
    open.map(async ({ target, isEarly, error }) => {
      if (isEarly) return `${target.name}: ${error ?? "it asked for a later time"}`;
      const sent = await target.send(event, readClock(), signal);
      if (sent.state !== "delivered") signal?.throwIfAborted();
      await record(database, eventId, target.name, sent);
      return sent.state === "waiting" ? `${target.name}: ${sent.reason}` : undefined;
    }),
  );
  const failed = results.filter((result) => result !== undefined);
  if (failed.length === 0) return;
  throw new CollectorError(`the event ${eventId} is not delivered: ${failed.join("; ")}`);
}

/**
 * Takes back a target that answered 410 Gone: events are sent to it again, beginning with the next one.
 *
 * @returns whether it was one.
 */
export async function takeBackTarget(database: Database, name: string): Promise<boolean> {
  const { count } = await database.query(
    `delete from ${database.schema}.gone_target where target = $1`,
    [name],
  );
  return count > 0;
}

interface FoundEvent {
  readonly event: AlertEvent;
  readonly tenant: string;
  /** The time by the clock of the database: receivers refuse what is signed minutes off. */
  readClock(): Date;
}

async function readEvent({ query, schema }: Database, id: string): Promise<FoundEvent | undefined> {
  const { rows } = await query<EventRow>(
    `select tenant, type, created_at, data, clock_timestamp() as now
     from ${schema}.event where id = $1`,
    [id],
  );
  const [row] = rows;
  if (row === undefined) return undefined;
  const { tenant, type, created_at, data, now } = row;
  const offsetMs = now.getTime() - Date.now();
  const event = { id, type, timestamp: created_at.toISOString(), data } as AlertEvent;
  return { event, tenant, readClock: () => new Date(Date.now() + offsetMs) };
}

interface EventRow extends Readonly<Record<string, unknown>> {
  readonly tenant: string;
  readonly type: string;
  readonly created_at: Date;
  readonly data: unknown;
  readonly now: Date;
}

interface OpenDelivery {
  readonly target: CheckedTarget;
  /** Whether it asked not to be told yet. */
  readonly isEarly: boolean;
  readonly error: string | null;
}

/** Those that were not told yet; those that want nothing any more are noted as such. */
async function openDeliveries(
  { query, schema }: Database,
  eventId: string,
  targets: readonly CheckedTarget[],
): Promise<readonly OpenDelivery[]> {
  const values = [eventId, targets.map(({ name }) => name)];
  await query(
    `insert into ${schema}.delivery (event, target, state)
     select $1::uuid, name, case when gone.target is null then 'waiting' else 'gone' end
     from unnest($2::text[]) as name
     left join ${schema}.gone_target gone on gone.target = name
     on conflict do nothing`,
    values,
  );
  await query(
    `update ${schema}.delivery set state = 'gone'
     where event = $1 and target = any($2::text[]) and state = 'waiting'
       and target in (select target from ${schema}.gone_target)`,
    values,
  );
  const { rows } = await query<{ target: string; is_early: boolean; error: string | null }>(
    `select target, coalesce(not_before > clock_timestamp(), false) as is_early, error
     from ${schema}.delivery
     where event = $1 and target = any($2::text[]) and state = 'waiting'`,
    values,
  );
  return targets.flatMap((target) => {
    const row = rows.find((one) => one.target === target.name);
    return row === undefined ? [] : [{ target, isEarly: row.is_early, error: row.error }];
  });
}

async function record(
  { query, schema }: Database,
  eventId: string,
  target: string,
  sent: Sent,
): Promise<void> {
  const isDelivered = sent.state === "delivered";
  const afterMs = sent.state === "waiting" ? sent.afterMs : undefined;
  await query(
    `update ${schema}.delivery
     set state = $3, attempts = attempts + 1, error = $4,
         delivered_at = case when $3 = 'delivered' then clock_timestamp() end,
         not_before = clock_timestamp() + $5::float8 * interval '1 millisecond'
     where event = $1 and target = $2 and state = 'waiting'`,
    [eventId, target, sent.state, isDelivered ? null : sent.reason, afterMs ?? null],
  );
  if (sent.state !== "gone") return;
  await query(`insert into ${schema}.gone_target (target) values ($1) on conflict do nothing`, [
    target,
  ]);
}

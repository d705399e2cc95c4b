import { defaultActor } from "../actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { CollectorError } from "../collector-error.ts";
import type { Database } from "../database/database.ts";
import type { CheckedTarget } from "./check-targets.ts";
import type { AlertEvent } from "./events.ts";
import { passes } from "./scope.ts";
import type { Sent } from "./sender.ts";

/** The longest pause between two attempts; each before it is about twice as long as the one before. */
const LONGEST_PAUSE_MS = 2 * 60 * 60 * 1_000;

/** How old an event is that is given up: Standard Webhooks 1.0.0 recommends days. */
const GIVEN_UP = "interval '5 days'";

/** How long a target that did not take an event is left alone. */
export interface Pause {
  /** After the first attempt. */
  readonly firstMs: number;
  /** What a pause is multiplied by, drawn by chance, so that not all come back at one moment. */
  readonly factor: number;
}

/** What became of an event. */
export interface Delivery {
  /** When it is to be told again; undefined: not any more. */
  readonly again: Date | undefined;
  /** Names targets that did not take it now, and why: no address and no secret. */
  readonly error: CollectorError | undefined;
}

/**
 * Tells targets of an event: each that wants it, was not told and is not to wait, all at the same time. What became of it is
 * kept, so that it is repeated where it failed alone. Its own statements hold no transaction open while targets answer; two
 * processes that deliver one event at the same time may both tell it, with one id. `signal` ends what is under way: it counts
 * for nothing then.
 */
export async function deliver(
  database: Database,
  targets: readonly CheckedTarget[],
  eventId: string,
  pause: Pause,
  signal?: AbortSignal,
): Promise<Delivery> {
  const found = await readEvent(database, eventId);
  if (found === undefined) return { again: undefined, error: undefined };
  const { event, tenant, readClock } = found;
  const wanted = targets.filter(
    (target) => passes(target.events, event.type) && passes(target.tenant, tenant),
  );
  const open = await openDeliveries(database, eventId, wanted);
  const results = await Promise.all(
    open.map(async (target) => {
      const sent = await target.send(event, readClock(), signal);
      if (sent.state !== "delivered") signal?.throwIfAborted();
      await record(database, eventId, target.name, sent, pause);
      return sent.state === "waiting" ? `${target.name}: ${sent.reason}` : undefined;
    }),
  );
  const failed = results.filter((result) => result !== undefined);
  const error =
    failed.length === 0
      ? undefined
      : new CollectorError(`the event ${eventId} is not delivered: ${failed.join("; ")}`);
  return { again: await nextAttempt(database, eventId, wanted), error };
}

/**
 * Takes back a target that answered 410 Gone: events are sent to it again, beginning with the next one. `actor` is
 * who takes it back, for the audit trail; default: the user of this process and the name of the machine.
 *
 * @returns whether it was one.
 */
export async function takeBackTarget(
  database: Database,
  name: string,
  actor: string = defaultActor(),
): Promise<boolean> {
  const { schema } = database;
  return await database.transaction(async (transaction) => {
    const { count } = await transaction.query(
      `delete from ${schema}.gone_target where target = $1`,
      [name],
    );
    if (count === 0) return false;
    await recordAudit(transaction, schema, { actor, action: "takeBackTarget", subject: name });
    return true;
  });
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

/** Those that were not told yet and are not to wait; those that want nothing any more are noted as such. */
async function openDeliveries(
  { query, schema }: Database,
  eventId: string,
  targets: readonly CheckedTarget[],
): Promise<readonly CheckedTarget[]> {
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
  const { rows } = await query<{ target: string }>(
    `select target from ${schema}.delivery
     where event = $1 and target = any($2::text[]) and state = 'waiting'
       and coalesce(not_before <= clock_timestamp(), true)`,
    values,
  );
  const open = new Set(rows.map(({ target }) => target));
  return targets.filter(({ name }) => open.has(name));
}

async function record(
  { query, schema }: Database,
  eventId: string,
  target: string,
  sent: Sent,
  pause: Pause,
): Promise<void> {
  const isDelivered = sent.state === "delivered";
  const afterMs = sent.state === "waiting" ? sent.afterMs : undefined;
  await query(
    `update ${schema}.delivery
     set state = $3, attempts = attempts + 1, error = $4,
         delivered_at = case when $3 = 'delivered' then clock_timestamp() end,
         not_before = case when $3 = 'waiting' then
           clock_timestamp() + interval '1 millisecond' * greatest(
             $5::float8,
             least($6::float8 * 2 ^ least(attempts, 30), $7::float8) * $8::float8) end
     where event = $1 and target = $2 and state = 'waiting'`,
    [
      eventId,
      target,
      sent.state,
      isDelivered ? null : sent.reason,
      afterMs ?? null,
      pause.firstMs,
      LONGEST_PAUSE_MS,
      pause.factor,
    ],
  );
  if (sent.state !== "gone") return;
  await query(`insert into ${schema}.gone_target (target) values ($1) on conflict do nothing`, [
    target,
  ]);
}

/** When the first of those that wait is to be told; undefined: none waits, or the event is given up by then. */
async function nextAttempt(
  { query, schema }: Database,
  eventId: string,
  targets: readonly CheckedTarget[],
): Promise<Date | undefined> {
  const { rows } = await query<{ at: Date | null }>(
    `select min(not_before) as at
     from ${schema}.delivery join ${schema}.event on event.id = delivery.event
     where delivery.event = $1 and target = any($2::text[]) and state = 'waiting'
       and not_before < event.created_at + ${GIVEN_UP}`,
    [eventId, targets.map(({ name }) => name)],
  );
  return rows[0]?.at ?? undefined;
}

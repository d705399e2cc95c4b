import type { Migration } from "./migration.ts";

/** What was said of balances, to whom, and who asked for what. */
export const alerts: Migration = {
  version: 3,
  name: "alerts",
  up: (schema) => `
create table ${schema}.alert (
  rule       text not null,
  subject    text not null,
  tenant     text not null,
  connection text not null,
  asked      text,
  raised_at  timestamptz not null default clock_timestamp(),
  data       jsonb not null,
  primary key (rule, subject)
);
create index alert_asked on ${schema}.alert (connection, asked);
comment on table ${schema}.alert is 'What is beyond its limit now: a row is there from the crossing until it is back.';
comment on column ${schema}.alert.rule is 'The name of the rule that it crossed.';
comment on column ${schema}.alert.subject is 'What crossed it, as one text: an amount of an account, an account, a connection.';
comment on column ${schema}.alert.asked is 'The account that was asked for; empty: all that the credentials see; null: it is about the connection.';
comment on column ${schema}.alert.data is 'What the event said that told of it.';

create table ${schema}.event (
  id         uuid primary key,
  tenant     text not null,
  type       text not null,
  created_at timestamptz not null default clock_timestamp(),
  data       jsonb not null
);
comment on table ${schema}.event is 'What was told of balances: one row for each crossing of a limit, there and back.';

create table ${schema}.delivery (
  event        uuid not null references ${schema}.event on delete cascade,
  target       text not null,
  state        text not null default 'waiting' check (state in ('waiting', 'delivered', 'gone')),
  delivered_at timestamptz,
  attempts     integer not null default 0,
  error        text,
  not_before   timestamptz,
  primary key (event, target)
);
comment on table ${schema}.delivery is 'To whom an event was told.';
comment on column ${schema}.delivery.state is 'waiting: it is tried again, until the event is five days old; delivered: it was accepted; gone: the target wants no more events.';
comment on column ${schema}.delivery.error is 'Why the last attempt failed, without address or secret.';
comment on column ${schema}.delivery.not_before is 'It is not tried again before this time.';

create table ${schema}.gone_target (
  target  text primary key,
  gone_at timestamptz not null default clock_timestamp()
);
comment on table ${schema}.gone_target is 'Targets that answered 410 Gone: nothing is sent to them until somebody takes them back.';

create table ${schema}.audit (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  actor      text not null,
  action     text not null,
  subject    text not null,
  detail     jsonb
);
comment on table ${schema}.audit is 'Who asked for what. Rows are only added.';

create function ${schema}.refuse_change() returns trigger language plpgsql as $function$
begin
  raise exception 'rows of %.% are only added: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation';
end
$function$;
create trigger audit_only_grows before update or delete or truncate on ${schema}.audit
  for each statement execute function ${schema}.refuse_change();
`,
  down: (schema) => `
drop table ${schema}.audit;
drop function ${schema}.refuse_change();
drop table ${schema}.gone_target;
drop table ${schema}.delivery;
drop table ${schema}.event;
drop table ${schema}.alert;
`,
};

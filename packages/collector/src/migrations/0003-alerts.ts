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
  raised_at  timestamptz not null,
  value      text,
  primary key (rule, subject)
);
comment on table ${schema}.alert is 'What is beyond its limit now: a row is there from the crossing until it is back.';

create table ${schema}.event (
  id         uuid primary key,
  tenant     text not null,
  type       text not null,
  created_at timestamptz not null default clock_timestamp(),
  data       jsonb not null
);
comment on table ${schema}.event is 'What was told of balances: one row for each crossing of a limit.';

create table ${schema}.delivery (
  event        uuid not null references ${schema}.event on delete cascade,
  target       text not null,
  delivered_at timestamptz,
  attempts     integer not null default 0,
  error        text,
  primary key (event, target)
);
comment on table ${schema}.delivery is 'To whom an event was told.';

create table ${schema}.audit (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  actor      text not null,
  action     text not null,
  subject    text not null,
  detail     jsonb
);
comment on table ${schema}.audit is 'Who asked for what.';
`,
  down: (schema) => `
drop table ${schema}.audit;
drop table ${schema}.delivery;
drop table ${schema}.event;
drop table ${schema}.alert;
`,
};

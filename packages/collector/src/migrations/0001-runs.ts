import type { Migration } from "./migration.ts";

/** What was asked for, and what became of it: runs, their connections and their accounts. */
export const runs: Migration = {
  version: 1,
  name: "runs",
  up: (schema) => `
create table ${schema}.run (
  id           uuid primary key,
  name         text not null unique,
  state        text not null default 'listing'
               check (state in ('listing', 'running', 'ended', 'cancelled')),
  requested_by text not null,
  created_at   timestamptz not null default clock_timestamp(),
  ended_at     timestamptz
);
comment on table ${schema}.run is 'One collection: every account of it is a row of task.';
comment on column ${schema}.run.name is 'What tells it from other runs: asking for a run of the same name changes nothing.';
comment on column ${schema}.run.state is 'listing: accounts are still being found; running: all are known; ended: each came, failed or was skipped.';

create table ${schema}.listing (
  run        uuid not null references ${schema}.run on delete cascade,
  connection text not null,
  tenant     text not null,
  provider   text not null,
  state      text not null default 'waiting' check (state in ('waiting', 'listed', 'failed')),
  attempts   integer not null default 0,
  error      jsonb,
  primary key (run, connection)
);
comment on table ${schema}.listing is 'Which accounts of a connection belong to a run: whether they are all known.';

create table ${schema}.task (
  run_at      timestamptz not null,
  run         uuid not null,
  connection  text not null,
  account     text not null,
  tenant      text not null,
  provider    text not null,
  state       text not null default 'waiting'
              check (state in ('waiting', 'came', 'failed', 'skipped')),
  attempts    integer not null default 0,
  error       jsonb,
  error_class text,
  fetched_at  timestamptz,
  snapshot_at timestamptz,
  times       jsonb,
  problems    jsonb,
  primary key (run, connection, account, run_at)
) partition by range (run_at);
comment on table ${schema}.task is 'One account of one run: it is here once, whatever was repeated.';
comment on column ${schema}.task.run_at is 'When its run was made: the month of its partition.';
comment on column ${schema}.task.account is 'The provider''s id of the account that is asked for; empty: all that the credentials see, in one answer.';
comment on column ${schema}.task.error is 'Why it failed, or why the last attempt did: the error as JSON, without secrets.';
comment on column ${schema}.task.fetched_at is 'When the answer came, by the clock of the database.';
comment on column ${schema}.task.snapshot_at is 'The fetched_at of the rows of snapshot that hold its entries: an earlier one where nothing has changed since.';
comment on column ${schema}.task.times is 'For each entry, in order, the as_of, as_of_date and fresh_at that this answer stated; null: those of the snapshot.';

create index task_waiting on ${schema}.task (run, connection) where state = 'waiting';
create index task_came on ${schema}.task (connection, account, fetched_at desc) where state = 'came';
-- With a condition of its own, so that no question about one account takes it for its order.
create index task_answers on ${schema}.task (fetched_at) where state = 'came' and snapshot_at is not null;
`,
  down: (schema) => `
drop table ${schema}.task;
drop table ${schema}.listing;
drop table ${schema}.run;
`,
};

import type { Migration } from "./migration.ts";

/** What the balances were. */
export const snapshots: Migration = {
  version: 2,
  name: "snapshots",
  up: (schema) => `
create table ${schema}.snapshot (
  fetched_at timestamptz not null,
  connection text not null,
  asked      text not null,
  position   integer not null,
  tenant     text not null,
  run        uuid not null,
  provider   text not null,
  label      text,
  account    text,
  type       text not null,
  pool       text not null,
  asset_kind text not null check (asset_kind in ('fiat', 'token')),
  asset      text not null,
  issuer     text,
  reference  text,
  amount     numeric not null,
  scale      integer not null,
  credit_line text,
  as_of      timestamptz,
  as_of_date text,
  fresh_at   timestamptz,
  term       text not null,
  iso20022   text,
  pointer    text not null,
  primary key (connection, asked, fetched_at, position)
) partition by range (fetched_at);
comment on table ${schema}.snapshot is 'The entries of an answer, as its provider stated them. Rows are only added: the answer of an account is here when it differs from the one before, and once a month.';

create index snapshot_account on ${schema}.snapshot (account, connection, asked)
  where account is distinct from asked;

create table ${schema}.head (
  connection  text not null,
  asked       text not null,
  tenant      text not null,
  provider    text not null,
  run         uuid not null,
  fetched_at  timestamptz,
  snapshot_at timestamptz,
  digest      text,
  times       jsonb,
  entries     integer not null default 0,
  failures    integer not null default 0,
  failed_at   timestamptz,
  error_class text,
  primary key (connection, asked)
) with (fillfactor = 70);
comment on table ${schema}.head is 'Where the last answer of each account is, and how often it has failed since.';

create index head_asked on ${schema}.head (asked);
`,
  down: (schema) => `
drop table ${schema}.head;
drop table ${schema}.snapshot;
`,
};

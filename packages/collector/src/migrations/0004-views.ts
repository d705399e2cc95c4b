import type { Migration } from "./migration.ts";

/** What people and their tools read: views, and which rows are whose. */
export const views: Migration = {
  version: 4,
  name: "views",
  up: (schema) => `
create table ${schema}.reader (
  role   text not null,
  tenant text not null,
  primary key (role, tenant)
);
comment on table ${schema}.reader is 'Which database roles may read the rows of which tenants. A role sees its own rows.';
alter table ${schema}.reader enable row level security;
create policy reader_of_role on ${schema}.reader for select using (role = current_user);

${TENANTED.map(
  (table) => `
alter table ${schema}.${table} enable row level security;
create policy ${table}_of_tenant on ${schema}.${table} for select
  using (tenant in (select tenant from ${schema}.reader where role = current_user));`,
).join("")}

create view ${schema}.balance with (security_invoker = true) as
select
  s.tenant, s.provider, s.label, s.connection, s.asked, s.position, s.account, s.type, s.pool,
  s.asset_kind, s.asset, s.issuer, s.reference, s.amount, s.scale, s.credit_line,
  case when h.times is null then s.as_of else (h.times -> s.position ->> 0)::timestamptz end as as_of,
  case when h.times is null then s.as_of_date else h.times -> s.position ->> 1 end as as_of_date,
  case when h.times is null then s.fresh_at else (h.times -> s.position ->> 2)::timestamptz end as fresh_at,
  h.fetched_at, h.run, s.term, s.iso20022, s.pointer
from ${schema}.head h
join ${schema}.snapshot s
  on s.connection = h.connection and s.asked = h.asked and s.fetched_at = h.snapshot_at;
comment on view ${schema}.balance is 'The last known balances: one row for each amount that a provider states.';
${COLUMNS.map(([name, text]) => `comment on column ${schema}.balance.${name} is '${text}';`).join("\n")}

create view ${schema}.balance_history with (security_invoker = true) as
select
  s.tenant, s.provider, s.label, s.connection, s.asked, s.position, s.account, s.type, s.pool,
  s.asset_kind, s.asset, s.issuer, s.reference, s.amount, s.scale, s.credit_line,
  case when t.times is null then s.as_of else (t.times -> s.position ->> 0)::timestamptz end as as_of,
  case when t.times is null then s.as_of_date else t.times -> s.position ->> 1 end as as_of_date,
  case when t.times is null then s.fresh_at else (t.times -> s.position ->> 2)::timestamptz end as fresh_at,
  t.fetched_at, t.run, s.term, s.iso20022, s.pointer
from ${schema}.task t
join ${schema}.snapshot s
  on s.connection = t.connection and s.asked = t.account and s.fetched_at = t.snapshot_at
where t.state = 'came';
comment on view ${schema}.balance_history is 'Every balance that ever came: one row for each amount of each answer.';
${COLUMNS.map(([name, text]) => `comment on column ${schema}.balance_history.${name} is '${text}';`).join("\n")}
`,
  down: (schema) => `
drop view ${schema}.balance_history;
drop view ${schema}.balance;
${TENANTED.map(
  (table) => `
drop policy ${table}_of_tenant on ${schema}.${table};
alter table ${schema}.${table} disable row level security;`,
).join("")}
drop table ${schema}.reader;
`,
};

/** The tables whose rows are of one tenant. */
export const TENANTED: readonly string[] = [
  "listing",
  "task",
  "snapshot",
  "head",
  "alert",
  "event",
];

/** The views, which show the rows of tables that who asks may see. */
export const VIEWS: readonly string[] = ["balance", "balance_history"];

/** The columns of both views. */
export const COLUMNS: readonly (readonly [name: string, comment: string])[] = [
  ["tenant", "Whose connection it is; empty where tenants are not told apart"],
  ["provider", "The name of the provider: finix"],
  ["label", "Your name for the connection, as the answer has it"],
  ["connection", "The name of the connection in the configuration"],
  ["asked", "The account that was asked for; empty: all that the credentials see, in one answer"],
  ["position", "The place of the balance in its answer, from 0"],
  ["account", "The id that the provider has for what holds the money; null where there is none"],
  ["type", "available, booked, expected, pending, reserved, owed or current"],
  ["pool", "Which money of the account: main, funded, issuing, collateral"],
  ["asset_kind", "fiat: a currency of ISO 4217; token: any other asset"],
  ["asset", "The code of the currency or token"],
  ["issuer", "Who issues the token; null for currencies"],
  ["reference", "The currency that the token stands for, where it does"],
  ["amount", "The amount in units of the asset (12.34), exact; of owed, positive is a debt"],
  ["scale", "Digits after the decimal point that the amount has"],
  [
    "credit_line",
    "included or excluded: whether it counts a credit line; null where the provider does not say",
  ],
  ["as_of", "The instant of the balance, where the provider states one"],
  ["as_of_date", "The day or local time of the balance, where the provider states no zone"],
  ["fresh_at", "When the provider last brought its data up to date, where it says"],
  ["fetched_at", "When the answer came, by the clock of the database"],
  ["run", "The run that asked for it"],
  ["term", "The own word of the provider for the amount"],
  ["iso20022", "The ISO 20022 code of the type, where it has one"],
  ["pointer", "JSON pointer (RFC 6901) of the amount in the answer of the provider"],
];

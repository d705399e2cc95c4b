import type { Migration } from "./migration.ts";

/** How many requests were sent of late, so that all workers together keep to a provider's limit. */
export const rates: Migration = {
  version: 5,
  name: "rates",
  up: (schema) => `
create table ${schema}.rate (
  key    text primary key,
  slot   bigint not null,
  counts integer[] not null
);
comment on table ${schema}.rate is 'The requests of late, for each set of credentials.';
comment on column ${schema}.rate.key is 'The provider, a name for the credentials, and the seconds of the limit.';
comment on column ${schema}.rate.slot is 'The number of the newest slot of time, counted from 1970 by the clock of the database.';
comment on column ${schema}.rate.counts is 'How many requests passed in that slot and in those before it, newest first.';

create function ${schema}.take_rate(
  of_key text, asked integer, slot_ms bigint, slots integer, requests integer, per_slot integer,
  out may_pass integer, out next_ms double precision
) language plpgsql as $$
declare
  now_ms bigint;
  newest bigint;
  past   integer[];
  age    bigint;
  spare  integer;
begin
  insert into ${schema}.rate values (of_key, 0, '{}') on conflict do nothing;
  select slot, counts into newest, past from ${schema}.rate where key = of_key for update;
  -- Read while the row is locked: requests are counted in the order of their times.
  now_ms := floor(extract(epoch from clock_timestamp()) * 1000);
  age := now_ms / slot_ms - newest;
  -- Slots that far ahead are from before the clock was set back.
  if age not between -slots and slots then
    age := slots;
  end if;
  age := greatest(age, 0);
  newest := case when age = slots then now_ms / slot_ms else newest + age end;
  past := (array_fill(0, array[age::integer]) || past)[1:slots];
  past := past || array_fill(0, array[slots - cardinality(past)]);
  spare := requests - (select sum(count) from unnest(past) as count);
  may_pass := greatest(least(spare, per_slot - past[1]), 0);
  past[1] := past[1] + least(asked, may_pass);
  spare := spare - least(asked, may_pass);
  -- Where all are used: when the oldest slot with a request is counted no more.
  age := case when spare > 0 then 1 else (
    select slots + 1 - max(place) from unnest(past) with ordinality as one (count, place) where count > 0
  ) end;
  next_ms := (newest + age) * slot_ms - now_ms;
  update ${schema}.rate set slot = newest, counts = past where key = of_key;
end
$$;
comment on function ${schema}.take_rate is 'Lets some of the requests that are asked for pass: how many may, and when to ask again.';
`,
  down: (schema) => `
drop function ${schema}.take_rate;
drop table ${schema}.rate;
`,
};

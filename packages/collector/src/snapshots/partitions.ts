import type { Queryable } from "../database/database.ts";

/** A part of a table: the rows of a month in UTC, or what is left of all that was before. */
export interface Partition {
  readonly name: string;
  /** Whether it is what {@link prune} left of the time before `end`. */
  readonly isRest: boolean;
  /** `2026-11`; of a rest, the month that begins at its end. */
  readonly month: string;
  /** The first instant after it. */
  readonly end: Date;
}

const NAME = /^[a-z]+_(?<rest>until_)?(?<year>\d{4})_(?<month>\d\d)$/;

/** The partitions of a table, the oldest first. */
export async function partitionsOf(
  queryable: Queryable,
  schema: string,
  table: string,
): Promise<readonly Partition[]> {
  const { rows } = await queryable.query<{ readonly name: string }>(
    `select c.relname::text as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
     where i.inhparent = $1::regclass`,
    [`${schema}.${table}`],
  );
  return rows.flatMap(({ name }) => read(name)).sort((a, b) => a.end.getTime() - b.end.getTime());
}

/** The name of the partition that holds what is left of the time before a month. */
export function restName(table: string, month: string): string {
  return `${table}_until_${month.replace("-", "_")}`;
}

/** The first instant of the month in UTC that a time is in. */
export function startOfMonth(time: Date): Date {
  return new Date(Date.UTC(time.getUTCFullYear(), time.getUTCMonth(), 1));
}

function read(name: string): Partition[] {
  const { rest, year, month } = NAME.exec(name)?.groups ?? {};
  const isRest = rest !== undefined;
  const end = new Date(Date.UTC(Number(year), Number(month) - (isRest ? 1 : 0), 1));
  return month === undefined ? [] : [{ name, isRest, month: `${year}-${month}`, end }];
}

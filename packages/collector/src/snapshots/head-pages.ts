import { type Conditions, conditions } from "./statement.ts";
import type { BalanceFilter } from "./stored-balance.ts";

/** What a page of accounts begins after. */
export interface HeadKey {
  readonly connection: string;
  readonly asked: string;
}

/** The conditions of a page of heads, named `h`: which accounts a filter is about, from a key on. */
export function headConditions(
  schema: string,
  filter: BalanceFilter,
  after: HeadKey | undefined,
): Conditions {
  const where = accountConditions(schema, filter, after);
  where.add(filter.tenant, (tenant) => `h.tenant = ${tenant}`);
  return where;
}

/**
 * The same for a question about earlier answers: a connection may have been another tenant's then, so that of each answer
 * its own tenant is to be looked at.
 */
export function earlierConditions(
  schema: string,
  filter: BalanceFilter,
  after: HeadKey | undefined,
): Conditions {
  const where = accountConditions(schema, filter, after);
  where.add(
    filter.tenant,
    (tenant) => `(h.tenant = ${tenant} or h.connection in (
       select l.connection from ${schema}.listing l where l.tenant = ${tenant}))`,
  );
  return where;
}

function accountConditions(
  schema: string,
  filter: BalanceFilter,
  after: HeadKey | undefined,
): Conditions {
  const where = conditions();
  where.add(filter.connection, (connection) => `h.connection = ${connection}`);
  where.add(filter.provider, (provider) => `h.provider = ${provider}`);
  where.add(
    filter.account,
    (account) => `(h.connection, h.asked) in (
       select a.connection, a.asked from ${schema}.head a where a.asked = ${account}
       union
       select e.connection, e.asked from ${schema}.snapshot e
       where e.account = ${account} and e.account is distinct from e.asked)`,
  );
  if (after !== undefined) {
    where.add(
      after.connection,
      (connection) => `(h.connection, h.asked) > (${connection}, ${where.value(after.asked)})`,
    );
  }
  return where;
}

/**
 * A page of heads in their order, to be named `h`: what is joined to it is looked up for its rows alone, whatever is
 * known of how many there are.
 */
export function headPage(schema: string, where: Conditions, size: number): string {
  return `(select h.* from ${schema}.head h ${where.where()}
    order by h.connection, h.asked limit ${size})`;
}

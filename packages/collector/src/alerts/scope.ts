import { CollectorError } from "../collector-error.ts";
import type { Place } from "../place.ts";
import type { ConnectionScope } from "./rules.ts";

/** The filters of a rule: null passes everything. */
export interface Scope {
  readonly tenant: Filter;
  readonly connection: Filter;
  readonly provider: Filter;
  readonly account: Filter;
  readonly type: Filter;
  readonly pool: Filter;
  readonly term: Filter;
}

/** The values that pass; null: all. */
export type Filter = readonly string[] | null;

/** The names of filters, as a rule has them. */
const SCOPE_KEYS = [
  "tenant",
  "connection",
  "provider",
  "account",
  "type",
  "pool",
  "term",
] as const satisfies readonly (keyof Scope)[];

/** The filters of a rule, each read to a list. */
export function readScope(rule: ConnectionScope): Scope {
  const where = `the alert ${JSON.stringify(rule.name)}`;
  const entries = SCOPE_KEYS.map((key) => [key, readFilter(where, key, Reflect.get(rule, key))]);
  return Object.fromEntries(entries) as unknown as Scope;
}

/** Whether a value passes a filter. */
export function passes(filter: Filter, value: string): boolean {
  return filter === null || filter.includes(value);
}

/** Whether a rule watches anything of a connection. */
export function watchesPlace(
  scope: Scope,
  { tenant, connection, provider }: Pick<Place, "tenant" | "connection" | "provider">,
): boolean {
  return (
    passes(scope.tenant, tenant) &&
    passes(scope.connection, connection) &&
    passes(scope.provider, provider)
  );
}

/**
 * A name or names, read to a list; null where there is nothing to filter by.
 *
 * @throws {CollectorError} when it is neither.
 */
export function readFilter(where: string, key: string, value: unknown): Filter {
  if (value === undefined) return null;
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (names.length > 0 && names.every((name) => typeof name === "string")) return names;
  throw new CollectorError(`${where}: ${key} must be a text, or a list of one or more`);
}

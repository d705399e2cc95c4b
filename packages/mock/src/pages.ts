import { isObject, valueAt } from "@org/openapi";
import type { PrismOperation } from "./operations.ts";
import { type Asked, matcherOf, urlOf } from "./route.ts";

/** What `x-pagination` says of the next page, so far as an argument of the query leads there. */
interface Pagination {
  readonly items: string;
  readonly more?: string;
  readonly next?: {
    readonly cursor?: string;
    readonly lastItem?: string;
    readonly argument?: string;
    readonly offset?: string;
    readonly page?: string;
  };
}

/** Gives the name of the example that is the page which a request asks for; undefined: it asks for none. */
export type ChoosePage = (asked: Asked) => string | undefined;

/**
 * What plays the examples of lists as pages: one that leads on is followed by the next in order. Undefined
 * where no list has such examples, or a link leads on.
 */
export function pagesOf(operations: readonly PrismOperation[]): ChoosePage | undefined {
  const lists = operations.flatMap((operation) => listOf(operation) ?? []);
  if (lists.length === 0) return undefined;
  return (asked) => {
    const list = lists.find(({ matches }) => matches(asked));
    return list?.pages.get(urlOf(asked).searchParams.get(list.argument) ?? "");
  };
}

interface List {
  readonly matches: (asked: Asked) => boolean;
  readonly argument: string;
  /** By what the argument is, the example that is that page. */
  readonly pages: ReadonlyMap<string, string>;
}

function listOf(operation: PrismOperation): List | undefined {
  const { extensions, responses } = operation;
  const pagination = extensions?.["x-pagination"] as Pagination | undefined;
  const { argument, offset, page } = pagination?.next ?? {};
  const name = argument ?? offset ?? page;
  if (pagination === undefined || name === undefined) return undefined;
  const [good] = responses.filter(({ code }) => code.startsWith("2"));
  const examples = good?.contents?.[0]?.examples ?? [];
  const pages = new Map<string, string>();
  let start = offset === undefined ? 1 : 0;
  for (const [index, example] of examples.entries()) {
    const value = "value" in example ? example.value : undefined;
    const step = offset === undefined ? 1 : itemsOf(pagination, value).length;
    const next = nextOf(pagination, value, start + step);
    const following = examples[index + 1];
    if (next === undefined || following === undefined) break;
    pages.set(next, following.key);
    start += step;
  }
  return { matches: matcherOf(operation), argument: name, pages };
}

/** What the argument is on the page after one; undefined where that is the last. */
function nextOf(pagination: Pagination, value: unknown, count: number): string | undefined {
  const { more, next = {} } = pagination;
  if (more !== undefined && valueAt(value, more) !== true) return undefined;
  const { cursor, lastItem } = next;
  if (cursor !== undefined) return textOf(cursor.startsWith("/") && valueAt(value, cursor));
  if (lastItem !== undefined) return textOf(valueAt(itemsOf(pagination, value).at(-1), lastItem));
  return more === undefined ? undefined : String(count);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function itemsOf({ items }: Pagination, value: unknown): readonly unknown[] {
  const found = isObject(value) || Array.isArray(value) ? valueAt(value, items) : undefined;
  return Array.isArray(found) ? found : [];
}

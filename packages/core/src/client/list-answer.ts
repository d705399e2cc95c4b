import type { AnyOperation, Issue, Pagination } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { type Answer, MAX_ISSUES, unusual } from "./answer.ts";
import { readBalances } from "./ask-balances.ts";
import type { Caller } from "./caller.ts";
import type { List } from "./pages.ts";

/** The answer of a list, before its items are looked at. */
export interface ListAnswer extends Answer {
  readonly cameAt: Date;
  readonly call: Call;
  readonly reply: Reply;
}

/** @throws {TypeError} when the operation is no list: the spec says where one has its items. */
export function listOf(caller: Caller, operation: AnyOperation): List {
  const { id, pages } = operation;
  if (pages === undefined) throw new TypeError(`${id} has no pages.`);
  return { caller, operation, pages };
}

/**
 * The answer of a list. Its items may differ from their schema: each is looked at when it is read.
 *
 * @throws {ProviderError} when it is an error, or differs from its schema on the way to the items or to the
 * next page.
 */
export async function readList({ pages }: List, call: Call, reply: Reply): Promise<ListAnswer> {
  const answer = await readBalances(call, reply);
  const { found, issues } = answer.check;
  const isToldApart = found === issues.length;
  const ways = waysOf(pages);
  const wrong = isToldApart ? issues.filter(({ pointer }) => isOn(ways, pointer)) : issues;
  if (wrong.length === 0) return { ...answer, cameAt: new Date(), call, reply };
  throw await (await unusual()).validationError(call, reply, {
    issues: wrong.slice(0, MAX_ISSUES),
    found: isToldApart ? wrong.length : found,
  });
}

/** The issues of what is at a pointer, with pointers from there on. */
export function issuesBelow(issues: readonly Issue[], at: string): Issue[] {
  return issues
    .filter(({ pointer }) => pointer === at || pointer.startsWith(`${at}/`))
    .map((issue) => ({ ...issue, pointer: issue.pointer.slice(at.length) }));
}

/** The places of an answer that are read for its list. */
function waysOf({ items, more, next = { link: "" } }: Pagination): string[] {
  const source = "link" in next ? next.link : "cursor" in next ? next.cursor : "";
  return [
    items,
    ...(more === undefined ? [] : [more]),
    ...(source.startsWith("/") ? [source] : []),
  ];
}

/** Whether a place is one of these, or lies on the way to one. */
function isOn(ways: readonly string[], pointer: string): boolean {
  return ways.some((way) => way === pointer || way.startsWith(`${pointer}/`));
}

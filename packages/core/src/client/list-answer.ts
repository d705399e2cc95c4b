import type { AnyOperation, Args, Issue, Pagination } from "../contract.ts";
import type { Call } from "../transport/call.ts";
import type { Reply } from "../transport/reply.ts";
import { type Answer, MAX_ISSUES, unusual } from "./answer.ts";
import { readBalances } from "./ask-balances.ts";
import type { Caller } from "./caller.ts";
import { checkCallOptions } from "./check-options.ts";
import type { CallOptions } from "./options.ts";
import { type List, type Page, readPages } from "./pages.ts";

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
 * What `read` makes of all answers of a list, page by page: amounts of some pages would pass for those of all.
 *
 * @throws {ConfigurationError} when an option is none of a call.
 * @throws {ProviderError} when a page does not come.
 */
export async function* readAllPages<Made extends { readonly data: unknown }>(
  list: List,
  args: Args,
  options: CallOptions,
  read: (call: Call, reply: Reply) => Promise<Made>,
): AsyncGenerator<Page<Made>, void, undefined> {
  list.caller.prepare(list.operation, () => checkCallOptions(options), options?.label);
  yield* readPages(list, args, options, read);
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

import type { AnyOperation, Args, Issue, PageOptions, Pagination } from "../contract.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";
import { PaginationError } from "../errors/pagination-error.ts";
import { ProviderError } from "../errors/provider-error.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Call } from "../transport/call.ts";
import { endedBySignal } from "../transport/ended.ts";
import type { Reply } from "../transport/reply.ts";
import { unusual } from "./answer.ts";
import { type Caller, cleanCause } from "./caller.ts";
import { checkArgs, checkCallOptions } from "./check-options.ts";
import { type NextStep, nextPage, UNREACHABLE } from "./next-page.ts";
import type { CallOptions } from "./options.ts";
import { withArgument } from "./page-argument.ts";
import { isSameServer, resolveLink, withoutOwn } from "./page-link.ts";
import { PageTrail } from "./page-trail.ts";
import { completeRequest, draftRequest } from "./request.ts";
import { typeName } from "./response-check.ts";

const COUNT = "an integer of 1 or more";

/** A list of a client. */
export interface List {
  readonly caller: Caller;
  readonly operation: AnyOperation;
  readonly pages: Pagination;
}

/** What asks for a page: the arguments, and where a link led there, its URL. */
export interface Step {
  readonly args: Args;
  readonly link: string | null;
}

/** What is made of an answer: its data at least. */
interface Answered {
  readonly data: unknown;
}

/** A page that came. */
export interface Page<Answer extends Answered> {
  /** From 1. */
  readonly number: number;
  /** What was made of its answer. */
  readonly answer: Answer;
  readonly items: readonly unknown[];
}

/** A page, and where it stands among the others. */
interface PageOnTheWay<Answer extends Answered> extends Omit<Page<Answer>, "number"> {
  /** The URL that it was asked for with, without credentials. */
  readonly url: string;
  /**
   * What asks for the next one; null where this is the last.
   *
   * @throws {ProviderError} when the page says that there is one, and not which.
   */
  readonly next: () => Promise<NextStep | null>;
}

/** What is made of the answer of a page, in the time of its call. */
type ReadPage<Answer extends Answered> = (call: Call, reply: Reply) => Answer | Promise<Answer>;

/**
 * The items of a list, or the answers that hold them, page by page: each is asked for when the one before
 * is used up.
 *
 * @throws {PaginationError} when a page leads back to one that came before, or to another host.
 * @throws {ProviderError} when a page does not come: its class says what went wrong, `page` which it was.
 */
export async function* iteratePages(
  list: List,
  args: Args,
  options: CallOptions & PageOptions,
  of: "items" | "pages",
): AsyncGenerator<unknown, void, undefined> {
  const read = async (call: Call, reply: Reply) => ({
    data: await list.caller.dataOf(call, reply),
  });
  for await (const { number, answer, items } of readPages(list, args, options, read)) {
    for (const one of of === "items" ? items : [answer.data]) {
      await endWhereAborted(list, options, number);
      yield one;
    }
  }
}

/**
 * What `read` makes of the answers of a list, page by page.
 *
 * @throws {PaginationError} when a page leads back to one that came before, or to another host.
 * @throws {ProviderError} when a page does not come: its class says what went wrong, `page` which it was.
 */
export async function* readPages<Answer extends Answered>(
  list: List,
  args: Args,
  options: CallOptions & PageOptions,
  read: ReadPage<Answer>,
): AsyncGenerator<Page<Answer>, void, undefined> {
  const { maxPages, ...callOptions } = checkOptions(list, options);
  const trail = new PageTrail(list.pages);
  let step: Step = { args, link: null };
  for (let number = 1; ; number += 1) {
    const page = await ofPage(number, async () => {
      const came = await askPage(list, step, callOptions, read);
      if (trail.isSamePage(step, came)) throw loopError(list, callOptions);
      return came;
    });
    yield { number, answer: page.answer, items: page.items };
    if (number >= maxPages) return;
    const next = await ofPage(number, async () => {
      const said = await page.next();
      if (said === null) return null;
      await endWhereAborted(list, callOptions);
      const to = follow(list, step, page.url, said, callOptions);
      if (trail.hasBeenAt(to)) throw loopError(list, callOptions);
      return to;
    });
    if (next === null) return;
    step = next;
  }
}

/** @throws {ConfigurationError} when an option is another than it may be. */
function checkOptions(
  { caller, operation }: List,
  options: CallOptions & PageOptions,
): CallOptions & { readonly maxPages: number } {
  const label = typeof options?.label === "string" ? options.label : undefined;
  return caller.prepare(
    operation,
    () => {
      const { maxPages = Number.POSITIVE_INFINITY, ...callOptions } = options;
      checkCallOptions(callOptions);
      const isCount = Number.isInteger(maxPages) || maxPages === Number.POSITIVE_INFINITY;
      if (!isCount || maxPages < 1) throw new TypeError(`maxPages must be ${COUNT}.`);
      return { ...callOptions, maxPages };
    },
    label,
  );
}

/** Asks for one page, as a call with a deadline of its own. */
async function askPage<Answer extends Answered>(
  list: List,
  step: Step,
  options: CallOptions,
  read: ReadPage<Answer>,
): Promise<PageOnTheWay<Answer>> {
  const { caller, operation, pages } = list;
  const { prepared, request, url } = caller.prepare(
    operation,
    (ready) => {
      checkArgs(step.args, operation.args);
      const draft = draftRequest(ready, operation.request(step.args as never));
      const own = step.link === null ? draft : { ...draft, url: step.link };
      const complete = completeRequest(caller.session, ready, own, options.headers);
      return { prepared: ready, request: complete, url: own.url };
    },
    options.label,
  );
  return caller.perform(prepared, request, options, async (call, reply) => {
    const answer = await read(call, reply);
    const { data } = answer;
    const items = resolvePointer(data, pages.items) ?? [];
    if (!Array.isArray(items)) {
      const received = typeName(items);
      throw await contradiction(call, reply, { pointer: pages.items, expected: "array", received });
    }
    const { headers } = reply.response;
    const next = async (): Promise<NextStep | null> => {
      const said = nextPage(pages, { args: step.args, data, headers, items });
      if (said === UNREACHABLE) {
        const words = "says that there are more, and the API has no way to ask for them.";
        throw paginationError(list, options, words);
      }
      if (said !== null && "expected" in said) throw await contradiction(call, reply, said);
      return said;
    };
    return { answer, items, url, next };
  });
}

async function contradiction(call: Call, reply: Reply, issue: Issue): Promise<ProviderError> {
  return (await unusual()).validationError(call, reply, { issues: [issue], found: 1 });
}

/** @throws {PaginationError} when the page links to another host: credentials don't go there. */
function follow(
  list: List,
  { args, link }: Step,
  page: string,
  next: NextStep,
  options: CallOptions,
): Step {
  if ("argument" in next) return { args: withArgument(args, next.argument, next.value), link };
  const { baseUrl, authorization } = list.caller.prepare(list.operation, (ready) => ready);
  const own = new URL(baseUrl);
  const url = resolveLink(next.link, page);
  if (url === null) throw paginationError(list, options, "has a link to the next that is no URL.");
  if (isSameServer(url, own)) return { args, link: withoutOwn(url, authorization.query) };
  const words = `links to ${url.origin}, and a client sends its credentials to ${own.origin} alone. Where baseUrl is a proxy, it has to rewrite the links of pages.`;
  throw paginationError(list, options, words);
}

function loopError(list: List, options: CallOptions): PaginationError {
  return paginationError(list, options, "is, or leads back to, one that came before.");
}

function paginationError(
  { caller, operation }: List,
  options: CallOptions,
  words: string,
): PaginationError {
  return new PaginationError({
    ...whereOf(caller, operation, options),
    message: `a page ${words}`,
  });
}

function whereOf({ session }: Caller, { id }: AnyOperation, { label }: CallOptions) {
  return { provider: session.provider.name, label: label ?? session.label, operation: id };
}

/** @throws {AbortedError} when the caller's signal has aborted: what came of a page is not given out. */
export async function endWhereAborted(
  { caller, operation }: Pick<List, "caller" | "operation">,
  { signal, ...options }: CallOptions,
  page?: number,
): Promise<void> {
  if (!signal?.aborted) return;
  const error = endedBySignal(whereOf(caller, operation, options), "the call", signal.reason);
  await cleanCause(caller.session.redactor, error);
  if (page !== undefined) tellPage(error, page);
  throw error;
}

/** Does something for a page; its errors say for which. */
async function ofPage<T>(page: number, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    tellPage(error, page);
    throw error;
  }
}

/** Says in an error which page it is of. A call that could not be made is of none. */
function tellPage(error: unknown, page: number): void {
  if (!(error instanceof ProviderError) || error instanceof ConfigurationError) return;
  const { message, stack } = error;
  error.message = `${message} It was page ${page}.`;
  if (typeof stack === "string") error.stack = stack.replace(message, () => error.message);
  Object.assign(error, { page });
}

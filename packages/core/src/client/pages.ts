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
import { type NextStep, nextPage } from "./next-page.ts";
import type { CallOptions } from "./options.ts";
import { argumentOf, withArgument } from "./page-argument.ts";
import { isSameServer, resolveLink, withoutOwn } from "./page-link.ts";
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
interface Step {
  readonly args: Args;
  readonly link: string | null;
}

/** A page that came. */
interface Page {
  readonly data: unknown;
  readonly items: readonly unknown[];
  /** The URL that it was asked for with, without credentials. */
  readonly url: string;
  /**
   * What asks for the next one; null where this is the last.
   *
   * @throws {ProviderError} when the page says that there is one, and not which.
   */
  readonly next: () => Promise<NextStep | null>;
}

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
  const { maxPages, ...callOptions } = checkOptions(list, options);
  const trail = new Trail(list.pages);
  let step: Step = { args, link: null };
  for (let number = 1; ; number += 1) {
    try {
      const page = await askPage(list, step, callOptions);
      if (trail.isSamePage(step, page)) throw loopError(list, callOptions);
      for (const one of of === "items" ? page.items : [page.data]) {
        await endWhereAborted(list, callOptions);
        yield one;
      }
      if (number >= maxPages) return;
      const next = await page.next();
      if (next === null) return;
      await endWhereAborted(list, callOptions);
      step = follow(list, step, page.url, next, callOptions);
      if (trail.hasBeenAt(step)) throw loopError(list, callOptions);
    } catch (error) {
      tellPage(error, number);
      throw error;
    }
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
async function askPage(list: List, step: Step, options: CallOptions): Promise<Page> {
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
  return caller.perform(prepared, request, options, async (call, reply): Promise<Page> => {
    const data = await caller.dataOf(call, reply);
    const items = resolvePointer(data, pages.items) ?? [];
    if (!Array.isArray(items)) {
      const received = typeName(items);
      throw await contradiction(call, reply, { pointer: pages.items, expected: "array", received });
    }
    const { headers } = reply.response;
    const next = async (): Promise<NextStep | null> => {
      const said = nextPage(pages, { args: step.args, data, headers, items });
      if (said !== null && "expected" in said) throw await contradiction(call, reply, said);
      return said;
    };
    return { data, items, url, next };
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

/** The pages that came: none may come again. */
class Trail {
  readonly #pages: Pagination;
  readonly #visited = new Set<string>();
  #lastItems: string | undefined;

  constructor(pages: Pagination) {
    this.#pages = pages;
  }

  /**
   * Takes down a page that came. Whether it is the one before once more: numbers go on whatever comes, and a
   * server that does not read them gives the same page for ever.
   */
  isSamePage(step: Step, { url, items }: Page): boolean {
    this.#visited.add(this.#placeOf(step, url));
    const { next } = this.#pages;
    if (!("offset" in next) && !("page" in next)) return false;
    const before = this.#lastItems;
    this.#lastItems = JSON.stringify(items, (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    return items.length > 0 && before === this.#lastItems;
  }

  /** Whether a step leads back to a page that came. */
  hasBeenAt(step: Step): boolean {
    return this.#visited.has(this.#placeOf(step, step.link ?? ""));
  }

  /** What tells a page from others: its URL, or the argument that leads there. */
  #placeOf({ args }: Step, url: string): string {
    const { next } = this.#pages;
    if ("link" in next) return url;
    const argument = "offset" in next ? next.offset : "page" in next ? next.page : next.argument;
    return String(argumentOf(args, argument) ?? "");
  }
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
async function endWhereAborted(
  { caller, operation }: List,
  { signal, ...options }: CallOptions,
): Promise<void> {
  if (!signal?.aborted) return;
  const error = endedBySignal(whereOf(caller, operation, options), "the call", signal.reason);
  await cleanCause(caller.session.redactor, error);
  throw error;
}

/** Says in an error which page it is of. A call that could not be made is of none. */
function tellPage(error: unknown, page: number): void {
  if (!(error instanceof ProviderError) || error instanceof ConfigurationError) return;
  const { message, stack } = error;
  error.message = `${message} It was page ${page}.`;
  if (typeof stack === "string") error.stack = stack.replace(message, () => error.message);
  Object.assign(error, { page });
}

import {
  AbortedError,
  ApiError,
  type CallOptions,
  PaginationError,
  type ProviderError,
  TimeoutError,
} from "@org/core";
import { type PageOptions, withPages } from "@org/core/provider";
import { type Answer, fault, json } from "../server/answer.ts";
import { equal, ok, show } from "../suite/assert.ts";
import { type AnyOptions, connect, definitionOf } from "../suite/call.ts";
import { type Context, casesOf } from "../suite/case.ts";
import type { Scenario } from "../suite/server-handle.ts";
import type { Subject } from "../suite/subject.ts";
import { watchedController } from "../suite/watched-controller.ts";

/** Goes through the answers of a list. */
type Pages = (args: object, options?: CallOptions & PageOptions) => AsyncGenerator<unknown>;

/** The balance operation of a provider as if it were a list, whose pages a `Link` header leads to. */
function pagesOf(subject: Subject, options: AnyOptions): Pages {
  const definition = definitionOf(subject, {
    method: "GET",
    pages: { items: "/data", next: { link: "Link" } },
  });
  const operations = definition.operations.map(withPages);
  const client = connect(subject, options, subject.credentials, { ...definition, operations });
  const method = (client as unknown as Readonly<Record<string, { readonly pages: Pages }>>)[
    subject.operation
  ];
  ok(method, `${subject.name} has no method ${subject.operation}`);
  return (args, more) => method.pages(args, more);
}

/** A page; `next` leads to the next one. */
function page({ example }: Subject, next?: string): Answer {
  return json(example, 200, next === undefined ? {} : { link: `<${next}>; rel="next"` });
}

/** What came of a list. */
interface Drained {
  readonly count: number;
  readonly error: unknown;
}

async function drain(pages: AsyncGenerator<unknown>): Promise<Drained> {
  let count = 0;
  try {
    for await (const _ of pages) count += 1;
    return { count, error: undefined };
  } catch (error) {
    return { count, error };
  }
}

/** Checks that a list ended with an error of this class, at this page, after so many. */
function endsWith<E extends ProviderError>(
  { count, error }: Drained,
  type: abstract new (...init: never[]) => E,
  came: number,
  at: number,
): void {
  ok(error instanceof type, `expected a ${type.name}, got ${show(error)}`);
  equal(count, came, "pages that came");
  equal(error.page, at, "the page that failed");
}

async function requestsOf(scenario: Scenario): Promise<readonly string[]> {
  const { requests } = await scenario.seen();
  return requests.filter(({ isToken }) => !isToken).map(({ path }) => path);
}

/** The pages of a list that a server has, and the scenario that has them. */
async function start({ subject, server }: Context, answers: readonly Answer[], more?: AnyOptions) {
  const scenario = await server.start({ answers });
  return { scenario, pages: pagesOf(subject, { baseUrl: scenario.baseUrl, ...more }) };
}

export const pageCases = casesOf("pages", {
  "they end": async (context) => {
    const { subject } = context;
    const answers = [page(subject, "?page=2"), page(subject, "?page=3"), page(subject)];
    const { scenario, pages } = await start(context, answers);
    const { count, error } = await drain(pages(subject.args));
    equal([count, error], [3, undefined], "pages and error");
    const paths = await requestsOf(scenario);
    equal(
      paths.slice(1).map((path) => path.split("?")[1]),
      ["page=2", "page=3"],
      "queries",
    );
  },

  "they lead in a circle": async (context) => {
    const { subject } = context;
    const answers = [page(subject, "?page=2"), page(subject, "?page=2")];
    const { scenario, pages } = await start(context, answers);
    endsWith(await drain(pages(subject.args)), PaginationError, 2, 2);
    equal((await requestsOf(scenario)).length, 2, "requests");
  },

  "the third fails": async (context) => {
    const { subject } = context;
    const answers = [page(subject, "?page=2"), page(subject, "?page=3"), json({}, 500)];
    const { scenario, pages } = await start(context, answers, { maxRetries: 0 });
    endsWith(await drain(pages(subject.args)), ApiError, 2, 3);
    equal((await requestsOf(scenario)).length, 3, "requests");
  },

  "the second stalls": async (context) => {
    const { subject } = context;
    const answers = [page(subject, "?page=2"), fault("stall", { a: "long enough" })];
    const { scenario, pages } = await start(context, answers);
    const list = pages(subject.args, { timeoutMs: 1_000 });
    endsWith(await drain(list), TimeoutError, 1, 2);
    ok(await scenario.idle(), "nothing may be left running");
  },

  "an abort between two": async (context) => {
    const { subject } = context;
    const { scenario, pages } = await start(context, [page(subject, "?page=2"), page(subject)]);
    const { signal, abort, listeners } = watchedController();
    const reason = new Error("enough");
    const list = pages(subject.args, { signal });
    ok((await list.next()).value, "the first page");
    abort(reason);
    const ended = await drain(list);
    endsWith(ended, AbortedError, 0, 1);
    ok((ended.error as AbortedError).cause === reason, "the cause must be the signal's reason");
    equal((await requestsOf(scenario)).length, 1, "requests");
    equal(listeners(), 0, "listeners left on the signal");
  },

  "the next is on another host": async (context) => {
    const { subject, server } = context;
    const other = await server.start({ answers: [page(subject)] });
    const elsewhere = other.baseUrl.replace(/127\.0\.0\.1|localhost/, (host) =>
      host === "localhost" ? "127.0.0.1" : "localhost",
    );
    const { scenario, pages } = await start(context, [page(subject, `${elsewhere}/next`)]);
    endsWith(await drain(pages(subject.args)), PaginationError, 1, 1);
    equal((await requestsOf(scenario)).length, 1, "requests");
    equal((await other.seen()).requests.length, 0, "requests elsewhere");
  },

  "no more than asked for": async (context) => {
    const { subject } = context;
    const { scenario, pages } = await start(context, [page(subject, "?page=2")]);
    const { count, error } = await drain(pages(subject.args, { maxPages: 1 }));
    equal([count, error], [1, undefined], "pages and error");
    equal((await requestsOf(scenario)).length, 1, "requests");
  },
});

import { isPointer, type NextStep, nextPage } from "../client/next-page.ts";
import { argumentOf, withArgument, withValueAt } from "../client/page-argument.ts";
import type { Args, NextPage, Pagination } from "../contract.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Fixture } from "./fixture.ts";

/** What a request asks a list for. */
export interface PageRequest {
  readonly args: Args;
  readonly url: URL;
}

/** The example of a list that is the page which a request asks for: the examples are pages in their order. */
export function pageOf(
  pages: Pagination,
  fixtures: readonly Fixture[],
  request: PageRequest,
): Fixture | undefined {
  const { next = {} } = pages;
  const isNumbered = "offset" in next || "page" in next;
  return isNumbered
    ? numberedPage(pages, fixtures, request.args)
    : namedPage(pages, fixtures, request);
}

/** The page that a number lies on. */
function numberedPage(
  pages: Pagination,
  fixtures: readonly Fixture[],
  args: Args,
): Fixture | undefined {
  let asked: Args = {};
  for (const fixture of fixtures) {
    const step = stepFrom(pages, fixture, asked);
    if (step === undefined || !("argument" in step)) return fixture;
    const wanted = argumentOf(args, step.argument);
    if (wanted === undefined || Number(wanted) < Number(step.value)) return fixture;
    asked = withArgument(asked, step.argument, step.value);
  }
  const last = fixtures.at(-1);
  return last && endOf(pages, last);
}

/** The page that an example before it leads to; the first one, where none leads to what is asked for. */
function namedPage(
  pages: Pagination,
  fixtures: readonly Fixture[],
  { args, url }: PageRequest,
): Fixture | undefined {
  const index = fixtures.findIndex((fixture) => {
    const step = stepFrom(pages, fixture, {});
    if (step === undefined) return false;
    if ("link" in step) return isSamePage(step.link, url);
    return String(argumentOf(args, step.argument) ?? "") === String(step.value);
  });
  const [before, page] = [fixtures[index], fixtures[index + 1]];
  return page ?? (before && endOf(pages, before));
}

/** What an example leads to that no other is: an empty page, and the last, so that every list ends. */
function endOf({ items, more, next }: Pagination, before: Fixture): Fixture {
  const source = sourceOf(next);
  const isHeader = source !== undefined && !isPointer(source);
  const ends = [
    [items, []],
    [more, false],
    [isHeader ? undefined : source, null],
  ] as const;
  const body = ends.reduce<unknown>(
    (all, [pointer, value]) => (pointer === undefined ? all : withValueAt(all, pointer, value)),
    before.body,
  );
  return before.withBody(body).withHeaders(isHeader ? { [source]: "" } : {});
}

/** Where a page says itself what the next one is. */
function sourceOf(next: NextPage | undefined): string | undefined {
  if (next === undefined) return undefined;
  return "link" in next ? next.link : "cursor" in next ? next.cursor : undefined;
}

/** What leads on from a page that was asked for so; undefined where nothing does. */
function stepFrom(pages: Pagination, { body, headers }: Fixture, args: Args): NextStep | undefined {
  const items = resolvePointer(body, pages.items);
  const step = nextPage(pages, {
    args,
    data: body,
    headers: new Headers(headers),
    items: Array.isArray(items) ? items : [],
  });
  if (typeof step !== "object" || step === null) return undefined;
  return "link" in step || "argument" in step ? step : undefined;
}

/** Whether a link leads to what was asked for, on whichever server. */
function isSamePage(link: string, url: URL): boolean {
  const target = new URL(link, url);
  target.searchParams.sort();
  const asked = new URL(url);
  asked.searchParams.sort();
  return asked.pathname.endsWith(target.pathname) && asked.search === target.search;
}

import type { Args, Issue, NextPage, Pagination } from "../contract.ts";
import { JsonNumber } from "../json/json-number.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { FetchHeaders } from "../transport/fetch.ts";
import { argumentOf } from "./page-argument.ts";
import { nextLinkIn } from "./page-link.ts";
import { typeName } from "./response-check.ts";

/** One page, as far as it says where the next one is. */
export interface PageAnswer {
  readonly args: Args;
  readonly data: unknown;
  readonly headers: FetchHeaders;
  readonly items: readonly unknown[];
}

/** What asks for the next page: its URL, or an argument that differs from those of this page. */
export type NextStep =
  | { readonly link: string }
  | { readonly argument: string; readonly value: string | number | bigint };

/** There is another page, and the API has no way to ask for it. */
export const UNREACHABLE: unique symbol = Symbol("unreachable");

/**
 * What a page says of the next one: null where it is the last. Where a page says that there is another and
 * not which, the list would end without a word: that is an issue.
 */
export function nextPage(
  pages: Pagination,
  answer: PageAnswer,
): NextStep | Issue | typeof UNREACHABLE | null {
  const { next } = pages;
  const more = pages.more === undefined ? null : resolvePointer(answer.data, pages.more);
  if (more === false) return null;
  if (next === undefined) return more === true ? UNREACHABLE : null;
  const step = stepOf(next, pages.items, answer);
  return more !== true && step !== null && "isAbsent" in step ? null : step;
}

/** What is not there: no issue, where nothing says that there is another page. */
interface Absence extends Issue {
  readonly isAbsent: true;
}

function stepOf(next: NextPage, list: string, answer: PageAnswer): NextStep | Issue | Absence {
  const { args, items } = answer;
  if ("link" in next) {
    const link = find(next.link, answer);
    if (typeof link === "string" && link !== "") return { link };
    return lacking(next.link, "the URL of the next page", link);
  }
  if ("cursor" in next) return cursorStep(next.argument, next.cursor, find(next.cursor, answer));
  const last = items.length - 1;
  if (last < 0) return lacking(list, "an item", undefined);
  if ("lastItem" in next) {
    const found = resolvePointer(items[last], next.lastItem);
    const step = cursorStep(next.argument, `${list}/${last}${next.lastItem}`, found);
    // The list has not ended because its last item has no id.
    if (!("isAbsent" in step)) return step;
    const { isAbsent, ...issue } = step;
    return issue;
  }
  const [argument, size] = "offset" in next ? [next.offset, items.length] : [next.page, 1];
  return { argument, value: count(argumentOf(args, argument), next.start) + size };
}

function cursorStep(argument: string, source: string, found: unknown): NextStep | Issue | Absence {
  const value = found instanceof JsonNumber ? found.text : found;
  const isCursor = ["string", "number", "bigint"].includes(typeof value) && value !== "";
  return isCursor
    ? { argument, value: value as string | number | bigint }
    : lacking(source, "what leads to the next page", value);
}

/** What a source holds: a header of the answer, or a place in its body. */
function find(source: string, { data, headers }: PageAnswer): unknown {
  if (isPointer(source)) return resolvePointer(data, source);
  const value = headers.get(source);
  return value !== null && source.toLowerCase() === "link" ? nextLinkIn(value) : value;
}

/** Whether a source is a place in the body: a header's name begins with no slash. */
export function isPointer(source: string): boolean {
  return source === "" || source.startsWith("/");
}

function lacking(source: string, what: string, value: unknown): Issue | Absence {
  const isAbsent = value === undefined || value === null || value === "";
  const received = typeName(isAbsent ? undefined : value);
  const issue = isPointer(source)
    ? { pointer: source, expected: what, received }
    : { pointer: "", expected: `${what} in the header ${source}`, received };
  return isAbsent ? { ...issue, isAbsent } : issue;
}

/** The number of an argument, whoever gave it as what; where nobody did, the one of the first page. */
function count(argument: unknown, start: number): number {
  return argument === undefined || argument === null ? start : Number(argument);
}

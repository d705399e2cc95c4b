import { nextPage } from "../client/next-page.ts";
import { argumentOf } from "../client/page-argument.ts";
import type { Args, Pagination } from "../contract.ts";
import { resolvePointer } from "../json/pointer.ts";
import type { Fixture } from "./fixture.ts";

/**
 * The example of a list that is the page which a request asks for: an example that leads on is followed by
 * the next in order. The first one, where the request asks for no page that an example leads to.
 */
export function pageOf(
  pages: Pagination,
  fixtures: readonly Fixture[],
  { args, url }: { readonly args: Args; readonly url: URL },
): Fixture | undefined {
  let asked: Args = {};
  for (const [index, { body, headers }] of fixtures.entries()) {
    const items = resolvePointer(body, pages.items);
    const step = nextPage(pages, {
      args: asked,
      data: body,
      headers: new Headers(headers),
      items: Array.isArray(items) ? items : [],
    });
    const following = fixtures[index + 1];
    if (typeof step !== "object" || step === null || following === undefined) break;
    if ("link" in step && isSamePage(step.link, url)) return following;
    if ("argument" in step) {
      if (String(argumentOf(args, step.argument) ?? "") === String(step.value)) return following;
      asked = { ...asked, [step.argument]: step.value };
    }
  }
  return fixtures[0];
}

/** Whether a link leads to what was asked for, on whichever server. */
function isSamePage(link: string, url: URL): boolean {
  const target = new URL(link, url);
  target.searchParams.sort();
  const asked = new URL(url);
  asked.searchParams.sort();
  return asked.pathname.endsWith(target.pathname) && asked.search === target.search;
}

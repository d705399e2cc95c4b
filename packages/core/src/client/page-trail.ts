import type { Args, Pagination } from "../contract.ts";
import { argumentOf } from "./page-argument.ts";

/** What asked for a page: the arguments, and where a link led there, its URL. */
interface Asked {
  readonly args: Args;
  readonly link: string | null;
}

/** The pages of a list that came: none may come again. */
export class PageTrail {
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
  isSamePage(
    asked: Asked,
    { url, items }: { readonly url: string; readonly items: readonly unknown[] },
  ): boolean {
    this.#visited.add(this.#placeOf(asked, url));
    const { next = {} } = this.#pages;
    if (!("offset" in next) && !("page" in next)) return false;
    const before = this.#lastItems;
    this.#lastItems = JSON.stringify(items, (_, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    return items.length > 0 && before === this.#lastItems;
  }

  /** Whether a step leads back to a page that came. */
  hasBeenAt(step: Asked): boolean {
    return this.#visited.has(this.#placeOf(step, step.link ?? ""));
  }

  /** What tells a page from others: its URL, or the argument that leads there. */
  #placeOf({ args }: Asked, url: string): string {
    const { next } = this.#pages;
    if (next === undefined || "link" in next) return url;
    const argument = "offset" in next ? next.offset : "page" in next ? next.page : next.argument;
    return String(argumentOf(args, argument) ?? "");
  }
}

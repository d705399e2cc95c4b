import type { AnyOperation, Args, PageOptions } from "../contract.ts";
import type { Caller } from "./caller.ts";
import { showCallerLine } from "./caller-line.ts";
import type { CallOptions } from "./options.ts";

/** Goes through a list; without arguments and options where nobody gives any. */
type Iterate = (
  args?: Args,
  options?: CallOptions & PageOptions,
) => AsyncGenerator<unknown, void, undefined>;

/** `items` and `pages` of the method of an operation that has pages; undefined for any other. */
export function pageMethodsOf(
  caller: Caller,
  operation: AnyOperation,
): { readonly items: Iterate; readonly pages: Iterate } | undefined {
  const { pages } = operation;
  if (pages === undefined) return undefined;
  const iterate = (of: "items" | "pages"): Iterate =>
    async function* (args = {}, options = {}) {
      try {
        const { iteratePages } = await import("./pages.ts");
        yield* iteratePages({ caller, operation, pages }, args, options, of);
      } catch (error) {
        await showCallerLine(error, new Error());
        throw error;
      }
    };
  return { items: iterate("items"), pages: iterate("pages") };
}

import type { AnyOperation, Args, PageOptions } from "../contract.ts";
import { showCallerLine } from "./caller-line.ts";
import type { LazyCaller } from "./lazy-caller.ts";
import type { CallOptions } from "./options.ts";

/** Goes through a list; without arguments and options where nobody gives any. */
type Iterate = (
  args?: Args,
  options?: CallOptions & PageOptions,
) => AsyncGenerator<unknown, void, undefined>;

/** An operation that brings along what goes through its pages. */
export interface WithPages {
  readonly pageMethodsOf: typeof pageMethodsOf;
}

/** The operation of a list, whose method goes through its pages: only what is so carries the code for it. */
export function withPages<Op extends AnyOperation>(operation: Op): Op & WithPages {
  return { ...operation, pageMethodsOf };
}

/** `items` and `pages` of the method of an operation that has pages; undefined for any other. */
function pageMethodsOf(
  calls: LazyCaller,
  operation: AnyOperation,
): { readonly items: Iterate; readonly pages: Iterate } | undefined {
  const { pages } = operation;
  if (pages === undefined) return undefined;
  const iterate = (of: "items" | "pages"): Iterate =>
    async function* (args = {}, options = {}) {
      try {
        const { iteratePages } = await import("./pages.ts");
        const caller = await calls.get();
        yield* iteratePages({ caller, operation, pages }, args, options, of);
      } catch (error) {
        await showCallerLine(error, new Error());
        throw error;
      }
    };
  return { items: iterate("items"), pages: iterate("pages") };
}

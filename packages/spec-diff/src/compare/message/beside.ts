import type { ChangeId } from "../../policy.ts";
import type { Direction } from "../../schema/shape.ts";

/** A kind of change, and what is said of what changed. */
export type Said = readonly [id: ChangeId, text: string];

/** What happens to a value that travels beside a body: a parameter, or a header of an answer. */
export interface Beside {
  readonly added: Said;
  readonly addedRequired: Said;
  readonly becameRequired: Said;
  readonly becameOptional: Said;
  readonly removed: Said;
}

/**
 * The kinds of change by the way the value flows: what is sent are parameters to whoever sends it, what comes
 * are headers to whoever gets it. A webhook's parameters come, the headers of its answer are sent.
 */
export const BESIDE: Readonly<Record<Direction, Beside>> = {
  request: {
    added: ["parameter-added", "is new; it may be left out"],
    addedRequired: ["required-parameter-added", "is new and must be passed"],
    becameRequired: ["parameter-became-required", "must be passed now"],
    becameOptional: ["parameter-became-optional", "may be left out now"],
    removed: ["parameter-removed", "is gone: nobody takes it any more"],
  },
  response: {
    added: ["header-added", "is new; it may be missing"],
    addedRequired: ["header-added", "is new; it always comes"],
    becameRequired: ["header-became-required", "always comes now"],
    becameOptional: ["header-became-optional", "may be missing now"],
    removed: ["header-removed", "is gone: code that reads it finds nothing"],
  },
};

/** What a value that is new says of itself. */
export function newBeside(direction: Direction, required: boolean): Said {
  const { added, addedRequired } = BESIDE[direction];
  return required ? addedRequired : added;
}

/** What a value says that must be there now, or need not; undefined where neither changed. */
export function neededBeside(
  direction: Direction,
  before: { readonly required: boolean },
  after: { readonly required: boolean },
): Said | undefined {
  if (before.required === after.required) return undefined;
  const { becameRequired, becameOptional } = BESIDE[direction];
  return after.required ? becameRequired : becameOptional;
}

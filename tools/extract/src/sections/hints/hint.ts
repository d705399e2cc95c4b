import type { Address } from "../../evidence/endpoints/address.ts";
import type { Mention } from "../../evidence/endpoints/mention.ts";
import type { Listed } from "../listed.ts";
import type { Leaf, Section } from "../outline/section.ts";

/** An operation that another source has read of the page, and the line where it did. */
export interface KnownOperation {
  /** Absent: it stands elsewhere on the page. */
  readonly method?: string | undefined;
  readonly address: Address;
  readonly line: number;
}

/** Something on a page that names an operation, or a part of its name. */
export interface Hint {
  readonly method?: string;
  /** Further methods that the same place says for one address. */
  readonly others?: readonly string[];
  readonly address?: Address;
  /** `stated`: as a heading, label, tag or line of its own; `listed`: in a list of operations; `call`: in a
   * sample call; `text`: within a sentence. */
  readonly rank: "stated" | "listed" | "call" | "text";
  readonly line: number;
  /** The section that it stands in; of a heading or component, the one that it begins. */
  readonly of: Section;
  /** What in that section says it; absent where the section itself does. */
  readonly part?: Leaf | Section;
  /** What a list says of the operation. */
  readonly words?: string;
  readonly listed?: Listed;
  /** Whether another source has read the operation. */
  readonly isKnown?: boolean;
  /** Whether the section that it stands in has several operations, one after another. */
  readonly isAmongOthers?: boolean;
}

/** The method and the address, as far as they are said. */
export function named(method: string | undefined, address: Address | undefined) {
  return { ...(method && { method }), ...(address && { address }) };
}

/** What a mention says, at a place. */
export function hint(mention: Mention, place: Pick<Hint, "line" | "of" | "part">): Hint {
  return { ...named(mention.method, mention.address), rank: mention.rank, ...place };
}

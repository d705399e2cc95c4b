import type { Address } from "../../evidence/endpoints/address.ts";
import { roleOf } from "../../evidence/roles/roles.ts";
import type { Hint } from "../hints/hint.ts";
import { endpointWithin } from "../outline/endpoint-in.ts";
import { isWithin, type Leaf, type Section } from "../outline/section.ts";

/** Where an operation is described: a section, and the first of its parts that is about it. */
export interface Place {
  readonly section: Section;
  readonly from: number;
}

/** An operation in the making. */
export interface Draft {
  method?: string;
  others?: readonly string[];
  address?: Address;
  readonly line: number;
  readonly rank: Hint["rank"];
  readonly words?: string | undefined;
  /** Whether another source has read the operation: it is as that says. */
  readonly isKnown?: boolean;
  readonly places: Place[];
}

export function begin(hint: Hint, method: string | undefined, address: Address | undefined): Draft {
  const section = scopeOf(hint);
  const from = hint.part ? partIndex(section, hint) : 0;
  const { line, rank } = hint;
  const named = { ...(method && { method }), ...(address && { address }) };
  return {
    ...named,
    others: hint.others ?? [],
    line,
    rank,
    ...(hint.isKnown && { isKnown: true }),
    places: [{ section, from }],
  };
}

/** The section that a hint speaks for: not the part of an operation that it stands in. */
export function scopeOf({ of, part, isAmongOthers }: Hint): Section {
  let section = of;
  if (part === undefined || (isAmongOthers && !isOfOneAddress(section))) return section;
  while (section.parent && isPart(section)) section = section.parent;
  return section;
}

/** Whether a section is called "Endpoint", and not "Endpoints": all addresses in it are of what the title above names. */
function isOfOneAddress({ title }: Section): boolean {
  return (
    roleOf(title) === "endpoint" && /(?:endpoint|ur[il]|path|地址|路径|链接)\W*$/iu.test(title)
  );
}

function isPart(section: Section): boolean {
  const { title, meaning } = section;
  const role = roleOf(title);
  // "Top-up status" and "Search" may be what an operation is called.
  const isName = role === "values" || /^[\d.\s]*search\s*$/i.test(title);
  const maybe = (role !== undefined && !isName) || meaning !== undefined;
  return maybe && !isBesideOthers(section);
}

/** Whether sections beside one another name an operation each, and not the same: none is a part of another. */
function isBesideOthers(section: Section): boolean {
  const own = endpointWithin(section);
  return (
    own !== undefined &&
    (section.parent?.parts ?? []).some((part) => {
      const other = part === section || part.kind !== "section" ? undefined : endpointWithin(part);
      return other !== undefined && other !== own;
    })
  );
}

/** Where in a section the part stands that says it, or the section in which that is. */
function partIndex(section: Section, { of, part }: Hint): number {
  let inside: Section | Leaf | undefined = part;
  for (let at: Section | undefined = of; at && at !== section; at = at.parent) inside = at;
  return inside ? section.parts.indexOf(inside) : 0;
}

export function holds({ places }: Draft, section: Section): boolean {
  return places.some((place) => isWithin(section, place.section));
}

export function isNear(draft: Draft, section: Section): boolean {
  return draft.places.some(
    (place) => isWithin(section, place.section) || isWithin(place.section, section),
  );
}

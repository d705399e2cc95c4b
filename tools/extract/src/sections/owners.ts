import type { Candidate } from "./candidates/candidates.ts";
import type { Leaf, Section } from "./outline/section.ts";

/** The operations that a section describes, and from which part on. */
export type Owners = ReadonlyMap<Section, readonly Owner[]>;

export interface Owner {
  readonly candidate: Candidate;
  readonly from: number;
  /** Where the page names it. */
  readonly named: number;
}

/** The operations of each section, in the order of the page. */
export function ownersOf(candidates: readonly Candidate[]): Owners {
  const places = candidates.flatMap((candidate) =>
    candidate.places.map(({ section, from }) => ({ section, candidate, from, named: from })),
  );
  // What stands around a list of operations is about all of them.
  const own = places.filter(({ from }) => Number.isFinite(from));
  const owners = Map.groupBy(own, ({ section }) => section);
  for (const [section, list] of owners) {
    list.sort((a, b) => a.from - b.from);
    owners.set(
      section,
      list.map((one) => ({ ...one, from: begun(section, one.from) })),
    );
  }
  return owners;
}

/** Components of parameters right above a call that names an operation are its own. */
function begun({ parts }: Section, from: number): number {
  let start = from;
  for (let above = parts[start - 1]; isOfRequest(above); above = parts[start - 1]) start -= 1;
  return start;
}

function isOfRequest(part: Section | Leaf | undefined): boolean {
  return part?.kind === "field" && part.place !== undefined && part.place !== "response";
}

/** Whether operations are more than the methods of one line. */
export function isSeveral(all: readonly Owner[]): boolean {
  const [first] = all;
  return all.some((one) => {
    const isFirst = first === undefined || one.candidate === first.candidate;
    return !isFirst && !isTogether(one, first.candidate, first.from);
  });
}

/** Whether an operation is another method of the same line, `GET | POST /x`: what follows is about each. */
export function isTogether(one: Owner, { address }: Candidate, from: number): boolean {
  return one.from === from && one.candidate.address.path === address.path;
}

/** Whether an operation has no body, and stands on a line with a method that has one. */
export function isBesideBody(candidate: Candidate, here: readonly Owner[]): boolean {
  const from = here.find((one) => one.candidate === candidate)?.from ?? 0;
  return (
    !hasBody(candidate.method) &&
    here.some((one) => isTogether(one, candidate, from) && hasBody(one.candidate.method))
  );
}

function hasBody(method: string): boolean {
  return /^(?:post|put|patch)$/.test(method);
}

/** Whether a section describes an operation, or one within it does. */
export function isOfOperation(part: Section | Leaf, owners: Owners): boolean {
  if (part.kind !== "section") return false;
  return owners.has(part) || part.parts.some((inner) => isOfOperation(inner, owners));
}

import { mentionsOf } from "../evidence/endpoints/mention.ts";
import { type Role, roleOf } from "../evidence/roles/roles.ts";
import type { Candidate } from "./candidates/candidates.ts";
import { type Leaf, partsIn, type Section } from "./outline/section.ts";

/** An operation, and the parts of the page that are about it. */
export interface Scope extends Candidate {
  readonly title: string | undefined;
  readonly parts: readonly (Section | Leaf)[];
  /** What is said around it, for it among others, nearest first. */
  readonly around: readonly (readonly (Section | Leaf)[])[];
}

/** Which parts of a page are about which operation: where there is only one, all of them. */
export function scopesOf(root: Section, candidates: readonly Candidate[]): Scope[] {
  const owners = ownersOf(candidates);
  const followers = followersOf(owners);
  const taken = new Set([...followers.values()].flat());
  const shared = new Map<Section, (Section | Leaf)[]>();
  for (const section of [root, ...sectionsIn(root)]) {
    const parts = section.parts.filter((part) => {
      return !(part.kind === "section" && taken.has(part)) && !isOfOperation(part, owners);
    });
    shared.set(section, parts);
  }
  const isAlone = candidates.length === 1;
  return candidates.map((candidate) => {
    const own = [...ownParts(candidate, owners), ...(followers.get(candidate) ?? [])];
    const [{ section, from } = { section: root, from: 0 }] = candidate.places;
    const outer = Number.isFinite(from) ? section.parent : section;
    return {
      ...candidate,
      title: section.title === "" ? undefined : section.title,
      parts: isAlone ? root.parts : own,
      around: isAlone ? [] : around(outer, owners, shared),
    };
  });
}

/** The operations that a section describes, and from which part on. */
type Owners = ReadonlyMap<Section, readonly Owner[]>;

interface Owner {
  readonly candidate: Candidate;
  readonly from: number;
}

function ownersOf(candidates: readonly Candidate[]): Owners {
  const places = candidates.flatMap((candidate) =>
    candidate.places.map(({ section, from }) => ({ section, candidate, from })),
  );
  // What stands around a list of operations is about all of them.
  const own = places.filter(({ from }) => Number.isFinite(from));
  const owners = Map.groupBy(own, ({ section }) => section);
  for (const list of owners.values()) list.sort((a, b) => a.from - b.from);
  return owners;
}

function sectionsIn(root: Section): Section[] {
  return [...partsIn(root)].flatMap(({ part }) => (part.kind === "section" ? [part] : []));
}

/** The parts of an operation's sections that are its own: up to the next one there, without those of others. */
function ownParts(candidate: Candidate, owners: Owners): (Section | Leaf)[] {
  return candidate.places.flatMap(({ section, from }) => {
    const here = owners.get(section) ?? [];
    const position = here.findIndex((one) => one.candidate === candidate);
    const start = position === 0 && Number.isFinite(from) ? 0 : from;
    const end = endOf(here, position, section);
    return section.parts
      .slice(start, Math.max(end, start))
      .filter((part) => !isOfOperation(part, owners));
  });
}

/** More endpoints in a row are a list of them. */
const MOST_TOGETHER = 3;

/**
 * Where the parts of an operation end: with the next one of the section. Endpoints of one method right below each
 * other have all in common that follows.
 */
function endOf(here: readonly Owner[], position: number, { parts }: Section): number {
  const isTogether = (one: Owner | undefined, next: Owner | undefined) =>
    one !== undefined &&
    next !== undefined &&
    one.candidate.method === next.candidate.method &&
    one.from < next.from &&
    parts.slice(one.from, next.from).every(isEndpoint);
  let [first, last] = [position, position];
  while (isTogether(here[first - 1], here[first])) first -= 1;
  while (isTogether(here[last], here[last + 1])) last += 1;
  const next = last - first < MOST_TOGETHER ? last + 1 : position + 1;
  return here[next]?.from ?? Number.POSITIVE_INFINITY;
}

/** Whether a part is nothing but an endpoint. */
function isEndpoint(part: Section | Leaf): boolean {
  if (part.kind !== "paragraph" && part.kind !== "code") return false;
  const [only, second] = mentionsOf(part.text, part.kind);
  return only?.method !== undefined && second === undefined && !part.text.trim().includes("\n");
}

function isOfOperation(part: Section | Leaf, owners: Owners): boolean {
  if (part.kind !== "section") return false;
  return owners.has(part) || part.parts.some((inner) => isOfOperation(inner, owners));
}

/**
 * Sections beside that of an operation which are parts of one (`## Parameters` after `## List purses`), by the
 * operation. After the last of several operations they are the last one's only where an earlier one has
 * a section of the same kind, and of all operations otherwise.
 */
function followersOf(owners: Owners): Map<Candidate, Section[]> {
  const followers = new Map<Candidate, Section[]>();
  const parents = new Set([...owners.keys()].flatMap(({ parent }) => parent ?? []));
  for (const parent of parents) {
    let owner: Candidate | undefined;
    const sections = parent.parts.filter((part) => part.kind === "section");
    const last = sections.findLastIndex((one) => isOfOperation(one, owners));
    const isOnly = sections.filter((one) => isOfOperation(one, owners)).length === 1;
    const usual = new Set<Role>();
    for (const [index, section] of sections.entries()) {
      const role = roleOf(section.title);
      if (isOfOperation(section, owners)) owner = owners.get(section)?.at(-1)?.candidate;
      else if (!role || !owner) owner = role ? owner : undefined;
      else if (index < last || usual.has(role) || (isOnly && role !== "authentication")) {
        if (index < last) usual.add(role);
        followers.set(owner, [...(followers.get(owner) ?? []), section]);
      }
    }
  }
  return followers;
}

/** What is said in the sections around an operation, besides operations and their parts. */
function around(
  outer: Section | undefined,
  owners: Owners,
  shared: ReadonlyMap<Section, (Section | Leaf)[]>,
): (Section | Leaf)[][] {
  const found: (Section | Leaf)[][] = [];
  for (let at = outer; at; at = at.parent) {
    if (!owners.has(at)) found.push(shared.get(at) ?? []);
  }
  return found;
}

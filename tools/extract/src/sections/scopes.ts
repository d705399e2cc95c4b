import type { Notes } from "../base/notes.ts";
import { type Role, roleOf } from "../evidence/roles/roles.ts";
import type { Candidate } from "./candidates/candidates.ts";
import { generalIn, isAboutErrors, isGeneral } from "./general.ts";
import { isAnswer } from "./light.ts";
import { calledObject } from "./model-sections.ts";
import { type Leaf, partsIn, type Section } from "./outline/section.ts";
import { isBesideBody, isOfOperation, isSeveral, type Owners, ownersOf } from "./owners.ts";

/** An operation, and the parts of the page that are about it. */
export interface Scope extends Candidate {
  readonly title: string | undefined;
  readonly parts: readonly (Section | Leaf)[];
  /** Whether it has no body, and the same words describe a method of its path that has one: `GET | POST /x`. */
  readonly isBesideBody: boolean;
  /** What is said around it, for it among others, nearest first. */
  readonly around: readonly (readonly (Section | Leaf)[])[];
}

/** Which parts of a page are about which operation: where there is only one, all of them. */
export function scopesOf(
  root: Section,
  candidates: readonly Candidate[],
  { doubts }: Notes,
): Scope[] {
  const owners = ownersOf(candidates);
  const general = generalIn(owners);
  for (const { title, line } of [...general.values()].flat()) {
    doubts.add(line, `"${title}" stands below the last of several operations`, "it is about all");
  }
  const followers = followersOf(owners);
  const taken = new Set([...followers.values()].flat());
  const shared = new Map<Section, (Section | Leaf)[]>();
  for (const section of [root, ...sectionsIn(root)]) {
    const parts = section.parts.filter((part) => {
      return !(part.kind === "section" && taken.has(part)) && !isOfOperation(part, owners);
    });
    // An object may be described below the title that its calls stand below too.
    shared.set(section, calledObject(section.title) ? [{ ...section, parts }] : parts);
  }
  const isAlone = candidates.length === 1;
  return candidates.map((candidate) => {
    const own = [...ownParts(candidate, owners), ...(followers.get(candidate) ?? [])].filter(
      (part) => part.kind !== "section" || !isGeneral(part, general),
    );
    const [{ section, from } = { section: root, from: 0 }] = candidate.places;
    const outer = Number.isFinite(from) ? section.parent : section;
    return {
      ...candidate,
      title: section.title === "" ? undefined : section.title,
      parts: isAlone ? root.parts : own,
      isBesideBody: isBesideBody(candidate, owners.get(section) ?? []),
      around: isAlone
        ? []
        : [general.get(section) ?? [], ...around(outer, owners, general, shared)],
    };
  });
}

function sectionsIn(root: Section): Section[] {
  return [...partsIn(root)].flatMap(({ part }) => (part.kind === "section" ? [part] : []));
}

/** The parts of an operation's sections that are its own: up to the next one there, without those of others. */
function ownParts(candidate: Candidate, owners: Owners): (Section | Leaf)[] {
  const sections = new Set(candidate.places.map(({ section }) => section));
  return [...sections].flatMap((section) => {
    const here = owners.get(section) ?? [];
    const below = here.some(({ candidates }) => candidates.includes(candidate))
      ? codeBelow(section)
      : [];
    const own = here.flatMap(({ candidates, from }, index) => {
      if (!candidates.includes(candidate)) return [];
      const start = index === 0 ? 0 : from;
      const end = here[index + 1]?.from ?? Number.POSITIVE_INFINITY;
      return section.parts
        .slice(start, Math.max(end, start))
        .filter((part) => !isOfOperation(part, owners));
    });
    return [...own, ...below];
  });
}

/** The samples right below a component that describes an operation, between it and what comes next. */
function codeBelow(section: Section): Leaf[] {
  if (section.meaning?.kind !== "endpoint") return [];
  const parts = section.parent?.parts ?? [];
  const following = parts.slice(parts.indexOf(section) + 1);
  const end = following.findIndex(({ kind }) => kind !== "code");
  const codes = end < 0 ? following : following.slice(0, end);
  return codes.filter((part) => part.kind === "code");
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
    let above: readonly Candidate[] = [];
    let hasSeveral = false;
    let begun: readonly Candidate[] = [];
    let untitled: Section[] = [];
    const sections = parent.parts.filter((part) => part.kind === "section");
    const last = sections.findLastIndex((one) => isOfOperation(one, owners));
    const isOnly = sections.filter((one) => isOfOperation(one, owners)).length === 1;
    const usual = new Set<Role>();
    for (const [index, section] of sections.entries()) {
      const role = roleOf(section.title);
      const own = owners.get(section) ?? [];
      if (own.length > 0) hasSeveral = isSeveral(own);
      if (isOfOperation(section, owners)) {
        above = own.at(-1)?.candidates ?? [];
        begun = above;
        untitled = [];
      } else if (!role && begun.length > 0 && index < last) {
        above = [];
        untitled.push(section);
        if (!holdsAnswer(section)) continue;
        for (const owner of begun) {
          followers.set(owner, [...(followers.get(owner) ?? []), ...untitled]);
        }
        untitled = [];
      } else if (role && above.length === 0 && begun.length > 0 && (index < last || isOnly)) {
        untitled.push(section);
        // An operation without an answer has the next one, whatever stands between.
        const isAnswered = begun.some((owner) => followers.get(owner)?.some(isShownAnswer));
        if (!isShownAnswer(section) || isAnswered) continue;
        for (const owner of begun) {
          followers.set(owner, [...(followers.get(owner) ?? []), ...untitled]);
        }
        untitled = [];
        above = begun;
      } else if (!role || above.length === 0) above = [];
      else if (index > last && hasSeveral && isAboutErrors(section)) continue;
      else if (index < last || usual.has(role) || (isOnly && role !== "authentication")) {
        if (index < last) usual.add(role);
        for (const owner of above) {
          followers.set(owner, [...(followers.get(owner) ?? []), section]);
        }
      }
    }
  }
  return followers;
}

/** Whether a section has a part with the answer of a call. */
function holdsAnswer({ parts }: Section): boolean {
  return parts.some(
    (part) => part.kind === "section" && isAnswer(roleOf(part.title)) && holdsCode(part),
  );
}

function isShownAnswer(section: Section): boolean {
  return isAnswer(roleOf(section.title)) && holdsCode(section);
}

function holdsCode({ parts }: Section): boolean {
  return parts.some((part) => part.kind === "code" || (part.kind === "section" && holdsCode(part)));
}

/** What is said in the sections around an operation, besides operations and their parts. */
function around(
  outer: Section | undefined,
  owners: Owners,
  general: ReadonlyMap<Section, (Section | Leaf)[]>,
  shared: ReadonlyMap<Section, (Section | Leaf)[]>,
): (Section | Leaf)[][] {
  const found: (Section | Leaf)[][] = [];
  for (let at = outer; at; at = at.parent) {
    found.push((owners.has(at) ? general : shared).get(at) ?? []);
  }
  return found;
}
